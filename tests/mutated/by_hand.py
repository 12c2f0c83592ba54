"""Mutations that a person makes in a spreadsheet program: each changes an open workbook."""

from collections.abc import Callable
from datetime import datetime
from random import Random
from typing import Any

from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

ODD = (
    *(
        "",
        " ",
        "\u00a061.4\u00a0",
        "61,4",
        "1,204",
        "1 204",
        "61.4%",
        "$61",
        "<10",
        "*",
        "**",
        "N/A",
    ),
    *("n<10", "-", "--", "---", ".", "NA", "None", "nan", "TRUE", "=1+1", "+5", "@x", "-5", "1e5"),
    *(
        "#REF!",
        "#DIV/0!",
        "#N/A",
        "about 60",
        "60-70",
        "44*",
        "\u0661\u0662",
        "\uff16\uff11",
        "\u221261",
    ),
    *(
        "2014-15",
        "2014-2015",
        "20142015",
        "SY 2014-15",
        "2015",
        "2014-16",
        "11-12",
        "12-Nov",
        "6-Aug",
    ),
    *("all", "ALL", " black ", "Black", "African American", "Blak", "white", "LUP", "275", "0275"),
    *(
        "275007",
        "275.0",
        "suppressed",
        "reported",
        "not_reported",
        "supressed",
        "a" * 400,
        "é\u0301",
    ),
)
NUMBERS = (
    0,
    1,
    -1,
    0.5,
    0.614,
    61.4,
    100,
    100.1,
    614,
    6140,
    1e15,
    1e308,
    5944,
    2015,
    20142015,
    0.1 + 0.2,
)
FORMATS = ("0%", "0.0%", "@", "General", "yyyy-mm-dd", "0.0", '"%"0', "#,##0", "0.00E+00", "[h]:mm")


def data_sheet(book: Workbook) -> Worksheet:
    return book["Data"] if "Data" in book.sheetnames else book.worksheets[0]


def _any_cell(random: Random, sheet: Worksheet, first: int = 1) -> Any:
    row = random.randint(first, max(sheet.max_row, first))
    return sheet.cell(row, random.randint(1, max(sheet.max_column, 1)))


def _put(cell: Any, value: Any) -> None:
    if type(cell).__name__ == "MergedCell":
        return
    if isinstance(value, str):
        cell.value = value or None
        if value and not value.startswith(("=", "#")):
            cell.data_type = "s"
    else:
        cell.value = value


def text(random: Random, sheet: Worksheet) -> None:
    _put(_any_cell(random, sheet, random.choice((1, 2, 2, 2))), random.choice(ODD))


def number(random: Random, sheet: Worksheet) -> None:
    _put(_any_cell(random, sheet, 2), random.choice(NUMBERS))


def date(random: Random, sheet: Worksheet) -> None:
    _put(_any_cell(random, sheet, 2), datetime(2012, random.randint(1, 12), 1))


def truth(random: Random, sheet: Worksheet) -> None:
    _put(_any_cell(random, sheet, 2), random.random() < 0.5)


def number_format(random: Random, sheet: Worksheet) -> None:
    _any_cell(random, sheet, 2).number_format = random.choice(FORMATS)


def number_as_text(random: Random, sheet: Worksheet) -> None:
    for row in range(2, sheet.max_row + 1):
        cell = sheet.cell(row, 6)
        if isinstance(cell.value, int | float) and random.random() < 0.7:
            _put(cell, str(cell.value))


def swap(random: Random, sheet: Worksheet) -> None:
    one, other = _any_cell(random, sheet), _any_cell(random, sheet)
    if "MergedCell" not in (type(one).__name__, type(other).__name__):
        one.value, other.value = other.value, one.value


def header(random: Random, sheet: Worksheet) -> None:
    names = [cell.value for cell in sheet[1] if cell.value]
    cell = sheet.cell(1, random.randint(1, sheet.max_column))
    _put(cell, random.choice([*names, "", "Rate", "value ", "VALUE", "Elevation", "Percent"]))


def row_gone(random: Random, sheet: Worksheet) -> None:
    sheet.delete_rows(random.randint(1, sheet.max_row))


def column_gone(random: Random, sheet: Worksheet) -> None:
    sheet.delete_cols(random.randint(1, sheet.max_column))


def row_between(random: Random, sheet: Worksheet) -> None:
    sheet.insert_rows(random.randint(1, sheet.max_row))


def column_between(random: Random, sheet: Worksheet) -> None:
    sheet.insert_cols(random.randint(1, sheet.max_column))


def row_again(random: Random, sheet: Worksheet) -> None:
    values = [cell.value for cell in sheet[random.randint(2, max(sheet.max_row, 2))]]
    for number_, value in enumerate(values, start=1):
        _put(sheet.cell(sheet.max_row + (number_ == 1), number_), value)


def column_down(random: Random, sheet: Worksheet) -> None:
    column = random.randint(1, sheet.max_column)
    values = [sheet.cell(row, column).value for row in range(2, sheet.max_row + 1)]
    for row, value in enumerate([None, *values], start=2):
        _put(sheet.cell(row, column), value)


def row_right(random: Random, sheet: Worksheet) -> None:
    row = random.randint(1, sheet.max_row)
    values = [cell.value for cell in sheet[row]]
    for column, value in enumerate([None, *values], start=1):
        _put(sheet.cell(row, column), value)


def columns_moved(random: Random, sheet: Worksheet) -> None:
    """Another order of the columns: the meaning stays."""
    order = random.sample(range(1, sheet.max_column + 1), sheet.max_column)
    rows = [[sheet.cell(r, c) for c in order] for r in range(1, sheet.max_row + 1)]
    told = [[(cell.value, cell.data_type, cell.number_format) for cell in row] for row in rows]
    for r, row in enumerate(told, start=1):
        for c, (value, kind, form) in enumerate(row, start=1):
            cell = sheet.cell(r, c)
            if type(cell).__name__ != "MergedCell":
                cell.value, cell.data_type, cell.number_format = value, kind, form


def merged(random: Random, sheet: Worksheet) -> None:
    row, column = random.randint(1, sheet.max_row), random.randint(1, sheet.max_column)
    sheet.merge_cells(start_row=row, end_row=row + 1, start_column=column, end_column=column)


def hidden(random: Random, sheet: Worksheet) -> None:
    if random.random() < 0.5:
        sheet.row_dimensions[random.randint(2, max(sheet.max_row, 2))].hidden = True
    else:
        sheet.column_dimensions["ABCDEFGH"[random.randint(0, 7)]].hidden = True


def sheet_name(random: Random, sheet: Worksheet) -> None:
    sheet.title = random.choice(("data", "DATA", "Data ", "Sheet1", "Data2", "'Data"))


def sheet_hidden(random: Random, sheet: Worksheet) -> None:
    sheet.sheet_state = random.choice(("hidden", "veryHidden", "visible"))
    if all(other.sheet_state != "visible" for other in sheet.parent.worksheets):
        sheet.parent.create_sheet("Working")["A1"] = "x"


def sheet_gone(random: Random, sheet: Worksheet) -> None:
    book = sheet.parent
    if len(book.worksheets) > 1:
        book.remove(random.choice(book.worksheets))
    book.worksheets[0].sheet_state = "visible"


def sheet_more(random: Random, sheet: Worksheet) -> None:
    more = sheet.parent.create_sheet(random.choice(("Data (2)", "Working", "Notes")))
    more["B2"] = random.choice(ODD)


BY_HAND: tuple[Callable[[Random, Worksheet], None], ...] = (
    *(text,) * 5,
    *(number,) * 3,
    *(date, truth, number_format, number_as_text, swap, header, row_gone, column_gone),
    *(row_between, column_between, row_again, column_down, row_right, columns_moved),
    *(merged, hidden, sheet_name, sheet_hidden, sheet_gone, sheet_more),
)
