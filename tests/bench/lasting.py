"""Whether a server that is asked for long holds more and more, on a district of the size of
Jefferson County."""

import re
import urllib.request
from collections.abc import Iterator
from itertools import chain, cycle, islice, product
from pathlib import Path
from urllib.parse import urlencode

from tests.bench.asking import asked
from tests.bench.large_district import SCHOOLS, large_district
from tests.bench.readers import READERS, memory, move, visit
from tests.bench.table import Row
from tests.bench.web import served

# So many pages are asked for again and again; one question in `_NEW` is for a page that nobody
# asked for before.
_AGAIN, _NEW, _EARLY, _ALL = 200, 200, 20_000, 100_000
_GROUPS = ("black", "hispanic", "asian", "two_or_more", "english_learner")
_COMPARED = ("white", "all", "all_others", "goal")


def lasting(_: Path) -> Iterator[Row]:
    """Pages and choices of every measure, of the district and of its schools."""
    with served(large_district()) as server:
        questions = _questions(_addresses(server.port))
        asked(server.port, islice(questions, _EARLY), READERS)
        early = max(memory(server.process), default=0.0)
        asked(server.port, islice(questions, _ALL - _EARLY), READERS)
        held = max(memory(server.process), default=0.0)
    if not held:
        yield Row("memory of a server that lasts", "not measured: this system does not tell")
        return
    what = f"riverbend with {SCHOOLS} schools"
    yield Row(
        f"memory of the larger of 2 processes after {_ALL:,} answers, {what}",
        f"{held:.0f} MB",
        "250 MB",
        held < 250,
    )
    grown = held / early
    yield Row(
        f"that memory in times of that after {_EARLY:,}, {what}",
        f"{grown:.2f}",
        "1.05",
        grown <= 1.05,
    )


def _questions(addresses: list[str]) -> Iterator[bytes]:
    """Without an end."""
    known, new = addresses[:_AGAIN], iter(addresses[_AGAIN:])
    again = cycle(list(chain(map(visit, known), map(move, known))))
    for address in new:
        yield from islice(again, _NEW - 1)
        yield move(address)
    yield from again


def _addresses(port: int) -> list[str]:
    """More than are asked for, the kinds mixed alike at each place of the list."""
    measures = _linked(port, "/", r'href="(/indicator/[a-z-]+)"')
    codes = _linked(port, measures[0], r"organization=([^\"&#]+)")
    chosen = product(_COMPARED, codes, _GROUPS, measures)
    return [
        f"{measure}?{urlencode({'organization': code, 'group': group, 'compare': compared})}"
        for compared, code, group, measure in chosen
    ]


def _linked(port: int, path: str, address: str) -> list[str]:
    """The parts that `address` names of the links of a page."""
    with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=60) as answer:
        return sorted(set(re.findall(address, answer.read().decode())))
