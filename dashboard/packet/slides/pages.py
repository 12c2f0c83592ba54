"""A table cut into pages that a slide can hold, with the widths of its columns."""

import math
from dataclasses import dataclass
from itertools import pairwise

from dashboard.packet.native.plain_text import plain_text
from dashboard.packet.slides import fitted, places
from dashboard.view_data.table import Entry, Head, Row, Table

# Points of the letters: at most, at least to stay on one page, and on several.
SIZE, SMALLEST, ON_PAGES = 16, 11, 12
# Inches over and under the text of a cell, and from its sides, both together.
PADDING, SIDES = 0.08, 0.16
# Letters that a column is never narrower than; from here on, longer texts count for less.
_LEAST, _LONG = 5, 30


@dataclass(frozen=True)
class CellText:
    text: str
    spans: int = 1
    is_strong: bool = False
    is_right: bool = False


@dataclass(frozen=True)
class TablePage:
    """`widths` and `heights` in inches; the first of the heights is the head's. A row that has one
    cell over all columns names those under it. `size` is that of its letters, in points."""

    caption: str
    heads: tuple[CellText, ...]
    rows: tuple[tuple[CellText, ...], ...]
    widths: tuple[float, ...]
    heights: tuple[float, ...]
    size: int


def pages_of(table: Table) -> tuple[TablePage, ...]:
    """As many pages as its rows need; the head stands on each."""
    kept = _kept(table)
    heads = tuple(_head(head) for at, head in enumerate(table.heads) if at in kept)
    rows = [_cells(row, table, kept) for row in table.rows]
    sizes = range(SIZE, SMALLEST - 1, -1)
    size = next((size for size in sizes if _fits(heads, rows, size)), ON_PAGES)
    widths = _widths(heads, rows, size)
    top = _height(heads, widths, size)
    tall = [_height(row, widths, size) for row in rows]
    return tuple(
        TablePage(
            plain_text(table.caption),
            heads,
            tuple(rows[at] for at in page),
            widths,
            (top, *(tall[at] for at in page)),
            size,
        )
        for page in _shared_out(tall, places.TABLE.height - top)
    )


def _shared_out(tall: list[float], room: float) -> list[range]:
    """The rows of each page: no page fuller than it can be, and none nearly empty."""
    pages = max(1, math.ceil(sum(tall) / room))
    limit = min(room, sum(tall) / pages + max(tall, default=0) / 2)
    cuts, taken = [0], 0.0
    for at, each in enumerate(tall):
        if taken and taken + each > limit:
            cuts.append(at)
            taken = 0.0
        taken += each
    return [range(start, end) for start, end in pairwise((*cuts, len(tall)))]


def _fits(heads: tuple[CellText, ...], rows: list[tuple[CellText, ...]], size: int) -> bool:
    """Whether the whole table fits on one page at a size."""
    widths = _widths(heads, rows, size)
    return sum(_height(row, widths, size) for row in (heads, *rows)) <= places.TABLE.height


def _kept(table: Table) -> tuple[int, ...]:
    """The columns that say anything: the first, and those with a text in some row."""
    said = {0}
    for row in table.rows:
        at = 1
        for entry in row.entries:
            if _text(entry):
                said.update(range(at, at + entry.spans))
            at += entry.spans
    return tuple(at for at in range(len(table.heads)) if at in said)


def _cells(row: Row, table: Table, kept: tuple[int, ...]) -> tuple[CellText, ...]:
    if row.is_part:
        return (CellText(plain_text(row.head), len(kept), is_strong=True),)
    first = plain_text("\n".join(each for each in (row.head, row.sub) if each))
    cells, at = [CellText(first, is_strong=True)], 1
    for entry in row.entries:
        spans = sum(1 for each in range(at, at + entry.spans) if each in kept)
        if spans:
            is_right = at < len(table.heads) and table.heads[at].is_number
            cells.append(CellText(_text(entry), spans, entry.is_strong, is_right))
        at += entry.spans
    missing = len(kept) - sum(cell.spans for cell in cells)
    return (*cells, *(CellText("") for _ in range(missing)))


def _head(head: Head) -> CellText:
    return CellText(plain_text(head.title), is_strong=True, is_right=head.is_number)


def _text(entry: Entry) -> str:
    return plain_text("\n".join(each for each in (entry.text, entry.sub, *entry.cautions) if each))


def _widths(
    heads: tuple[CellText, ...], rows: list[tuple[CellText, ...]], size: int
) -> tuple[float, ...]:
    """By the longest text of each column, within reason, then stretched to the width of a slide."""
    letters: list[float] = [max(_LEAST, *map(len, head.text.split() or [""])) for head in heads]
    for row in rows:
        at = 0
        for cell in row:
            if cell.spans == 1:
                longest = max(map(len, cell.text.split("\n")))
                letters[at] = max(letters[at], _weight(longest))
            at += cell.spans
    inches = [each * size * fitted.LETTER / fitted.POINTS + SIDES for each in letters]
    scale = places.TABLE.width / sum(inches)
    return tuple(each * scale for each in inches)


def _weight(letters: int) -> float:
    return letters if letters <= _LONG else _LONG + (letters - _LONG) ** 0.75


def _height(row: tuple[CellText, ...], widths: tuple[float, ...], size: int) -> float:
    lines, at = 1, 0
    for cell in row:
        width = sum(widths[at : at + cell.spans])
        lines = max(lines, fitted.lines_of(cell.text, width, size))
        at += cell.spans
    return lines * size * fitted.LINE / fitted.POINTS + PADDING
