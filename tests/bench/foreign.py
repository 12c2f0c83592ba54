"""What a state's large file costs that is read by its layout."""

import json
from collections.abc import Iterator
from pathlib import Path

from tests.bench.running import ROOT, python
from tests.bench.table import Row

_FILE = ROOT.parent / "shared" / "realdata" / "ky" / "rda" / "ach_level_dist.csv.gz"
_BUDGET = 12  # times a bare reading as text by pandas

_PROGRAM = """
import json, resource, sys
from datetime import date
from pathlib import Path
import pandas as pd
import data
from etl.check import check
from etl.district import load_district
from etl.layouts import load_layouts
from etl.map import map_workbook
from etl.read import read_file

def work():
    both = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return sum(used.ru_utime + used.ru_stime for used in map(resource.getrusage, both))

path = Path(sys.argv[1])
district = load_district(data.FOLDER, Path(), "vision2020")
layouts = {each.name: each for each in load_layouts([data.FOLDER / "layouts"])}
plan, vocabulary, organizations = district.plan, district.vocabulary, district.organizations
steps = {"started": work()}
bare = pd.read_csv(path, dtype=str, na_filter=False)
steps["pandas"] = work()
workbook = read_file(path, district.limits)
steps["read"] = work()
frame, _ = map_workbook(
    workbook, plan, vocabulary, organizations, district.aliases,
    layout=layouts["ky-achievement-level"],
)
steps["map"] = work()
check(frame, plan, vocabulary, organizations, date(2018, 11, 1))
steps["check"] = work()
times = list(steps.values())
print(json.dumps({"rows": len(bare), "kept": len(frame)} | {
    step: after - before for step, before, after in zip(list(steps)[1:], times, times[1:])
}))
"""


def foreign(_: Path) -> Iterator[Row]:
    """Nothing where the folder of real files is not beside the project."""
    if not _FILE.is_file():
        return
    cost = python(_PROGRAM, str(_FILE))
    told = json.loads(cost.said.strip().splitlines()[-1])
    work = told["read"] + told["map"] + told["check"]
    ratio = work / told["pandas"]
    yield Row(
        f"read, map and check the {told['rows']:,} rows of ach_level_dist by its layout, "
        "in times of a bare reading as text by pandas",
        f"{ratio:.1f} ({told['read']:.1f} s read, {told['map']:.1f} s map, "
        f"{told['check']:.1f} s check, of work), {cost.memory:.0f} MB",
        f"{_BUDGET}",
        ratio < _BUDGET,
    )
