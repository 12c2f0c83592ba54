"""Writing cells so that they mean what they say: text stays text, whatever it looks like."""

import re
from datetime import date

from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Font, Protection
from openpyxl.worksheet.worksheet import Worksheet

from etl.plan_book.flatten import Written
from etl.plan_book.form import Kind

BOLD = Font(bold=True)
UNLOCKED = Protection(locked=False)
WRAPPED = Alignment(wrap_text=True, vertical="top")
WIDTHS = {Kind.TEXT: 44, Kind.STRING: 24, Kind.CODES: 30, Kind.WORD: 20}
# Codes and years are kept as text, or Excel would make numbers and dates of them. Long texts are
# not: Excel shows text of more than 255 letters in such cells as ####.
FORMATS = {Kind.TEXT: "General", Kind.NUMBER: "General", Kind.DAY: "yyyy-mm-dd"}

_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_FIRST_DAY = date(1900, 3, 1)  # before it, Excel's calendar is not everybody's


def put(sheet: Worksheet, row: int, column: int, value: Written, kind: Kind = Kind.STRING) -> Cell:
    cell = sheet.cell(row, column)
    assert isinstance(cell, Cell)
    if isinstance(value, date) and value < _FIRST_DAY:
        value = value.isoformat()
    cell.value = _ESCAPE.sub("_x005F_", value) if isinstance(value, str) else value
    cell.number_format = FORMATS.get(kind, "@")
    cell.alignment = WRAPPED
    if isinstance(value, str):
        cell.data_type = "s"
        cell.quotePrefix = value.startswith(("=", "+", "-", "@"))  # also once it is edited
    return cell


def put_header(sheet: Worksheet, row: int, column: int, text: str) -> Cell:
    cell = put(sheet, row, column, text)
    cell.font = BOLD
    return cell


def protect(sheet: Worksheet) -> None:
    """Against slips alone, with no password: headers hold; typing, pasting, sorting, adding rows
    and making columns wider stay possible."""
    sheet.protection.sheet = True
    sheet.protection.sort = sheet.protection.autoFilter = False
    sheet.protection.insertRows = sheet.protection.deleteRows = False
    sheet.protection.formatCells = sheet.protection.formatColumns = False
    sheet.protection.formatRows = False
