"""Comma-separated and other text files, read as text alone and never as numbers or dates."""

import csv
import re
from array import array
from collections.abc import Iterator
from itertools import chain, compress, count, islice, repeat
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from etl.read.cells import TEXT, Cells, CellWriter
from etl.read.columns import int8s, int32s
from etl.read.dialect import Dialect, recognise
from etl.read.limits import Limits
from etl.read.refused import Refused

LONGEST_FIELD = 32_767  # what a cell of a spreadsheet can hold
_BATCH = 5_000  # rows that are looked at together
_KEPT_AS_TEXT = re.compile(r'^="([^"]*)"$')  # what programs write so that Excel keeps 001 as 001
_END_OF_FILE = "\x1a"  # a sign of DOS, no text


def read_text(path: Path, limits: Limits, writer: CellWriter) -> Dialect:
    """Write every field that is not empty as a text cell; ="001" says 001. Raises Refused: HW-118
    unknown encoding, HW-119 unclear separator, HW-120 open quotation mark, HW-115 over a limit."""
    dialect = recognise(path)
    above = cells = 0
    for rows in _batches(path, dialect):
        found = _cells(rows, above, limits)
        above, cells = above + len(rows), cells + len(found.kinds)
        if above > limits.text_rows:
            raise Refused("HW-115", limit=limits.text_rows, what="rows")
        if cells > limits.text_cells:
            raise Refused("HW-115", limit=limits.text_cells, what="cells")
        writer.write(found)
    return dialect


def _cells(rows: list[list[str]], above: int, limits: Limits) -> Cells:
    widths = list(map(len, rows))
    fields = list(chain.from_iterable(rows))
    columns = array("i", chain.from_iterable(map(range, repeat(1), [w + 1 for w in widths])))
    numbers = array("i", chain.from_iterable(map(repeat, count(above + 1), widths)))
    holds = bytes(map(bool, fields))
    there = pc.equal(int8s(holds), 1)
    told = int32s(columns).filter(there)
    if len(told) and pc.max(told).as_py() > limits.text_columns:
        raise Refused("HW-115", limit=limits.text_columns, what="columns")
    texts = list(compress(fields, holds))
    return Cells(
        int32s(numbers).filter(there),
        told,
        bytes([TEXT]) * len(texts),
        _without_equals(texts),
        pa.nulls(len(texts), pa.int32()).fill_null(-1),
    )


def _without_equals(texts: list[str]) -> list[str]:
    if not any(text[:2] == '="' for text in texts):
        return texts
    return [_KEPT_AS_TEXT.sub(r"\1", text) for text in texts]


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
