"""The values of a sheet by calamine, held against the scan: the two must find content in the same
cells, or the file is refused. So no file is ever read by half."""

from bisect import bisect_left
from datetime import date, datetime, time, timedelta
from itertools import chain, compress, islice
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from etl.read.addresses import address
from etl.read.book import Book
from etl.read.cells import BOOLEAN, DATE, ERROR, NUMBER, TEXT, CellWriter, cells
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


def write_values(sheet: Any, number: int, book: Book, writer: CellWriter) -> list[str]:
    """Write every cell of a calamine sheet, the book's `number`-th, with error cells from the scan
    (calamine gives them as blanks). Returns the addresses of formulas without a saved value.
    Raises Refused (HW-117) when the two readers disagree."""
    scan, recalculates = book.scans[number], book.recalculates
    first, width = (sheet.start[1] + 1, sheet.width) if sheet.start else (1, 0)
    rows, above, low, unsaved = sheet.iter_rows(), 0, 0, []
    while width and (block := list(islice(rows, max(1, BLOCK // width)))):
        found = _found(block, above, first, width)
        above += len(block)
        high = bisect_left(scan.keys, (above + 1) * WIDTH)
        at = pc.index_in(_keys(found), value_set=int64s(scan.keys[low:high]))
        if at.null_count:
            raise Refused("HW-117")
        unsaved += write_found(found, at, scan, (low, high), recalculates, writer)
        low = high
    if low == len(scan.keys):
        return unsaved
    nothing, end = _found([], 0, 1, 1), (low, len(scan.keys))
    return unsaved + write_found(nothing, nothing["row"], scan, end, recalculates, writer)


def _found(block: list[list[Any]], above: int, first: int, width: int) -> pa.RecordBatch:
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
    texts, numbers = _texts_and_numbers(kinds, values)
    return cells(pc.add(rows, above + 1), columns, int8s(kinds), texts, numbers, columns)


def _texts_and_numbers(kinds: bytes, values: list[Any]) -> tuple[pa.Array, pa.Array]:
    is_number = kinds.translate(_IS_NUMBER)
    told = pa.array(list(compress(values, is_number)), pa.float64())
    others = list(compress(values, is_number.translate(_NOT)))
    if kinds.strip(_PLAIN):
        others = list(map(_said, kinds.translate(None, _NUMBERS), others))
    numeric = pc.equal(int8s(is_number), 1)
    size = len(kinds)
    return (
        pc.replace_with_mask(pa.nulls(size, pa.string()), pc.invert(numeric), _strings(others)),
        pc.replace_with_mask(pa.nulls(size, pa.float64()), numeric, told),
    )


def _strings(texts: list[str]) -> pa.Array:
    return pa.array(texts, pa.string())


_PLAIN = bytes((TEXT, NUMBER))
_NUMBERS = bytes((NUMBER,))
_IS_NUMBER = bytes(code == NUMBER for code in range(256))
_NOT = bytes([1, 0, *range(2, 256)])


def _said(kind: int, value: Any) -> str:
    """What is no number, as text: a date says 2012-11-01."""
    if kind == DATE:
        return value.isoformat(" ") if isinstance(value, datetime) else str(value)
    return str(value).upper() if kind == BOOLEAN else value


def write_found(
    found: pa.RecordBatch,
    at: pa.Array,
    scan: SheetScan,
    places: tuple[int, int],
    recalculates: bool,
    writer: CellWriter,
) -> list[str]:
    """Write what was found of the scan's cells from the first of `places` to before the second;
    `at` says where among these each stands. Returns the addresses of formulas without a value."""
    low, high = places
    contents = int8s(bytes(scan.contents[low:high])).take(at)
    texts = found["text"]
    if scan.texts:
        told = map(scan.texts.get, _keys(found).to_pylist(), texts.to_pylist())
        texts = pa.array(list(told), pa.string())
    styles = int32s(scan.styles[low:high]).take(at)
    found = cells(*found.columns[:3], texts, found["number"], styles)
    kept = _kept(found, contents, recalculates)
    if len(at) == high - low and pc.all(kept).as_py() is not False:
        writer.write(found)
        return []
    every = pa.array(range(high - low), at.type)
    left = pc.indices_nonzero(pc.invert(pc.is_in(every, value_set=at.filter(kept))))
    errors, unsaved = _left_over(scan, [low + place for place in left.to_pylist()])
    found = found.filter(kept)
    writer.write(_joined(found, _errors(scan, errors)) if errors else found)
    return unsaved


def _keys(found: pa.RecordBatch) -> pa.Array:
    return pc.add(pc.multiply(found["row"].cast(pa.int64()), WIDTH), found["column"])


def _kept(found: pa.RecordBatch, contents: pa.Array, recalculates: bool) -> pa.Array:
    """No value of a cell that is an error; and no result 0 of a formula in a file that asks to be
    worked out anew, for programs that cannot work formulas out write 0."""
    kept = pc.not_equal(pc.bit_wise_and(contents, ERROR_CONTENT), ERROR_CONTENT)
    is_formula = pc.not_equal(pc.bit_wise_and(contents, FORMULA), 0)
    if not (recalculates and pc.any(is_formula).as_py()):
        return kept
    is_zero = pc.equal(found["number"], 0).fill_null(False)
    return pc.and_not(kept, pc.and_(is_formula, is_zero))


def _left_over(scan: SheetScan, places: list[int]) -> tuple[list[int], list[str]]:
    """Cells that the scan found and calamine gave as blank: the places of errors, and the addresses
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


def _errors(scan: SheetScan, places: list[int]) -> pa.RecordBatch:
    keys = [scan.keys[place] for place in places]
    return cells(
        pa.array([key // WIDTH for key in keys]),
        pa.array([key % WIDTH for key in keys]),
        int8s(bytes([ERROR]) * len(keys)),
        _strings([scan.errors[key] for key in keys]),
        pa.nulls(len(keys)),
        pa.array([scan.styles[place] for place in places]),
    )


def _joined(found: pa.RecordBatch, errors: pa.RecordBatch) -> pa.RecordBatch:
    """The cells with the errors at their places among them."""
    both = pa.concat_batches([found, errors])
    return both.take(pc.sort_indices(_keys(both)))
