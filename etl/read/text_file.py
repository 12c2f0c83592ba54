"""Comma-separated and other text files: encoding and separator are worked out, never assumed."""

import codecs
import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from etl.read.cells import TEXT, CellWriter
from etl.read.limits import Limits
from etl.read.refused import Refused

SEPARATORS = (",", ";", "\t", "|")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE_ROWS = 50
_SAMPLE_CHARACTERS = 200_000
_LONGEST_FIELD = 32_767  # what a cell of a spreadsheet can hold


class Dialect(NamedTuple):
    """`skip` counts the rows before the table: the sep= line that Excel writes and hides."""

    encoding: str
    separator: str
    skip: int


def read_text(path: Path, limits: Limits, writer: CellWriter) -> Dialect:
    """Write every field that is not empty as a text cell. Raises Refused: HW-118 unknown
    encoding, HW-119 unclear separator, HW-120 open quotation mark, HW-115 over a limit."""
    dialect = recognise(path)
    number = 0
    for number, fields in enumerate(_records(path, dialect), start=1):
        if number > limits.text_rows:
            raise Refused("HW-115", limit=limits.text_rows, what="rows")
        for column, field in enumerate(fields, start=1):
            if not field:
                continue
            if column > limits.text_columns:
                raise Refused("HW-115", limit=limits.text_columns, what="columns")
            writer.add(number, column, TEXT, field, None, -1)
    return dialect


def recognise(path: Path) -> Dialect:
    """Raises Refused: HW-118 unknown encoding, HW-119 unclear separator, HW-120."""
    encoding = _encoding(path)
    with path.open(encoding=encoding, newline="") as file:
        sample = file.read(_SAMPLE_CHARACTERS)
    first = sample.splitlines()[0] if sample else ""
    if first.lower().startswith("sep=") and len(first) == 5:
        return Dialect(encoding, first[4], 1)
    return Dialect(encoding, _separator(sample), 0)


def _encoding(path: Path) -> str:
    with path.open("rb") as file:
        head = file.read(4096)
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return _decodes(path, (encoding,))
    if b"\0" in head:
        even, odd = head[0::2].count(0), head[1::2].count(0)
        return _decodes(path, ("utf-16-be" if even > odd else "utf-16-le",))
    return _decodes(path, ("utf-8", "cp1252"))


def _decodes(path: Path, encodings: tuple[str, ...]) -> str:
    """The first encoding in which the whole file decodes to text without control characters."""
    for encoding in encodings:
        decoder = codecs.getincrementaldecoder(encoding)()
        try:
            with path.open("rb") as file:
                while chunk := file.read(1 << 20):
                    _refuse_controls(decoder.decode(chunk))
                decoder.decode(b"", final=True)
        except UnicodeError:
            continue
        return encoding
    raise Refused("HW-118")


def _refuse_controls(text: str) -> None:
    if any(sign in text for sign in _CONTROLS):
        raise Refused("HW-104")


_CONTROLS = tuple(
    chr(code) for code in range(32) if chr(code) not in "\t\n\v\f\r\x1a\x1c\x1d\x1e\x1f"
)


def _separator(sample: str) -> str:
    """The one sign that splits the sample into rows of more than one column, all of a width.
    A file of one column is split by nothing."""
    widths = {sign: _widths(sample, sign) for sign in SEPARATORS}
    wide = {sign: found for sign, found in widths.items() if found and found[0] > 1}
    if not wide:
        return ","
    if len(wide) == 1:
        return next(iter(wide))
    even = [sign for sign, found in wide.items() if len(found) > 1 and len(set(found)) == 1]
    if len(even) != 1:
        raise Refused("HW-119")
    return even[0]


def _widths(sample: str, separator: str) -> list[int]:
    """The number of fields of each of the first rows that hold anything; none if the sign does
    not fit the quotation marks."""
    lines = io.StringIO(sample, newline="")
    found: list[int] = []
    try:
        for fields in csv.reader(lines, delimiter=separator, strict=True):
            if fields:
                found.append(len(fields))
            if len(found) == _SAMPLE_ROWS:
                break
    except csv.Error:
        return found
    return found


def _records(path: Path, dialect: Dialect) -> Iterator[list[str]]:
    csv.field_size_limit(_LONGEST_FIELD)
    with path.open(encoding=dialect.encoding, newline="") as file:
        records = csv.reader(file, delimiter=dialect.separator, strict=True)
        try:
            for number, fields in enumerate(records):
                if number >= dialect.skip:
                    yield fields
        except csv.Error:
            raise Refused("HW-120", row=records.line_num) from None
