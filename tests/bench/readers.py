"""Two hundred readers at once, each on a connection of its own, asking for figure after figure."""

import json
import time
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

from tests.bench.answers import INDICATOR
from tests.bench.asking import asked
from tests.bench.table import Row
from tests.builders.moves import UPDATE, move_to

READERS = 200
_QUESTIONS = 20_000
# So often each of those who pause asks: a thousand questions a second by all.
_PACE = 5
_CHOICES = tuple(
    f"/indicator/{INDICATOR}?group={group}&compare={other}"
    for group in ("black", "hispanic", "asian", "two_or_more")
    for other in ("white", "all", "all_others", "goal")
)


def readers(port: int) -> Iterator[Row]:
    """Choices that were made before, as most are; every answer is the whole figure, packed."""
    questions = cycle([move(each) for each in _CHOICES])
    asked(port, islice(questions, 40 * len(_CHOICES)), READERS)  # each process has made each
    began = time.perf_counter()
    took = asked(port, islice(questions, _QUESTIONS), READERS)
    rate = len(took) / (time.perf_counter() - began)
    what = f"figure answers to {READERS} readers who never pause, 2 processes"
    yield Row(what, f"{rate:,.0f} a second", "1,000 a second", rate >= 1000)
    yield Row(f"{what}, p95", f"{late(took):.0f} ms")
    took = asked(port, islice(questions, _QUESTIONS), READERS, 1 / _PACE)
    paced = f"figure answers to {READERS} readers who ask {READERS * _PACE:,} times a second, p95"
    yield Row(paced, f"{late(took):.0f} ms", "100 ms", late(took) < 100)


def late(took: tuple[float, ...]) -> float:
    """Milliseconds within which nineteen of twenty answers came."""
    return took[int(len(took) * 0.95)] * 1000


def move(address: str) -> bytes:
    """What a browser sends when its reader makes a choice: the question for the page there."""
    body = json.dumps(move_to(address, shown="/"))
    return (
        f"POST {UPDATE} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: gzip\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n{body}"
    ).encode()


def visit(address: str) -> bytes:
    """What a browser sends that comes from elsewhere."""
    return f"GET {address} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: gzip\r\n\r\n".encode()


def memory(server: int) -> list[float]:
    """Of each process of the server in MB, where the system tells."""
    tasks = Path(f"/proc/{server}/task")
    listed = [task / "children" for task in tasks.iterdir()] if tasks.is_dir() else []
    held = []
    for process in (each for path in listed for each in path.read_text("utf-8").split()):
        told = Path(f"/proc/{process}/status").read_text("utf-8").split("VmRSS:")[1]
        held.append(int(told.split()[0]) / 1000)
    return held
