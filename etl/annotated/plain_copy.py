"""A new workbook with the cells that were read: of text files and of old kinds of workbooks, or of
the rows with problems alone where there are too many rows to hand back."""

import math
import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
from openpyxl import Workbook
from openpyxl.cell.cell import ERROR_CODES, ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.utils.cell import coordinate_from_string
from openpyxl.worksheet.worksheet import Worksheet

from etl.annotated.marking import COMMENTED, add_problems, link_to, mark_cell
from etl.annotated.marks import Marks, Problem
from etl.read import RawSheet
from etl.read.addresses import column_letters

_LONGEST = 32_767  # characters that a cell holds
_TITLE = 31  # characters of a sheet's name
_SAFE_FORMAT = re.compile(r"[#0,]*0(\.0+)?%?|@")
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "\0")
_MOST_ROWS = 10_000  # with problems, in a workbook of these alone
_TEXT_SHEET = "Data"  # text files have one sheet, and it has no name


def whole_copy(sheets: tuple[RawSheet, ...], marks: Marks) -> Workbook:
    """Every cell of every sheet at its place."""
    return _copied(sheets, marks, {sheet.name: None for sheet in sheets})


def copy_of_problem_rows(sheets: tuple[RawSheet, ...], marks: Marks) -> Workbook:
    """The header and the rows with problems of each sheet, behind the number that each row has in
    the file."""
    wanted = {}
    for sheet in sheets:
        rows = sorted({coordinate_from_string(cell)[1] for cell in marks.by_cell(sheet.name)})
        wanted[sheet.name] = [1, *(row for row in rows if row > 1)][: _MOST_ROWS + 1]
    return _copied(sheets, marks, wanted)


def _copied(
    sheets: tuple[RawSheet, ...], marks: Marks, wanted: Mapping[str, list[int] | None]
) -> Workbook:
    """`wanted` are the rows of each sheet; None for all, at their own places."""
    book = Workbook()
    book.remove(book.worksheets[0])
    where: dict[tuple[str, str], str] = {}
    for raw in sheets:
        rows = wanted[raw.name]
        sheet = book.create_sheet(_title(raw.name))
        sheet.sheet_state = "visible" if raw.state == "visible" else "hidden"
        places = None if rows is None else {row: n for n, row in enumerate(rows, start=1)}
        _write_cells(sheet, raw.cells, places)
        where[raw.name, ""] = link_to(sheet.title, "A1")
        for cell, problems in marks.by_cell(raw.name).items():
            place = _place(cell, places)
            if place:
                _mark(sheet, place, problems, len(where) < COMMENTED)
                where[raw.name, cell] = link_to(sheet.title, place)
    add_problems(book, marks.problems, where)
    return book


def _mark(sheet: Worksheet, place: str, problems: list[Problem], with_comment: bool) -> None:
    cell = sheet[place]
    assert isinstance(cell, Cell)
    mark_cell(cell, problems, with_comment)


def _place(cell: str, places: Mapping[int, int] | None) -> str:
    """Where a cell of the file stands in the copy; "" for nowhere."""
    if places is None:
        return cell
    letters, row = coordinate_from_string(cell)
    if row not in places:
        return ""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return f"{column_letters(number + 1)}{places[row]}"


def _write_cells(sheet: Worksheet, cells: pa.Table, places: Mapping[int, int] | None) -> None:
    shift = 0
    if places is not None:
        shift = 1
        cells = cells.filter(pc.is_in(cells["row"], pa.array(list(places), pa.int32())))
        for row, number in places.items():
            _put(sheet.cell(number, 1), "Row" if number == 1 else row)
    for told in _rows(cells):
        row = told["row"] if places is None else places[told["row"]]
        cell = sheet.cell(row, told["column"] + shift)
        assert isinstance(cell, Cell)
        _put(cell, _value(told))
        if told["kind"] == "error" and told["text"] in ERROR_CODES:
            cell.data_type = "e"
        if _SAFE_FORMAT.fullmatch(told["number_format"]):
            cell.number_format = told["number_format"]


def _rows(cells: pa.Table) -> Iterator[dict[str, Any]]:
    for batch in cells.to_batches(max_chunksize=10_000):
        yield from batch.to_pylist()


def _value(told: dict[str, Any]) -> str | float | bool | datetime:
    """What the cell held, as near as the kind of file told it."""
    kind, text = told["kind"], str(told["text"])
    if kind == "number" and told["number"] is not None and math.isfinite(told["number"]):
        return float(told["number"])
    if kind == "boolean":
        return text.casefold() in ("true", "1")
    if kind == "date":
        try:
            return datetime.fromisoformat(text)
        except ValueError:
            return text
    return text


def _put(cell: Any, value: str | float | bool | datetime) -> None:
    """Text is written as text, and so marked where it would be taken for a formula elsewhere."""
    if not isinstance(value, str):
        cell.value = value
        return
    cell.value = ILLEGAL_CHARACTERS_RE.sub("\ufffd", value)[:_LONGEST]
    cell.data_type = "s"
    if value.startswith(_FORMULA_STARTS):
        cell.quotePrefix = True


def _title(name: str) -> str:
    """The sheet's name, as far as a workbook can have it."""
    cleaned = re.sub(r"[\[\]:*?/\\\x00-\x1f]", " ", name).strip("' ")[:_TITLE]
    return cleaned or _TEXT_SHEET
