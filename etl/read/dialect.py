"""How a text file is written: its encoding and its separator are worked out, never assumed."""

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from etl.read.refused import Refused

SEPARATORS = (",", ";", "\t", "|")
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_UTF_7 = (b"+/v8", b"+/v9", b"+/v+", b"+/v/")
_SAMPLE_ROWS = 50
_SAMPLE_CHARACTERS = 200_000
_NEARLY_ALL, _MOST = 0.8, 0.5
_CHUNK = 1 << 20
_ENDS = ("\n", "\r")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x19\x1b]")


class Dialect(NamedTuple):
    """`skip` counts the rows before the table: the sep= line that Excel writes and hides.
    `is_spaced`: blanks stand between separators and quotation marks."""

    encoding: str
    separator: str
    skip: int = 0
    is_spaced: bool = False

    def records(self, lines: Iterable[str]) -> Any:
        """A csv reader of these lines, which raises csv.Error when quotation marks do not pair."""
        return csv.reader(
            lines, delimiter=self.separator, strict=True, skipinitialspace=self.is_spaced
        )


def recognise(path: Path) -> Dialect:
    """Raises Refused: HW-104 not text, HW-115 a line without end, HW-118 unknown encoding, HW-119
    unclear separator."""
    encoding = _encoding(path)
    with path.open(encoding=encoding, newline="") as file:
        sample = file.read(_SAMPLE_CHARACTERS)
    first = sample.splitlines()[0] if sample else ""
    if first.lower().startswith("sep=") and len(first) == 5:
        return Dialect(encoding, first[4], 1)
    separator = _separator(sample)
    is_spaced = re.search(rf"(?:^|{re.escape(separator)}) +\"", sample, re.MULTILINE)
    return Dialect(encoding, separator, is_spaced=bool(is_spaced))


def _encoding(path: Path) -> str:
    with path.open("rb") as file:
        head = file.read(4096)
    if head.startswith(_UTF_7):
        raise Refused("HW-118")
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return _decodes(path, (encoding,))
    if b"\0" in head:
        even, odd = head[0::2].count(0), head[1::2].count(0)
        return _decodes(path, ("utf-16-be" if even > odd else "utf-16-le",))
    encoding = _decodes(path, ("utf-8", "cp1252"))
    if encoding == "cp1252" and b"\r" in head and b"\n" not in head:
        raise Refused("HW-118")  # an old Mac, whose letters above ASCII are others
    return encoding


def _decodes(path: Path, encodings: tuple[str, ...]) -> str:
    """The first encoding in which the whole file decodes to text without control characters."""
    for encoding in encodings:
        decoder = codecs.getincrementaldecoder(encoding)()
        try:
            with path.open("rb") as file:
                while chunk := file.read(_CHUNK):
                    _refuse_unreadable(decoder.decode(chunk), len(chunk))
                decoder.decode(b"", final=True)
        except UnicodeError:
            continue
        return encoding
    raise Refused("HW-118")


def _refuse_unreadable(text: str, size: int) -> None:
    if _CONTROLS.search(text):
        raise Refused("HW-104")
    if size == _CHUNK and not any(end in text for end in _ENDS):
        raise Refused("HW-115", limit=_CHUNK, what="characters in one line")


def _separator(sample: str) -> str:
    """The one sign that splits the sample into rows of more than one column: the sign that splits
    them evenly, else the one that splits most of them alike. A file of one column is split by
    nothing."""
    widths = {sign: _widths(sample, sign) for sign in SEPARATORS}
    wide = {sign: found for sign, found in widths.items() if found and _splits(found)}
    if not wide:
        return ","
    for share in (1, _NEARLY_ALL, _MOST):
        better = [sign for sign, found in wide.items() if _share_alike(found) >= share]
        if len(better) == 1:
            return better[0]
        if better:
            break
    if len(wide) == 1:
        return next(iter(wide))
    raise Refused("HW-119")


def _splits(widths: list[int]) -> bool:
    """Whether a sign cuts the first row, or most of the rows, into columns."""
    return widths[0] > 1 or _share_alike(widths) >= _MOST


def _share_alike(widths: list[int]) -> float:
    """The share of rows that are cut into the same number of columns, more than one; a single row
    says nothing."""
    (width, times), *_ = Counter(widths).most_common(1)
    return times / len(widths) if width > 1 and len(widths) > 1 else 0


def _widths(sample: str, separator: str) -> list[int]:
    """The number of fields of each of the first rows that hold anything, as far as the sign fits
    the quotation marks."""
    lines = io.StringIO(sample, newline="")
    found: list[int] = []
    try:
        for fields in Dialect("", separator).records(lines):
            if fields:
                found.append(len(fields))
            if len(found) == _SAMPLE_ROWS:
                break
    except csv.Error:
        return found
    return found
