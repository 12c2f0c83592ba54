"""What it costs to write a release as files, and to answer programs."""

import gzip
import http.client
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from tests.bench.answers import INDICATOR
from tests.bench.running import headway
from tests.bench.table import Row
from tests.bench.web import served

_SCHOOLS = 165
_PAGE_KILOBYTES = 60
_TIMES = 100
_ASKED = {
    "rows of one measure as JSON": f"/data/latest/observations.json?indicator={INDICATOR}",
    "page of a measure as JSON": f"/data/view/indicator/{INDICATOR}.json",
}


def exports(folder: Path) -> Iterator[Row]:
    """The sample vision2020, then a district of the size of Jefferson County."""
    home, books = folder / "home", folder / "books"
    headway(home, "sample", "vision2020", "--out", str(books))
    workbooks = sorted(str(path) for path in books.glob("*.xlsx"))
    headway(home, "publish", *workbooks, "--reason", "As they were made.")
    yield from _site(home, folder / "site", "vision2020", 60)
    cost = headway(home, "export", "data", str(folder / "data"))
    yield Row("`headway export data` of vision2020", cost.words)
    with served(home) as server:
        yield from _answers(server.port)
    home, books = folder / "large", folder / "large-books"
    headway(home, "sample", "riverbend", "--out", str(books), "--schools", str(_SCHOOLS))
    headway(home, "init", str(books / "plan"))
    workbooks = sorted(str(path) for path in books.glob("*.xlsx"))
    headway(home, "publish", *workbooks, "--reason", "As they were made.")
    yield from _site(home, folder / "large-site", f"riverbend with {_SCHOOLS} schools", 600)


def _site(home: Path, folder: Path, what: str, budget: float) -> Iterator[Row]:
    cost = headway(home, "export", "site", str(folder), "--processes", "2")
    pages = [path.read_bytes() for path in folder.rglob("*.html")]
    packed = max(len(gzip.compress(page, 6)) for page in pages) / 1e3
    plain = max(map(len, pages)) / 1e3
    name = f"`headway export site` of {what}, 2 processes"
    said = f"{cost.words}, {len(pages):,} pages"
    yield Row(name, said, f"{budget:.0f} s", cost.seconds < budget)
    yield Row(
        f"largest page of that site of {what}, as it travels",
        f"{packed:.0f} kB ({plain:.0f} kB on the disk)",
        f"{_PAGE_KILOBYTES} kB",
        packed <= _PAGE_KILOBYTES,
    )


def _answers(port: int) -> Iterator[Row]:
    """Over one connection that stays open."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    for what, address in _ASKED.items():
        path = _followed(connection, address)
        took = median(_timed(connection, path) for _ in range(_TIMES))
        yield Row(f"{what}, p50", f"{took * 1000:.1f} ms")
    connection.close()


def _followed(connection: http.client.HTTPConnection, address: str) -> str:
    """Where an address leads."""
    connection.request("GET", address)
    answer = connection.getresponse()
    answer.read()
    return answer.getheader("Location") or address


def _timed(connection: http.client.HTTPConnection, path: str) -> float:
    """Seconds. Raises RuntimeError for any answer but 200."""
    began = time.perf_counter()
    connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
    answer = connection.getresponse()
    answer.read()
    took = time.perf_counter() - began
    if answer.status != 200:
        raise RuntimeError(f"{path} was answered with {answer.status}")
    return took
