"""The values of a sheet of which the scan tells everything: nobody else needs to read it."""

import pyarrow as pa
import pyarrow.compute as pc

from etl.read.book import Book
from etl.read.cells import NUMBER, TEXT, CellWriter, cells
from etl.read.columns import float64s, int8s, int32s, int64s
from etl.read.scan import ERROR, STRING, VALUE, WIDTH, SheetScan
from etl.read.values import BLOCK, write_found


def write_told_values(scan: SheetScan, book: Book, writer: CellWriter) -> list[str]:
    """Write every cell; returns the addresses of formulas without a saved value. A cell of an
    empty text is blank."""
    unsaved = []
    for low in range(0, len(scan.keys), BLOCK):
        high = min(low + BLOCK, len(scan.keys))
        found, at = _found(scan, low, high, book.texts)
        unsaved += write_found(found, at, scan, (low, high), book.recalculates, writer)
    return unsaved


def _found(
    scan: SheetScan, low: int, high: int, shared: pa.Array
) -> tuple[pa.RecordBatch, pa.Array]:
    """The cells that are not blank, and their places behind `low`."""
    keys, styles = int64s(scan.keys[low:high]), int32s(scan.styles[low:high])
    told = float64s(scan.numbers[low:high])
    kinds = pc.bit_wise_and(int8s(bytes(scan.contents[low:high])), ERROR)
    is_number, is_text = pc.equal(kinds, VALUE), pc.equal(kinds, STRING)
    nothing = pa.scalar(None, pa.float64())
    texts = shared.take(pc.if_else(is_text, told, nothing).cast(pa.int32()))
    rows = pc.divide(keys, WIDTH)
    found = cells(
        rows,
        pc.subtract(keys, pc.multiply(rows, WIDTH)),
        pc.if_else(is_number, pa.scalar(NUMBER, pa.int8()), pa.scalar(TEXT, pa.int8())),
        texts,
        pc.if_else(is_number, told, nothing),
        styles,
    )
    holds = pc.or_(is_number, pc.not_equal(texts, "").fill_null(False))
    return found.filter(holds), pc.indices_nonzero(holds)
