"""What the figures of a release cost, and a comparison that a reader picks."""

from collections.abc import Iterator
from pathlib import Path

from tests.bench.running import Cost, python
from tests.bench.spent import Spent
from tests.bench.table import Row
from tests.builders.sample import sample_home

# Schools and years that make a tenth of a million, one million and three million rows.
_SIZES = ((100, 10), (980, 10), (1_470, 20))
_BUDGET, _MEMORY = 20, 2_000

# Hidden here is what has few students and no more: the figures cost the same whatever else is.
_MEASURE = """
import sys, time
from pathlib import Path
import numpy as np
import data
from etl.district import load_district
from etl.measure import measure
from etl.protect.shown import shown
from etl.protect.sizes import sizes
from etl.samples.riverbend import observations, organizations

schools, years = map(int, sys.argv[1:])
district = load_district(data.FOLDER, Path(), "riverbend")
listed = organizations(schools)
frame = observations(schools, years)
size = sizes(frame, listed, district.rules)
hidden = (size["n"] < 10).to_numpy() | (frame["state"] == "suppressed").to_numpy()
published = shown(frame, size, hidden, district.plan)
del frame, size
measure(published.iloc[:100], district.plan, district.vocabulary, listed)  # libraries are loaded
began, clock = time.process_time(), time.perf_counter()
measure(published, district.plan, district.vocabulary, listed)
print(len(published), time.process_time() - began, time.perf_counter() - clock)
"""

_COMPARE = """
import sys, time
from pathlib import Path
from etl.model.figure import Series
from etl.publish.home import Home
from etl.published import open_published

release = open_published(Home(Path(sys.argv[1])).public).current()
series = [s for s in release.series("reading") if s.student_group not in ("all", "white")]
for each in series:
    release.cells(each)
release.compare(series[0], "white")  # libraries are loaded
began, clock = time.process_time(), time.perf_counter()
for each in series:
    release.compare(each, "white")
print(len(series), time.process_time() - began, time.perf_counter() - clock)
"""


def measures(folder: Path) -> Iterator[Row]:
    """Every figure of a release, and one that a reader picks."""
    works = []
    for schools, years in _SIZES:
        rows, work, seconds, cost = _measured(schools, years)
        works.append(work / rows)
        is_million = schools == _SIZES[1][0]
        kept = seconds < _BUDGET and cost.memory < _MEMORY if is_million else None
        words = f"{seconds:.1f} s ({work:.1f} s of work), {cost.memory:.0f} MB in all"
        budget = f"{_BUDGET} s, 2 GB" if is_million else ""
        yield Row(f"all figures of {rows:,} published rows", words, budget, kept)
    ratio = max(works[1:]) / works[0]
    what = "work a row for figures at three million rows, over that of a tenth of a million"
    yield Row(what, f"{ratio:.2f}", "1.3", ratio <= 1.3)
    yield _compared(folder)


def _measured(schools: int, years: int) -> tuple[int, float, float, Cost]:
    cost = python(_MEASURE, str(schools), str(years))
    rows, work, seconds = cost.said.splitlines()[-1].split()
    return int(rows), float(work), float(seconds), cost


def _compared(folder: Path) -> Row:
    cost = python(_COMPARE, str(sample_home().folder))
    number, work, seconds = cost.said.splitlines()[-1].split()
    spent = Spent(float(seconds), float(work))
    what = f"a comparison that a reader picks, of {number} in vision2020"
    return Row(what, spent.each(int(number)), "20 ms", float(work) / int(number) < 0.02)
