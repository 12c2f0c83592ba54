from pathlib import Path

import pytest

from tests.builders.ods import number, row, table, text, write_ods
from tests.etl.read.files import formats, read, refusal, told

BLANK = "<table:table-cell/>"


def cell(attributes: str, shown: str = "") -> str:
    return f"<table:table-cell {attributes}><text:p>{shown}</text:p></table:table-cell>"


def test_every_kind_of_cell_is_read(tmp_path: Path) -> None:
    rows = (
        row(text("001"), number("275"), number("0.793", kind="percentage"), text("NA")),
        row(
            cell('office:value-type="boolean" office:boolean-value="true"', "TRUE"),
            cell('office:value-type="date" office:date-value="2012-11-01"', "Nov 1"),
            text("two<text:s text:c='3'/>words"),
            text("a<text:tab/>b<text:line-break/>c"),
        ),
    )
    (data,) = read(write_ods(tmp_path / "a.ods", table(*rows))).sheets
    assert told(data) == {
        (1, 1): ("text", "001"),
        (1, 2): ("number", "275"),
        (1, 3): ("number", "0.793"),
        (1, 4): ("text", "NA"),
        (2, 1): ("boolean", "TRUE"),
        (2, 2): ("date", "2012-11-01"),
        (2, 3): ("text", "two   words"),
        (2, 4): ("text", "a\tb\nc"),
    }


@pytest.mark.parametrize(
    ("attributes", "shown"),
    [
        ('office:value-type="string" office:string-value="" calcext:value-type="error"', "#REF!"),
        ('office:value-type="string" table:formula="of:=1/0"', "#DIV/0!"),
        ('office:value-type="float" office:value="0" table:formula="of:=1/0"', "Err:502"),
        ('office:value-type="float" office:value="0"', "#N/A"),
    ],
)
def test_an_error_cell_is_an_error_however_it_is_written(
    tmp_path: Path, attributes: str, shown: str
) -> None:
    rows = row(number("1"), cell(attributes, shown), number("2"))
    (data,) = read(write_ods(tmp_path / "a.ods", table(rows))).sheets
    assert told(data)[1, 2] == ("error", shown)
    assert len(told(data)) == 3


def test_a_formula_without_its_result_is_named_and_an_empty_result_is_not(tmp_path: Path) -> None:
    unsaved = '<table:table-cell table:formula="of:=1+1"/>'
    empty = '<table:table-cell table:formula="of:=&quot;&quot;"><text:p/></table:table-cell>'
    rows = row(number("1"), unsaved, empty)
    (data,) = read(write_ods(tmp_path / "a.ods", table(rows))).sheets
    assert data.unsaved_formulas == ("B1",)


def test_a_percent_shows_by_its_format_wherever_the_style_is_told(tmp_path: Path) -> None:
    rows = (
        (
            '<table:table-column table:number-columns-repeated="2"/>'
            '<table:table-column table:default-cell-style-name="child"/>'
        ),
        row(number("0.5"), number("0.5", 'table:style-name="share"'), number("0.5")),
    )
    (data,) = read(write_ods(tmp_path / "a.ods", table(*rows))).sheets
    assert formats(data) == {(1, 1): "General", (1, 2): "0.0%", (1, 3): "0.0%"}


def test_what_is_merged_hidden_or_repeated_is_told(tmp_path: Path) -> None:
    rows = (
        "<table:table-column/>",
        '<table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>',
        row(text("a", 'table:number-columns-spanned="2" table:number-rows-spanned="2"')),
        row(text("b", 'table:number-columns-repeated="2"'), more='table:visibility="filter"'),
        row(BLANK, more='table:number-rows-repeated="3"'),
        row(text("c"), more='table:number-rows-repeated="2"'),
        row(BLANK, more='table:number-rows-repeated="1048568"'),
    )
    hidden = table(row(text("x")), name="Codes", more='table:style-name="unseen"')
    data, codes = read(write_ods(tmp_path / "a.ods", table(*rows), hidden)).sheets
    assert (data.merged, data.hidden_rows, data.hidden_columns) == (("A1:B2",), (2,), (2, 3))
    assert [place for place in told(data)] == [(1, 1), (2, 1), (2, 2), (6, 1), (7, 1)]
    assert (data.state, codes.state) == ("visible", "hidden")


def test_notes_beside_a_cell_are_no_part_of_it(tmp_path: Path) -> None:
    note = "<office:annotation><text:p>by whom</text:p></office:annotation>"
    with_note = (
        f'<table:table-cell office:value-type="string">{note}<text:p>low</text:p>'
        "</table:table-cell>"
    )
    (data,) = read(write_ods(tmp_path / "a.ods", table(row(with_note)))).sheets
    assert told(data) == {(1, 1): ("text", "low")}


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        (row(text("x", 'table:number-columns-repeated="301"')), "HW-115"),
        (row(text("x"), more='table:number-rows-repeated="1000000"'), "HW-115"),
        (
            row(
                text("x", 'table:number-columns-repeated="300"'),
                more='table:number-rows-repeated="400000"',
            ),
            "HW-115",
        ),
        (row(text("x", 'table:number-columns-repeated="-1"')), "HW-117"),
        (row(text("x", 'table:number-columns-repeated="99999999999"')), "HW-117"),
        (row(text("x"), more='table:number-rows-repeated="0"'), "HW-117"),
        (row(f"<table:table-cell>{table(row(text('x')))}</table:table-cell>"), "HW-117"),
        (row("<table:table-cell><text:p>untyped</text:p></table:table-cell>"), "HW-117"),
    ],
)
def test_rows_and_cells_that_repeat_are_counted_before_they_are_written_out(
    tmp_path: Path, rows: str, code: str
) -> None:
    assert refusal(write_ods(tmp_path / "a.ods", table(rows))) == code


def test_a_password_is_told_from_damage(tmp_path: Path) -> None:
    locked = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
    assert refusal(write_ods(tmp_path / "a.ods", manifest=locked)) == "HW-110"
    assert refusal(write_ods(tmp_path / "b.ods", added={"encrypted-package": "x"})) == "HW-110"


def test_formulas_that_lead_to_other_files_are_noted(tmp_path: Path) -> None:
    rows = row(number("1", "table:formula=\"of:='file:///other.ods'#$Sheet1.A1\""))
    notes = read(write_ods(tmp_path / "a.ods", table(rows))).notes
    assert [note.code for note in notes] == ["HW-122"]
