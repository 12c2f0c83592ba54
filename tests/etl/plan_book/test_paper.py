"""Text stays text in a cell, whatever it looks like."""

from datetime import date
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook

from etl.plan_book.form import Kind
from etl.plan_book.paper import put


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "#REF!", "TRUE", "275"])
def test_no_text_becomes_a_formula_an_error_or_a_number(text: str) -> None:
    book = Workbook()
    put(book.worksheets[0], 1, 1, text)
    content = BytesIO()
    book.save(content)
    cell = load_workbook(content).worksheets[0]["A1"]
    assert (cell.data_type, cell.value) == ("s", text)
    assert bool(cell.quotePrefix) == text.startswith(("=", "+", "-", "@"))


def test_a_text_that_excel_would_take_for_an_escape_is_escaped() -> None:
    assert put(Workbook().worksheets[0], 1, 1, "_x0041_").value == "_x005F_x0041_"


def test_a_day_before_the_calendar_of_excel_is_written_as_text() -> None:
    sheet = Workbook().worksheets[0]
    assert put(sheet, 1, 1, date(1899, 5, 1), Kind.DAY).value == "1899-05-01"
    assert put(sheet, 2, 1, date(2018, 5, 1), Kind.DAY).is_date
