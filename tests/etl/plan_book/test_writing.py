"""What a plan workbook is like for the people who fill it in, and that it is read back whole."""

from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from openpyxl import Workbook, load_workbook

import data
from etl.model.organization import Organization
from etl.model.plan import Plan
from etl.plan_book import write_plan_book, write_plan_template
from etl.plan_book.form import Kind
from etl.plan_book.forms import CODES, EXAMPLES, INSTRUCTIONS, META
from etl.plan_book.lists import code_lists
from etl.plan_files import load_organizations, load_plan
from tests.builders.district import VOCABULARY
from tests.builders.plan_examples import fill_from_examples
from tests.builders.plans import QUICK, districts
from tests.etl.plan_book.books import EXAMPLE, FORMS, example, findings_of, opened, read, written

SHIPPED = sorted(path for path in (data.FOLDER / "plans").iterdir() if path.is_dir())


@cache
def template() -> bytes:
    plan, organizations = load_plan(EXAMPLE, VOCABULARY), load_organizations(EXAMPLE)
    return write_plan_template(plan, organizations.values(), VOCABULARY, FORMS)


def opened_for_people(content: bytes) -> Workbook:
    return load_workbook(BytesIO(content))


# --- There and back


@settings(max_examples=20, deadline=None, phases=QUICK)
@given(districts())
def test_any_plan_is_read_back_as_it_was(district: tuple[Plan, dict[str, Organization]]) -> None:
    plan, organizations = district
    book = read(write_plan_book(plan, organizations.values(), VOCABULARY, FORMS))
    assert book.plan == plan
    assert book.organizations == organizations
    assert book.findings == ()


@pytest.mark.parametrize("folder", [*SHIPPED, EXAMPLE], ids=lambda folder: folder.name)
def test_a_shipped_plan_is_read_back_as_it_was(folder: Path) -> None:
    book = read(written(folder))
    assert book.plan == load_plan(folder, VOCABULARY)
    assert book.organizations == load_organizations(folder)


def test_the_rows_of_the_examples_sheet_make_a_plan_without_findings(tmp_path: Path) -> None:
    path = tmp_path / "plan.xlsx"
    path.write_bytes(template())
    fill_from_examples(path)
    assert findings_of(opened(path.read_bytes())) == []
    assert read(path.read_bytes()).plan == load_plan(EXAMPLE, VOCABULARY)


# --- For people


def test_the_sheets_stand_in_the_order_of_the_work() -> None:
    assert opened_for_people(template()).sheetnames == [
        INSTRUCTIONS,
        EXAMPLES,
        *FORMS,
        CODES,
        META,
    ]
    assert EXAMPLES not in opened_for_people(example()).sheetnames


def test_english_and_spanish_stand_side_by_side() -> None:
    for form in FORMS.values():
        headers = [field.header for field in form.fields]
        for field in form.fields:
            if field.kind is Kind.TEXT and not field.is_spanish:
                name = field.header.removesuffix(" (English)")
                at = headers.index(field.header)
                assert headers[at + 1] == f"{name} (Spanish)"


def test_every_header_says_what_to_write_with_an_example() -> None:
    book = opened_for_people(template())
    for form in FORMS.values():
        for column, field in enumerate(form.fields, start=1):
            if not form.is_vertical:
                comment = book[form.name].cell(1, column).comment
                assert comment and field.meaning in comment.text and field.example in comment.text


def test_headers_are_frozen_and_locked_without_a_password_and_cells_are_not() -> None:
    book = opened_for_people(template())
    for name in FORMS:
        sheet = book[name]
        assert sheet.freeze_panes == "B2"
        assert sheet.protection.sheet and not sheet.protection.password
        assert not sheet.protection.insertRows
        assert sheet["A1"].protection.locked
    assert not book["Plan"]["B2"].protection.locked
    assert not book["Goals"].column_dimensions["C"].protection.locked


def test_codes_and_school_years_are_kept_as_text() -> None:
    book = opened_for_people(template())
    for form in FORMS.values():
        for column, field in enumerate(form.fields, start=1):
            if not form.is_vertical and field.kind in (Kind.STRING, Kind.YEAR, Kind.WORD):
                letter = book[form.name].cell(1, column).column_letter
                assert book[form.name].column_dimensions[letter].number_format == "@"


def test_every_drop_down_offers_a_list_that_is_there() -> None:
    book = opened_for_people(template())
    lists = {each.name for each in code_lists(VOCABULARY)}
    for form in FORMS.values():
        offered = {
            validation.formula1.split("!")[0].lstrip("=").strip("'").removeprefix("List_")
            for validation in book[form.name].data_validations.dataValidation
        }
        asked = {field.choices for field in form.fields if field.choices}
        assert offered == asked
        assert asked <= lists | set(FORMS)
    assert {name.removeprefix("List_") for name in book.defined_names} == lists


def test_a_named_list_holds_its_codes() -> None:
    book = opened_for_people(template())
    area = book.defined_names["List_Units"].attr_text.replace("$", "").split("!")[1]
    codes = [row[0].value for row in book[CODES][area]]
    assert codes == [
        code for code, _ in dict((e.name, e.codes) for e in code_lists(VOCABULARY))["Units"]
    ]


def test_there_are_no_macros_and_no_links_to_other_files() -> None:
    names = ZipFile(BytesIO(template())).namelist()
    assert not [name for name in names if "vba" in name.lower() or "externalLink" in name]


def test_an_empty_template_asks_for_what_a_plan_needs_and_for_nothing_else() -> None:
    asked = {(found.code, found.place.sheet) for found in findings_of(opened(template()))}
    assert asked == {
        ("HW-604", "Plan"),
        ("HW-604", "Focus areas"),
        ("HW-604", "Organizations"),
    }
