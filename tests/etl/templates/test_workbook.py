"""The template workbook, held to what makes one pleasant to fill in (T1 to T14)."""

from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
from openpyxl import Workbook

from etl.model.indicator import Indicator
from etl.model.school_year import SchoolYear
from etl.plan_files import load_organizations, load_plan
from etl.templates import HEADERS, DataRow, Lists, fill_template, of_goal, write_template
from etl.templates.codes import CodeList
from etl.templates.workbook import schema_hash
from etl.vocabulary_files import load_vocabulary

DATA = Path(__file__).parents[3] / "data"
YEAR = SchoolYear(2015)
ROWS = (
    DataRow("275", YEAR, "all", "all", 63.1, 5944),
    DataRow("275", YEAR, "all", "homeless", None, status="suppressed"),
    DataRow("275007", YEAR, "all", "all", 63.8, size_band="300+", note="=1+1"),
)


@pytest.fixture(scope="module")
def lists() -> Lists:
    vocabulary = load_vocabulary(DATA / "vocabulary")
    folder = DATA / "plans" / "vision2020"
    return Lists(load_plan(folder, vocabulary), vocabulary, load_organizations(folder))


@pytest.fixture(scope="module")
def indicator(lists: Lists) -> Indicator:
    return lists.plan.indicator("college-career-readiness")


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory, indicator: Indicator, lists: Lists) -> Path:
    path = tmp_path_factory.mktemp("template") / "filled.xlsx"
    fill_template(indicator, ROWS, lists, path)
    return path


@pytest.fixture(scope="module")
def book(path: Path) -> Workbook:
    return openpyxl.load_workbook(path)


def test_the_sheets_come_in_their_order_and_only_meta_is_hidden(book: Workbook) -> None:
    assert book.sheetnames == ["Instructions", "Data", "Codes", "Example", "_meta"]
    assert [sheet.sheet_state for sheet in book.worksheets] == [*["visible"] * 4, "hidden"]


def test_meta_names_the_version_the_plan_and_the_indicator(book: Workbook) -> None:
    told = dict(book["_meta"].iter_rows(values_only=True))
    assert len(str(told.pop("schema_hash"))) == 16
    assert told == {
        "key": "value",
        "template_version": "1",
        "plan": "vision2020",
        "indicator": "college-career-readiness",
    }


@pytest.mark.parametrize("name", ["Data", "Example"])
def test_one_frozen_header_row_stands_on_a_named_table(book: Workbook, name: str) -> None:
    sheet = book[name]
    assert tuple(cell.value for cell in sheet[1]) == HEADERS
    assert sheet.freeze_panes == "A2"
    assert not sheet.merged_cells.ranges
    assert list(sheet.tables) == [f"{name}Table"]
    assert sheet.tables[f"{name}Table"].ref == f"A1:J{4}"


def test_a_blank_template_has_room_in_its_table(
    tmp_path: Path, indicator: Indicator, lists: Lists
) -> None:
    write_template(indicator, lists, tmp_path / "blank.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "blank.xlsx")["Data"]
    assert sheet.max_row == 1
    assert sheet.tables["DataTable"].ref == "A1:J201"


def test_every_header_says_what_it_means(book: Workbook, indicator: Indicator) -> None:
    comments = {cell.value: cell.comment.text for cell in book["Data"][1]}
    assert all(comments.values())
    assert indicator.people.en in comments["Number of students"]
    assert "never 0.79" in comments["Value"]


def test_drop_downs_offer_the_named_lists_of_the_codes_sheet(book: Workbook, lists: Lists) -> None:
    offered = {rule.formula1 for rule in book["Data"].data_validations.dataValidation}
    assert offered == {f"={name}" for name in book.defined_names}
    area = book.defined_names["StudentGroupCodes"].attr_text
    sheet, cells = area.split("!")
    codes = [cell.value for (cell,) in book[sheet][cells.replace("$", "")]]
    assert codes == [group.code for group in lists.vocabulary.groups]


def test_ids_years_and_grade_bands_are_text(book: Workbook) -> None:
    row = book["Data"][2]
    assert [(cell.value, cell.data_type, cell.number_format) for cell in row[:4]] == [
        ("275", "s", "@"),
        ("Jefferson County Public Schools", "s", "@"),
        ("2014-15", "s", "@"),
        ("all", "s", "@"),
    ]
    assert book["Data"].column_dimensions["A"].number_format == "@"


def test_sheets_are_protected_without_a_password_and_rows_stay_open(book: Workbook) -> None:
    for name in ("Instructions", "Data", "Codes", "Example"):
        assert book[name].protection.sheet and not book[name].protection.password
    data = book["Data"]
    assert data["A1"].protection.locked and not data["A2"].protection.locked
    assert not data.column_dimensions["A"].protection.locked
    assert not data.protection.insertRows and not data.protection.sort


def test_there_is_no_macro_link_or_formula_and_a_note_stays_a_note(
    path: Path, book: Workbook
) -> None:
    names = ZipFile(path).namelist()
    assert not [name for name in names if "vba" in name.lower() or "externalLink" in name]
    kinds = {cell.data_type for sheet in book.worksheets for row in sheet for cell in row}
    assert "f" not in kinds
    assert book["Data"]["J4"].value == "=1+1"


def test_missing_values_odd_percents_and_names_that_follow_are_coloured(book: Workbook) -> None:
    colours = [
        rule.dxf.fill.bgColor.rgb
        for area in book["Data"].conditional_formatting
        for rule in area.rules
    ]
    assert colours == ["00F6C9C0", "00F6E3B4", "00E8E8E8"]


def test_every_header_gives_an_example_and_what_is_counted(book: Workbook) -> None:
    comments = {cell.value: cell.comment.text for cell in book["Data"][1]}
    assert [name for name, told in comments.items() if "Example: " not in told] == []


def test_the_hash_of_the_schema_changes_with_a_column_or_a_code(lists: Lists) -> None:
    codes = (CodeList("StatusCodes", "Status", (("reported", "There is a value"),)),)
    more = (CodeList("StatusCodes", "Status", (*codes[0].codes, ("hidden", "Hidden"))),)
    told = {
        schema_hash(HEADERS, codes),
        schema_hash(HEADERS[1:], codes),
        schema_hash(HEADERS, more),
    }
    assert len(told) == 3
    assert schema_hash(HEADERS, codes) in told


def test_a_goal_has_one_workbook_in_which_each_row_names_its_indicator(
    tmp_path: Path, lists: Lists
) -> None:
    goals = [goal for area in lists.plan.focus_areas for goal in area.goals]
    goal = next(goal for goal in goals if len(goal.indicators) > 1)
    subject = of_goal(goal, lists.plan)
    fill_template(subject, (), lists, tmp_path / "goal.xlsx")
    book = openpyxl.load_workbook(tmp_path / "goal.xlsx")
    assert tuple(cell.value for cell in book["Data"][1]) == ("Indicator", *HEADERS)
    assert dict(book["_meta"].iter_rows(values_only=True))["goal"] == goal.code
    area = book.defined_names["IndicatorCodes"].attr_text.split("!")[1].replace("$", "")
    assert tuple(cell.value for (cell,) in book["Codes"][area]) == goal.indicators
    lines = [str(cell.value) for cell in book["Instructions"]["A"]]
    assert all(any(each.definition.en in line for line in lines) for each in subject.indicators)


def test_a_range_gets_its_columns_only_where_there_is_one(
    tmp_path: Path, indicator: Indicator, lists: Lists
) -> None:
    ranged = DataRow("275", YEAR, "all", "asian", None, low=95.0, high=100.0, maturity="final")
    fill_template(indicator, (*ROWS, ranged), lists, tmp_path / "ranged.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "ranged.xlsx")["Data"]
    headers = tuple(cell.value for cell in sheet[1])
    assert headers == (*HEADERS, "Low", "High", "Maturity")
    assert [cell.value for cell in sheet[5]][10:] == [95, 100, "final"]


def test_what_was_filled_in_is_read_back(book: Workbook, lists: Lists) -> None:
    read = list(book["Data"].iter_rows(min_row=2, values_only=True))
    assert read == [
        tuple(None if value == "" else value for value in row.cells(lists.organizations))
        for row in ROWS
    ]


def test_every_indicator_of_the_plan_has_a_template(tmp_path: Path, lists: Lists) -> None:
    for indicator in lists.plan.indicators:
        write_template(indicator, lists, tmp_path / f"{indicator.slug}.xlsx")
        book = openpyxl.load_workbook(tmp_path / f"{indicator.slug}.xlsx", read_only=True)
        assert indicator.title.en in str(book["Instructions"]["A1"].value)
