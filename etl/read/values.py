"""The values of a sheet by calamine, held against the scan of its XML: the two must find content
in the same cells, or the file is refused. So no file is ever read by half."""

import math
from datetime import date, datetime, time, timedelta
from typing import Any

from etl.read import scan as contents
from etl.read.cells import BOOLEAN, DATE, ERROR, NUMBER, TEXT, CellWriter
from etl.read.refused import Refused
from etl.read.scan import WIDTH, SheetScan

_WHOLE = 1e15  # whole numbers below it are exact in a float


def write_values(sheet: Any, scanned: SheetScan, writer: CellWriter) -> None:
    """Write every cell of a calamine sheet, with error cells from the scan (calamine gives them
    as blanks). Raises Refused (HW-117) when the two readers disagree."""
    keys, styles = scanned.keys, scanned.styles
    position, end = 0, len(keys)
    first = sheet.start[1] + 1 if sheet.start else 1
    for row, values in enumerate(sheet.iter_rows(), start=1):
        for column, value in enumerate(values, start=first):
            if value == "":
                continue
            key = row * WIDTH + column
            while position < end and keys[position] < key:
                _write_error(scanned, position, writer)
                position += 1
            if position == end or keys[position] != key:
                raise Refused("HW-117")
            if scanned.contents[position] == contents.ERROR:
                _write_error(scanned, position, writer)
            else:
                kind, text, number = as_cell(value)
                writer.add(row, column, kind, text, number, styles[position])
            position += 1
    for left in range(position, end):
        _write_error(scanned, left, writer)


def _write_error(scanned: SheetScan, position: int, writer: CellWriter) -> None:
    """A cell that the scan found and calamine gave as blank: an error, or an empty text."""
    content, key = scanned.contents[position], scanned.keys[position]
    if content == contents.ERROR:
        row, column = divmod(key, WIDTH)
        writer.add(row, column, ERROR, scanned.errors[key], None, scanned.styles[position])
    elif content != contents.STRING:
        raise Refused("HW-117")


def as_cell(value: Any) -> tuple[int, str, float | None]:
    """(kind, text, number) of a value: 275.0 says "275", a date says 2012-11-01."""
    if isinstance(value, bool):
        return BOOLEAN, "TRUE" if value else "FALSE", None
    if isinstance(value, int | float):
        return NUMBER, number_text(float(value)), float(value)
    if isinstance(value, datetime):
        return DATE, value.isoformat(" "), None
    if isinstance(value, date | time):
        return DATE, value.isoformat(), None
    if isinstance(value, timedelta):
        return DATE, str(value), None
    return TEXT, value, None


def number_text(number: float) -> str:
    if math.isfinite(number) and number.is_integer() and abs(number) < _WHOLE:
        return str(int(number))
    return repr(number)
