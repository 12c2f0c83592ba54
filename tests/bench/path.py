"""From workbooks to a release: what checking and publishing cost."""

from collections.abc import Iterator
from pathlib import Path

from tests.bench.running import Cost, headway, python
from tests.bench.table import Row

_SCHOOLS, _YEARS = 165, 10
# Schools and years that make five million rows.
_MANY_SCHOOLS, _MANY_YEARS = 2_460, 20

_WITHOUT_FILES = """
import sys, tempfile, time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
import data
from etl.district import load_district
from etl.pipeline import released
from etl.publish.home import Home
from etl.publish.records import Records
from etl.publish.store import Store
from etl.publish.tables import derive
from etl.samples.riverbend import observations, organizations

schools, years = map(int, sys.argv[1:])
district = load_district(data.FOLDER, Path(), "riverbend")
district = replace(district, organizations=organizations(schools))
frame = observations(schools, years)
with tempfile.TemporaryDirectory() as folder:
    home = Home(Path(folder))
    store = Store(home)
    began = time.process_time()
    content, reasons = released(frame, district, Records(home).hidden_before(), lambda _: None)
    release = store.save(content.write, "riverbend", datetime.now(UTC), "")
    Records(home).keep(release, frame, reasons, [])
    derive(home.public, release.id)
    store.switch_to(release)
print(len(frame), time.process_time() - began)
"""


def vision2020(folder: Path) -> Iterator[Row]:
    """The sample that a new user sees first."""
    home, books = folder / "home", folder / "books"
    headway(home, "sample", "vision2020", "--out", str(books))
    workbooks = sorted(str(path) for path in books.glob("*.xlsx"))
    what = f"the {len(workbooks)} workbooks of vision2020"
    yield Row(f"`headway check`, {what}", headway(home, "check", *workbooks).words)
    cost = headway(home, "publish", *workbooks, "--reason", "As they were made.")
    yield Row(f"`headway publish`, {what}", cost.words, "15 s", cost.seconds < 15)
    shown = headway(home, "show", "reading", "--json")
    yield Row("`headway show reading --json`", shown.words)


def riverbend(folder: Path) -> Iterator[Row]:
    """A district of the size of Jefferson County."""
    home, out = folder / "home", folder / "out"
    size = ("--schools", str(_SCHOOLS), "--years", str(_YEARS))
    what = f"riverbend with {_SCHOOLS} schools, {_YEARS} years, 12 indicators"
    yield Row(
        f"`headway sample`, {what}",
        headway(home, "sample", "riverbend", *size, "--out", str(out)).words,
    )
    headway(home, "init", str(out / "plan"))
    workbooks = sorted(str(path) for path in out.glob("*.xlsx"))
    cost = headway(home, "publish", *workbooks, "--reason", "As they were made.")
    kept = cost.seconds < 60 and cost.memory < 1000
    yield Row(f"`headway publish`, {what}", cost.words, "60 s, 1 GB", kept)


def millions(folder: Path) -> Iterator[Row]:
    """Whether a row costs the same in a district of five million rows, files left out."""
    rows, work, cost = _without_files(_SCHOOLS, _YEARS)
    yield Row(f"protect, measure and publish {rows:,} rows, no files", cost.words)
    many_rows, many_work, many = _without_files(_MANY_SCHOOLS, _MANY_YEARS)
    yield Row(f"protect, measure and publish {many_rows:,} rows, no files", many.words)
    ratio = (many_work / many_rows) / (work / rows)
    yield Row(
        "work a row at five million rows, over that of 165 schools",
        f"{ratio:.2f}",
        "1.3",
        ratio <= 1.3,
    )


def _without_files(schools: int, years: int) -> tuple[int, float, Cost]:
    cost = python(_WITHOUT_FILES, str(schools), str(years))
    rows, work = cost.said.splitlines()[-1].split()
    return int(rows), float(work), cost
