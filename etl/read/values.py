"""The values of a sheet by calamine, held against the scan: the two must find content in the same
cells, or the file is refused. So no file is ever read by half."""

from bisect import bisect_left
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import chain, compress, islice
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from etl.read.addresses import address
from etl.read.book import Book
from etl.read.cells import BOOLEAN, DATE, ERROR, NUMBER, TEXT, Cells, CellWriter
from etl.read.columns import int8s, int32s, int64s
from etl.read.refused import Refused
from etl.read.scan import ERROR as ERROR_CONTENT
from etl.read.scan import FORMULA, STRING, SURE, WIDTH, SheetScan

BLOCK = 100_000  # cells that are looked at together, blanks included
_KINDS = {
    str: TEXT,
    float: NUMBER,
    int: NUMBER,
    bool: BOOLEAN,
    datetime: DATE,
    date: DATE,
    time: DATE,
    timedelta: DATE,
}
_LAST = 1 << 21  # below the last row that any sheet can have


def write_values(sheet: Any, number: int, book: Book, writer: CellWriter) -> list[str]:
    """Write every cell of a calamine sheet, the book's `number`-th, with error cells from the scan
    (calamine gives them as blanks). Returns the addresses of formulas without a saved value.
    Raises Refused (HW-117) when the two readers disagree."""
    scan, recalculates = book.scans[number], book.recalculates
    first, width = (sheet.start[1] + 1, sheet.width) if sheet.start else (1, 0)
    rows, above, unsaved = sheet.iter_rows(), 0, []
    while width and (block := list(islice(rows, max(1, BLOCK // width)))):
        below = above + len(block)
        found = _found(block, above, first, width)
        unsaved += _write(found, scan, (above, below), recalculates, writer)
        above = below
    if not scan.keys or scan.keys[-1] // WIDTH <= above:
        return unsaved
    return unsaved + _write(_NONE, scan, (above, _LAST), recalculates, writer)


def _found(block: list[list[Any]], above: int, first: int, width: int) -> Cells:
    """What calamine has in some rows that is not blank; no styles yet."""
    flat = list(chain.from_iterable(block))
    try:
        codes = bytes(map(_KINDS.__getitem__, map(type, flat)))
    except KeyError:  # a kind that calamine did not have when this was written
        raise Refused("HW-117") from None
    holds = bytes([value != "" for value in flat])
    places = pc.indices_nonzero(int8s(holds)).cast(pa.int64())
    rows = pc.divide(places, width)
    columns = pc.add(pc.subtract(places, pc.multiply(rows, width)), first)
    kinds, values = bytes(compress(codes, holds)), list(compress(flat, holds))
    if kinds.strip(_PLAIN):
        values = list(map(_said, kinds, values))
    return Cells(pc.add(rows, above + 1), columns, kinds, values, columns)


_PLAIN = bytes((TEXT, NUMBER))
_NO_PLACES = pa.array([], pa.int64())
_NONE = Cells(_NO_PLACES, _NO_PLACES, b"", [], _NO_PLACES)


def _said(kind: int, value: Any) -> Any:
    """A number as it is, anything else as text: a date says 2012-11-01."""
    if kind == DATE:
        return value.isoformat(" ") if isinstance(value, datetime) else str(value)
    return str(value).upper() if kind == BOOLEAN else value


def _write(
    found: Cells, scan: SheetScan, rows: tuple[int, int], recalculates: bool, writer: CellWriter
) -> list[str]:
    """Write what was found below row `rows[0]` down to row `rows[1]`; the addresses of formulas
    without a value."""
    low, high = (bisect_left(scan.keys, (row + 1) * WIDTH) for row in rows)
    known, contents = int64s(scan.keys[low:high]), int8s(bytes(scan.contents[low:high]))
    keys = pc.add(pc.multiply(found.rows, WIDTH), found.columns)
    at = pc.index_in(keys, value_set=known)
    if at.null_count:
        raise Refused("HW-117")
    if scan.texts:
        told = map(scan.texts.get, keys.to_pylist(), found.values)
        found = replace(found, values=list(told))
    found = replace(found, styles=int32s(scan.styles[low:high]).take(at))
    kept = _kept(found, contents.take(at), recalculates)
    left = pc.indices_nonzero(pc.invert(pc.is_in(known, value_set=keys.filter(kept))))
    if not len(left):
        writer.write(found)
        return []
    errors, unsaved = _left_over(scan, [low + place for place in left.to_pylist()])
    writer.write(_joined(_filtered(found, kept), errors, scan))
    return unsaved


def _kept(found: Cells, contents: pa.Array, recalculates: bool) -> pa.Array:
    """No value of a cell that is an error; and no result 0 of a formula in a file that asks to be
    worked out anew, for programs that cannot work formulas out write 0."""
    kept = pc.not_equal(pc.bit_wise_and(contents, ERROR_CONTENT), ERROR_CONTENT)
    is_formula = pc.not_equal(pc.bit_wise_and(contents, FORMULA), 0)
    if not (recalculates and pc.any(is_formula).as_py()):
        return kept
    pairs = zip(found.kinds, found.values, strict=True)
    is_zero = bytes([kind == NUMBER and value == 0 for kind, value in pairs])
    return pc.and_not(kept, pc.and_(is_formula, pc.equal(int8s(is_zero), 1)))


def _left_over(scan: SheetScan, places: list[int]) -> tuple[list[int], list[str]]:
    """Cells that the scan found and calamine gave as blank: the keys of errors, and the addresses
    of formulas without a saved value. What is neither is an empty text."""
    errors, unsaved = [], []
    for place in places:
        content, key = scan.contents[place], scan.keys[place]
        kind = content & ERROR_CONTENT
        if kind == ERROR_CONTENT:
            errors.append(place)
        elif content & SURE:
            raise Refused("HW-117")
        elif kind != STRING and content & FORMULA:
            unsaved.append(address(*divmod(key, WIDTH)))
    return errors, unsaved


def _filtered(found: Cells, kept: pa.Array) -> Cells:
    mask = kept.to_pylist()
    return Cells(
        found.rows.filter(kept),
        found.columns.filter(kept),
        bytes(compress(found.kinds, mask)),
        list(compress(found.values, mask)),
        found.styles.filter(kept),
    )


def _joined(found: Cells, errors: list[int], scan: SheetScan) -> Cells:
    """The cells with the errors at their places among them."""
    rows = [scan.keys[place] // WIDTH for place in errors]
    columns = [scan.keys[place] % WIDTH for place in errors]
    all_rows = pa.concat_arrays([found.rows, pa.array(rows, pa.int64())])
    all_columns = pa.concat_arrays([found.columns, pa.array(columns, pa.int64())])
    styles = pa.array([scan.styles[place] for place in errors], pa.int32())
    kinds = found.kinds + bytes([ERROR]) * len(errors)
    values = [*found.values, *(scan.errors[scan.keys[place]] for place in errors)]
    order = pc.sort_indices(pc.add(pc.multiply(all_rows, WIDTH), all_columns))
    places = order.to_pylist()
    return Cells(
        all_rows.take(order),
        all_columns.take(order),
        bytes(map(kinds.__getitem__, places)),
        list(map(values.__getitem__, places)),
        pa.concat_arrays([found.styles, styles]).take(order),
    )
