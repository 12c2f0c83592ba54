"""What reading and checking a large file costs, beside the bare libraries in the same run."""

from collections.abc import Iterator
from pathlib import Path

from tests.bench.running import Cost, python
from tests.bench.table import Row

_SCHOOLS, _YEARS, _ROWS, _UPLOAD = 1_000, 15, 200_000, 20_000
_TEXT_ROWS = 392_016

_WRITE_WORKBOOKS = """
import sys
from pathlib import Path
import xlsxwriter
from etl.model.school_year import SchoolYear
from etl.samples.riverbend import observations

schools, years, *counts = map(int, sys.argv[1:5])
frame = observations(schools, years)
frame = frame[(frame["indicator"] == "reading") & frame["value"].notna()]
headers = ("Indicator", "Organization code", "Organization name", "School year", "Grade band",
           "Student group", "Value", "Number of students", "Size band", "Status", "Note",
           "Maturity")
for count in counts:
    with xlsxwriter.Workbook(Path(sys.argv[5]) / f"{count}.xlsx") as book:
        sheet = book.add_worksheet("Data")
        sheet.write_row(0, 0, headers)
        rows = frame.head(count).itertuples()
        for number, row in enumerate(rows, start=1):
            sheet.write_row(number, 0, (row.indicator, row.organization, "A school",
                str(SchoolYear(row.school_year)), row.grade_band, row.student_group, row.value,
                row.denominator, "", "", f"from list {number}", "final"))
    print(number)
"""
# A user has no hypothesis, which a library of ours would load here because it is there.
_CHECK = """
import sys
sys.modules["hypothesis"] = None
from dataclasses import replace
from datetime import date
from pathlib import Path
import data
from etl.district import load_district
from etl.pipeline import check_files
from etl.samples.riverbend import organizations

district = load_district(data.FOLDER, Path(), "riverbend")
district = replace(district, organizations=organizations(int(sys.argv[1])))
checked = check_files([Path(sys.argv[2])], district, date(2026, 11, 12), lambda _: None)
print(len(checked.observations), len(checked.report.findings))
"""
_READ = """
import sys
from pathlib import Path
import data
from etl.read import load_limits, read_file

limits = load_limits(data.FOLDER / "limits.toml")
print(read_file(Path(sys.argv[1]), limits).sheets[0].cells.num_rows)
"""
_CALAMINE = """
import sys
import python_calamine

print(len(python_calamine.load_workbook(sys.argv[1]).get_sheet_by_index(0).to_python()))
"""
_OPENPYXL = """
import sys
import pandas as pd

print(len(pd.read_excel(sys.argv[1], engine="openpyxl")))
"""
_WRITE_TEXT = """
import gzip, random, sys

chance = random.Random(2)
with gzip.open(sys.argv[2], "wt", newline="") as file:
    file.write("sch_id,dist_name,sch_name,year,school_level,subject,student_group,n_tested,"
               "novice_pct,apprentice_pct,proficient_pct,distinguished_pct,prof_dist_pct,cnty,coop\\n")
    for number in range(int(sys.argv[1])):
        shares = [f"{chance.random():.3f}" if number % 2 else "" for _ in range(5)]
        file.write(f"{100000 + number % 1500},District {number % 170},School {number % 1500},"
                   f"2016-2017,High School,Reading,White (Non-Hispanic),{10 + number % 390},"
                   f"{','.join(shares)},{number % 120:03d},GRREC\\n")
"""
_PANDAS = """
import sys
import pandas as pd

print(len(pd.read_csv(sys.argv[1], dtype=str, na_filter=False)))
"""


def reading(folder: Path) -> Iterator[Row]:
    """Ratios are of processor time, for a busy machine stretches the clock."""
    large, upload = folder / f"{_ROWS}.xlsx", folder / f"{_UPLOAD}.xlsx"
    sizes = (str(_SCHOOLS), str(_YEARS), str(_ROWS), str(_UPLOAD))
    python(_WRITE_WORKBOOKS, *sizes, str(folder))
    checked = python(_CHECK, str(_SCHOOLS), str(large))
    calamine, openpyxl = python(_CALAMINE, str(large)), python(_OPENPYXL, str(large))
    what = f"check of {_ROWS:,} x 12 in .xlsx"
    yield Row(what, checked.words, "600 MB", checked.memory <= 600)
    yield _beside(f"{what}, over a bare calamine read", checked, calamine, 3.5)
    yield _beside(f"{what}, over pandas with openpyxl", checked, openpyxl, 1 / 3)
    read = python(_READ, str(large))
    yield _beside(f"reading alone of {_ROWS:,} x 12 in .xlsx, over calamine", read, calamine)
    small = python(_CHECK, str(_SCHOOLS), str(upload))
    yield Row(f"check of {_UPLOAD:,} rows", small.words, "10 s", small.seconds < 10)
    text = folder / "levels.csv.gz"
    python(_WRITE_TEXT, str(_TEXT_ROWS), str(text))
    read, bare = python(_READ, str(text)), python(_PANDAS, str(text))
    yield _beside(f"reading alone of {_TEXT_ROWS:,} x 15 in .csv.gz, over pandas", read, bare)


def _beside(what: str, cost: Cost, bare: Cost, most: float | None = None) -> Row:
    ratio = cost.work / bare.work
    told = f"{ratio:.2f} ({cost.work:.1f} s of work beside {bare.work:.1f} s)"
    return Row(what, told, f"{most:.2f}" if most else "", ratio <= most if most else None)
