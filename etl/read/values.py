"""The values of a sheet by calamine, held against the scan of its XML: the two must find content
in the same cells, or the file is refused. So no file is ever read by half."""

from datetime import date, datetime, time, timedelta
from typing import Any

from etl.read.addresses import address
from etl.read.cells import BOOLEAN, DATE, ERROR, NUMBER, TEXT, CellWriter
from etl.read.refused import Refused
from etl.read.scan import ERROR as ERROR_CONTENT
from etl.read.scan import FORMULA, STRING, WIDTH, SheetScan


def write_values(sheet: Any, scanned: SheetScan, writer: CellWriter) -> list[str]:
    """Write every cell of a calamine sheet, with error cells from the scan (calamine gives them
    as blanks). Returns the addresses of formulas without a saved value. Raises Refused (HW-117)
    when the two readers disagree."""
    keys, styles, contents = scanned.keys, scanned.styles, scanned.contents
    position, end, unsaved = 0, len(keys), []
    first = sheet.start[1] + 1 if sheet.start else 1
    add, is_error = writer.add, (ERROR_CONTENT, ERROR_CONTENT | FORMULA)
    for row, values in enumerate(sheet.iter_rows(), start=1):
        start = row * WIDTH
        for key, value in enumerate(values, start=start + first):
            if value == "":
                continue
            while position < end and keys[position] < key:
                unsaved += _write_blank(scanned, position, writer)
                position += 1
            if position == end or keys[position] != key or contents[position] in is_error:
                raise Refused("HW-117")
            add(row, key - start, *as_cell(value), styles[position])
            position += 1
    for left in range(position, end):
        unsaved += _write_blank(scanned, left, writer)
    return unsaved


def _write_blank(scanned: SheetScan, position: int, writer: CellWriter) -> list[str]:
    """A cell that the scan found and calamine gave as blank: an error, an empty text, or a
    formula without a saved value, whose address is returned."""
    content = scanned.contents[position]
    row, column = divmod(scanned.keys[position], WIDTH)
    kind = content & ~FORMULA
    if kind == ERROR_CONTENT:
        text = scanned.errors[scanned.keys[position]]
        writer.add(row, column, ERROR, text, None, scanned.styles[position])
    elif kind != STRING and content & FORMULA:
        return [address(row, column)]
    return []


def as_cell(value: Any) -> tuple[int, str, float | None]:
    """(kind, text, number) of a value: 275.0 says "275", a date says 2012-11-01."""
    if isinstance(value, str):
        return TEXT, value, None
    if isinstance(value, float):
        return NUMBER, number_text(value), value
    if isinstance(value, bool):
        return BOOLEAN, "TRUE" if value else "FALSE", None
    if isinstance(value, int):
        return NUMBER, str(value), float(value)
    if isinstance(value, datetime):
        return DATE, value.isoformat(" "), None
    if isinstance(value, date | time):
        return DATE, value.isoformat(), None
    if isinstance(value, timedelta):
        return DATE, str(value), None
    raise Refused("HW-117")


def number_text(number: float) -> str:
    """The shortest digits that are this number; whole numbers without ".0"."""
    return repr(number).removesuffix(".0")
