"""Every kind of page and every state that a reader may meet: listed, and found by its links."""

import re
from collections import deque
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from html import unescape
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import urlopen

from dashboard import routes
from etl.desk.publication import withdraw
from etl.publish.home import Home
from tests.browser.site import served
from tests.builders.board import board_rows
from tests.builders.release import publish
from tests.builders.rich_plan import rich_plan
from tests.builders.schools import SCHOOLS, schools_plan, schools_rows

DISTRICT, WITH_SCHOOLS, EMPTY, TAKEN_BACK = "district", "schools", "empty", "taken back"
# Site and address of each state; kinds of pages that stand here are not looked for again.
STATES = (
    (DISTRICT, "/"),
    (DISTRICT, "/indicator/readiness"),
    (DISTRICT, "/indicator/readiness?view=table&group=black&compare=goal"),
    (DISTRICT, "/indicator/readiness?organization=S1"),
    (DISTRICT, "/indicator/reading?grade_band=high"),
    (DISTRICT, "/indicator/small"),
    (DISTRICT, "/indicator/literacy"),
    (DISTRICT, "/indicator/nothing"),
    (DISTRICT, "/goal/ready"),
    (DISTRICT, "/goal/teams"),
    (DISTRICT, "/search?q=reading"),
    (DISTRICT, "/search?q=zebra"),
    (DISTRICT, "/plan?release=1"),
    (DISTRICT, "/nowhere"),
    (WITH_SCHOOLS, "/gaps?order=widest"),
    (WITH_SCHOOLS, "/schools?name=zebra"),
    (WITH_SCHOOLS, "/school/S1"),
    (WITH_SCHOOLS, "/school/S3"),
    (WITH_SCHOOLS, "/school/S4"),
    (WITH_SCHOOLS, "/indicator/mix"),
    (EMPTY, "/"),
    (TAKEN_BACK, "/indicator/readiness?release=1"),
)
_KINDS = tuple(routes.places().split(" "))
_ADDRESS = re.compile(r'\bhref="(/[^"]*)"')
_WRONG = ("A wrong file was loaded.", ("analyst", "approver"), datetime(2018, 11, 1, tzinfo=UTC))


@dataclass(frozen=True)
class Sites:
    """`addresses` of the served districts by their names."""

    addresses: dict[str, str]

    def url(self, state: tuple[str, str]) -> str:
        return self.addresses[state[0]] + state[1]

    def states(self) -> list[tuple[str, str]]:
        """The states above and one page of every kind that links lead to."""
        there = {_kind(address) for site, address in STATES if site in (DISTRICT, WITH_SCHOOLS)}
        found = list(STATES)
        for site in (WITH_SCHOOLS, DISTRICT):
            for kind, address in self.walked(site).items():
                if kind not in there:
                    there.add(kind)
                    found.append((site, address))
        # What nothing leads to in these districts says so.
        return found + [(DISTRICT, f"/{kind}") for kind in _KINDS if kind not in there]

    def kinds(self) -> set[str]:
        """The first parts of the paths of all states."""
        return {_kind(address) for _, address in self.states()}

    def walked(self, site: str) -> dict[str, str]:
        """An address of each kind of page that can be walked to from the home page."""
        found, waiting = {}, deque(["/"])
        while waiting:
            address = waiting.popleft()
            kind = _kind(address)
            if kind in found or kind not in _KINDS:
                continue
            found[kind] = address
            with urlopen(self.addresses[site] + address, timeout=120) as answer:
                shown = answer.read().decode()
            waiting.extend(unescape(each) for each in _ADDRESS.findall(shown))
        return found


@contextmanager
def sites(folder: Path) -> Iterator[Sites]:
    """The districts, each on a port of its own."""
    homes = {name: folder / str(place) for place, name in enumerate((DISTRICT, WITH_SCHOOLS))}
    homes |= {EMPTY: folder / "empty", TAKEN_BACK: folder / "taken"}
    for home in homes.values():
        Home(home).prepare()
    rows = board_rows()
    early = [each for each in rows if each["school_year"] < 2017]
    for home in (homes[DISTRICT], homes[TAKEN_BACK]):
        publish(Home(home), early, rich_plan())
        publish(Home(home), rows, rich_plan())
    publish(Home(homes[WITH_SCHOOLS]), schools_rows(), schools_plan(), organizations=SCHOOLS)
    withdraw(Home(homes[TAKEN_BACK]), 1, *_WRONG)
    with ExitStack() as stack:
        yield Sites({name: stack.enter_context(served(home)) for name, home in homes.items()})


def _kind(address: str) -> str:
    return urlsplit(address).path.split("/")[1]
