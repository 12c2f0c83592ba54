"""Comma-separated and other text files, read as text alone and never as numbers or dates."""

import csv
from array import array
from collections.abc import Iterator
from itertools import chain, compress, count, islice, repeat
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from etl.read.cells import TEXT, CellWriter, cells
from etl.read.columns import int8s, int32s
from etl.read.dialect import Dialect, recognise
from etl.read.limits import Limits
from etl.read.refused import Refused
from etl.read.scan import NO_STYLE

LONGEST_FIELD = 32_767  # what a cell of a spreadsheet can hold
_BATCH = 5_000  # rows that are looked at together
_EQUALS = '="'
_KEPT_AS_TEXT = r'^="([^"]*)"$'  # what programs write so that Excel keeps 001 as 001
_END_OF_FILE = "\x1a"  # a sign of DOS, no text


def read_text(path: Path, limits: Limits, writer: CellWriter) -> Dialect:
    """Write every field that is not empty as a text cell; ="001" says 001. Raises Refused: HW-118
    unknown encoding, HW-119 unclear separator, HW-120 open quotation mark, HW-115 over a limit."""
    dialect = recognise(path)
    above = size = 0
    for rows in _batches(path, dialect):
        found = _cells(rows, above, limits)
        above, size = above + len(rows), size + found.num_rows
        if above > limits.text_rows:
            raise Refused("HW-115", limit=limits.text_rows, what="rows")
        if size > limits.text_cells:
            raise Refused("HW-115", limit=limits.text_cells, what="cells")
        writer.write(found)
    return dialect


def _cells(rows: list[list[str]], above: int, limits: Limits) -> pa.RecordBatch:
    """The fields of some rows that are not empty."""
    widths = list(map(len, rows))
    fields = list(chain.from_iterable(rows))
    holds = bytes(map(bool, fields))
    numbers, columns = _places(widths, holds)
    if len(columns) and pc.max(columns).as_py() > limits.text_columns:
        raise Refused("HW-115", limit=limits.text_columns, what="columns")
    texts = pa.array(list(compress(fields, holds)), pa.string())
    if pc.any(pc.starts_with(texts, _EQUALS)).as_py():
        texts = pc.replace_substring_regex(texts, _KEPT_AS_TEXT, r"\1")
    styles = pa.nulls(len(texts), pa.int32()).fill_null(NO_STYLE)
    kinds, nothing = int8s(bytes([TEXT]) * len(texts)), pa.nulls(len(texts), pa.float64())
    return cells(pc.add(numbers, above), columns, kinds, texts, nothing, styles)


def _places(widths: list[int], holds: bytes) -> tuple[pa.Array, pa.Array]:
    """Row and column, from 1, of each field that is not empty."""
    there = pc.equal(int8s(holds), 1)
    if len(set(widths)) == 1 and widths[0]:
        places = pc.indices_nonzero(there).cast(pa.int64())
        rows = pc.divide(places, widths[0])
        columns = pc.subtract(places, pc.multiply(rows, widths[0]))
        return pc.add(rows, 1), pc.add(columns, 1)
    ranges = map(range, repeat(1), [width + 1 for width in widths])
    columns = int32s(array("i", chain.from_iterable(ranges)))
    rows = int32s(array("i", chain.from_iterable(map(repeat, count(1), widths))))
    return rows.filter(there), columns.filter(there)


def _batches(path: Path, dialect: Dialect) -> Iterator[list[list[str]]]:
    csv.field_size_limit(LONGEST_FIELD)
    with path.open(encoding=dialect.encoding, newline="") as file:
        records = dialect.records(file)
        try:
            for _ in range(dialect.skip):
                next(records, None)
            while rows := list(islice(records, _BATCH)):
                if rows[-1] == [_END_OF_FILE]:
                    del rows[-1]
                yield rows
        except csv.Error:
            raise _refusal(path, dialect) from None


def _refusal(path: Path, dialect: Dialect) -> Refused:
    """Why the records could not be told apart: by reading them once more, one at a time."""
    with path.open(encoding=dialect.encoding, newline="") as file:
        records, line = dialect.records(file), 0
        try:
            for _ in records:
                line = records.line_num
        except csv.Error as fault:
            if "field larger" in str(fault) and records.line_num == line + 1:
                return Refused("HW-115", limit=LONGEST_FIELD, what="characters in one cell")
    return Refused("HW-120", row=line + 1)
