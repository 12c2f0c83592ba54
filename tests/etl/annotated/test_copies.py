"""The analyst's own file back: every problem at its cell, formats and formulas kept, and a workbook
that opens as it is."""

import subprocess
from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pyarrow as pa
import pytest
import python_calamine
from openpyxl.styles import Font

import data
from etl.annotated import annotated_copy
from etl.annotated.marks import Marks
from etl.annotated.plain_copy import copy_of_problem_rows
from etl.findings import Finding, Place, finding
from etl.read import RawSheet, load_limits
from tests.builders.sheets import raw_sheet
from tests.etl.annotated.schema import faults

LIMITS = load_limits(data.FOLDER / "limits.toml")
SOFFICE = Path("/usr/bin/soffice")


def problems(name: str, sheet: str = "Data") -> list[Finding]:
    return [
        finding("HW-217", Place(name, "Working")),
        finding("HW-410", Place(name, sheet, "B3")),
        finding("HW-402", Place(name, sheet, "B3"), column="Value"),
        finding("HW-503", Place(name, sheet, "C2"), points="25", other="there"),
    ]


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A workbook as analysts have them: a format, a formula, a comment, merged cells, a note that
    looks like a formula."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Data"
    for row in (["Group", "Value", "Students"], ["black", 0.614, 2027], ["white", 614, "=B2*2"]):
        sheet.append(row)
    sheet["B2"].number_format = "0.0%"
    sheet["A2"].font = Font(bold=True)
    sheet["C2"].comment = openpyxl.comments.Comment("Ask the registrar.", "Analyst")
    sheet["A5"].value, sheet["A5"].data_type = "=1+1", "s"
    sheet.merge_cells("A6:B6")
    sheet.conditional_formatting.add(
        "B2:B9", openpyxl.formatting.rule.CellIsRule(operator="greaterThan", formula=["100"])
    )
    book.create_sheet("Working")["A1"] = "mine"
    path = tmp_path / "figures.xlsx"
    book.save(path)
    return path


def marked(source: Path, found: Sequence[Finding], folder: Path) -> Path:
    copied = annotated_copy(source, found, folder, LIMITS)
    assert copied.path is not None, copied.told
    return copied.path


def test_cells_are_coloured_by_their_worst_problem_and_say_rule_and_fix(
    own: Path, tmp_path: Path
) -> None:
    book = openpyxl.load_workbook(marked(own, problems(own.name), tmp_path / "out"))
    at = book["Data"]["B3"]
    assert at.fill.fgColor.rgb == "FFF6C9C0"
    assert "HW-410" in at.comment.text and "HW-402" in at.comment.text
    assert "Fix: " in at.comment.text
    assert book["Data"]["C2"].fill.fgColor.rgb == "FFF6E3B4"
    assert book["Data"]["C2"].comment.text.startswith("Ask the registrar.")


def test_a_sheet_lists_the_problems_with_a_link_to_each_cell(own: Path, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(marked(own, problems(own.name), tmp_path / "out"))
    assert book.active.title == "Problems"
    sheet = book["Problems"]
    told = [(row[0].value, row[1].value, row[3].value) for row in sheet.iter_rows(min_row=2)]
    assert told == [
        ("Error", "HW-402", "B3"),
        ("Error", "HW-410", "B3"),
        ("Warning", "HW-503", "C2"),
        ("Note", "HW-217", None),
    ]
    assert sheet["D2"].hyperlink.location == "'Data'!B3"
    assert sheet["C5"].hyperlink.location == "'Working'!A1"
    assert sheet.auto_filter.ref == "A1:G5"


def test_problems_stand_by_severity_and_rule_and_then_down_the_sheet() -> None:
    at = [finding("HW-410", Place("a.xlsx", "Data", cell)) for cell in ("C10", "B9", "AA10")]
    told = Marks.of([finding("HW-217", Place("a.xlsx", "Working")), *at])
    assert [each.cell for each in told.problems] == ["B9", "C10", "AA10", ""]


def test_formats_formulas_and_the_original_are_kept(own: Path, tmp_path: Path) -> None:
    before = own.read_bytes()
    book = openpyxl.load_workbook(marked(own, problems(own.name), tmp_path / "out"))
    sheet = book["Data"]
    assert sheet["B2"].number_format == "0.0%" and sheet["A2"].font.bold
    assert sheet["C3"].value == "=B2*2"
    assert (sheet["A5"].value, sheet["A5"].data_type) == ("=1+1", "s")
    assert [str(each) for each in sheet.merged_cells.ranges] == ["A6:B6"]
    assert len(list(sheet.conditional_formatting)) == 1
    assert own.read_bytes() == before


def test_a_problem_in_a_merged_range_is_marked_where_it_shows(own: Path, tmp_path: Path) -> None:
    found = [finding("HW-402", Place(own.name, "Data", "B6"), column="Value")]
    book = openpyxl.load_workbook(marked(own, found, tmp_path / "out"))
    assert book["Data"]["A6"].comment is not None


def test_text_of_a_csv_file_is_never_a_formula(tmp_path: Path) -> None:
    source = tmp_path / "figures.csv"
    source.write_text("Group,Value\n=1+1,+5\n-x,@SUM(A1)\n", encoding="utf-8")
    found = [finding("HW-410", Place(source.name, "", "B3"))]
    path = marked(source, found, tmp_path / "out")
    cells = [cell for row in openpyxl.load_workbook(path)["Data"] for cell in row]
    assert [cell.value for cell in cells] == ["Group", "Value", "=1+1", "+5", "-x", "@SUM(A1)"]
    assert {cell.data_type for cell in cells} == {"s"}
    assert [bool(cell.quotePrefix) for cell in cells] == [False, False, *[True] * 4]
    assert not faults(path)


@pytest.mark.parametrize("kind", ["xlsx", "csv", "strict"])
def test_the_copy_opens_as_it_is(own: Path, tmp_path: Path, kind: str) -> None:
    source, sheet = own, "Data"
    if kind == "csv":
        source, sheet = tmp_path / "figures.csv", ""
        source.write_text("Group,Value,Students\nblack,61.4,20\nwhite,614,20\n", encoding="utf-8")
    if kind == "strict":
        make_strict(own)
    path = marked(source, problems(source.name, sheet), tmp_path / "out")
    assert not faults(path)
    assert "Problems" in python_calamine.load_workbook(str(path)).sheet_names
    assert openpyxl.load_workbook(path)["Data"]["B3"].comment is not None


def make_strict(path: Path) -> None:
    """Saved as Strict Open XML, in which openpyxl finds no sheets."""
    import zipfile

    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    ours = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    strict = b"http://purl.oclc.org/ooxml/spreadsheetml/main"
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content.replace(ours, strict))


@pytest.mark.skipif(not SOFFICE.exists(), reason="LibreOffice is not on this machine")
def test_libreoffice_opens_the_copy(own: Path, tmp_path: Path) -> None:
    path = marked(own, problems(own.name), tmp_path / "out")
    subprocess.run(
        [
            *(SOFFICE, "--headless", f"-env:UserInstallation=file://{tmp_path}/profile"),
            *("--convert-to", "ods", "--outdir", tmp_path, path),
        ],
        check=True,
        capture_output=True,
        timeout=300,
    )
    told = python_calamine.load_workbook(str(tmp_path / f"{path.stem}.ods"))
    assert told.sheet_names == ["Data", "Working", "Problems"]


def test_a_copy_is_never_written_over(own: Path, tmp_path: Path) -> None:
    first = marked(own, problems(own.name), tmp_path / "out")
    second = marked(own, problems(own.name), tmp_path / "out")
    assert (first.name, second.name) == ("figures-marked.xlsx", "figures-marked-2.xlsx")


def test_rows_about_students_are_never_copied(own: Path, tmp_path: Path) -> None:
    found = [finding("HW-320", Place(own.name, "Data", "A1"), what="ids")]
    assert annotated_copy(own, found, tmp_path / "out", LIMITS).path is None
    assert not (tmp_path / "out").exists()


def test_a_file_without_findings_or_that_cannot_be_read_gets_no_copy(
    own: Path, tmp_path: Path
) -> None:
    assert annotated_copy(own, [], tmp_path / "out", LIMITS).path is None
    own.write_bytes(b"PK\x03\x04 and no more")
    assert annotated_copy(own, problems(own.name), tmp_path / "out", LIMITS).path is None
    assert not (tmp_path / "out").exists()


def tall_sheet(rows: int) -> RawSheet:
    small = raw_sheet([["Group", "Value"], ["black", 61.4]])
    number = list(range(3, rows + 1))
    more = {
        "row": pa.array(number, pa.int32()),
        "column": pa.array([2] * len(number), pa.int32()),
        "kind": pa.array(["number"] * len(number)).dictionary_encode(),
        "text": pa.array(["61.4"] * len(number)),
        "number": pa.array([61.4] * len(number)),
        "number_format": pa.array(["0.0"] * len(number)).dictionary_encode(),
    }
    table = pa.table(more).cast(small.cells.schema)
    return RawSheet("Data", "visible", pa.concat_tables([small.cells, table]))


def test_of_a_very_long_sheet_only_the_rows_with_problems_come_back(tmp_path: Path) -> None:
    found = [finding("HW-410", Place("tall.xlsx", "Data", f"B{row}")) for row in (40_000, 59_999)]
    book = copy_of_problem_rows((tall_sheet(60_000),), Marks.of(found))
    book.save(tmp_path / "tall.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "tall.xlsx")["Data"]
    told = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert told == [["Row", "Group", "Value"], [40_000, None, 61.4], [59_999, None, 61.4]]
    assert "HW-410" in sheet["C2"].comment.text
    assert not faults(tmp_path / "tall.xlsx")


def test_the_rules_of_the_schema_notice_a_broken_workbook(own: Path) -> None:
    import zipfile

    with zipfile.ZipFile(own) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(own, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content.replace(b'r="B2"', b'r="B9"'))
    assert faults(own)
