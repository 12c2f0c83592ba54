"""The tables of a sheet: where each begins and ends, and what stands above and below them."""

import re
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from etl.read import RawSheet
from etl.recognise.entries import Form, form_of, plain
from etl.recognise.headers import HeaderBlock, find_header
from etl.recognise.rows import Rows, filled_cells, rows_of

_NOTE = re.compile(
    r"^\s*(?:[*†‡#]+\s|\*\S|-{4,}|_{4,}|note|source|end of|data |footnote|legend|key:|\(\d\)|"
    r"\d\s+[A-Z]|[a-z]\s{2,}|\[\w+\]|this (?:work)?sheet|https?:)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Found:
    """The (first) table of a sheet. `cells` are those of its figures; `last` is the last row of
    figures, `footer` the rows after it; `again` are rows in which the same headers stand once
    more, over tables of their own; `lines` the texts that stand alone between rows of figures of a
    table whose headers stand once."""

    sheet: RawSheet
    header: HeaderBlock
    cells: pa.Table
    last: int
    footer: tuple[int, ...]
    footer_texts: tuple[str, ...]
    again: tuple[int, ...]
    lines: tuple[str, ...] = ()

    @property
    def columns(self) -> tuple[int, ...]:
        return tuple(self.header.parts)


def find_table(sheet: RawSheet) -> Found | None:
    """The table that begins the sheet, or None of a sheet of prose or without headers."""
    cells = filled_cells(sheet)
    if cells.num_rows == 0:
        return None
    rows = rows_of(sheet, cells)
    header = find_header(rows)
    if header is None:
        return None
    again = () if header.is_none else _headers_again(cells, header)
    footer = _footer(rows, cells, header)
    last = max((row for row in rows.fill if row < min(footer)), default=0) if footer else rows.last
    figures = _figures(cells, rows, header, last, again)
    if figures.num_rows == 0:
        return None
    texts = cells.filter(pc.greater(cells["row"], last))["text"].to_pylist()
    lines = () if again else _lines(cells, rows, header, last)
    return Found(sheet, header, figures, last, footer, tuple(map(plain, texts)), again, lines)


def _footer(rows: Rows, cells: pa.Table, header: HeaderBlock) -> tuple[int, ...]:
    """Rows at the end that hold a note rather than figures."""
    footer: list[int] = []
    for row in sorted(rows.fill, reverse=True):
        if row < header.first_figure_row or len(footer) >= 60:
            break
        few = rows.fill[row] <= 2 and rows.fill[row] < 0.5 * rows.typical
        alone = row - 1 not in rows.fill and _is_words_alone(cells, row)
        if not few and not alone and (rows.fill[row] > 2 or not _is_note(cells, row)):
            break
        footer.append(row)
    return tuple(sorted(footer))


def _is_note(cells: pa.Table, row: int) -> bool:
    texts = cells.filter(pc.equal(cells["row"], row))["text"].to_pylist()
    return any(_NOTE.match(text) or len(text) > 70 for text in texts[:1])


def _is_words_alone(cells: pa.Table, row: int) -> bool:
    """A row of long words and no figure or mark, such as a legend beside a table."""
    texts = cells.filter(pc.equal(cells["row"], row))["text"].to_pylist()
    return all(form_of(plain(text)) is Form.TEXT and len(plain(text)) > 8 for text in texts)


def _headers_again(cells: pa.Table, header: HeaderBlock) -> tuple[int, ...]:
    """Rows further down that repeat most of the headers."""
    names = {column: header.name(column) for column in header.parts if header.name(column)}
    below = cells.filter(pc.greater(cells["row"], header.first_figure_row))
    lengths = pa.array(sorted({len(name) for name in names.values()}), pa.int32())
    near = below.filter(pc.is_in(pc.utf8_length(below["text"]), _around(lengths)))
    counts: dict[int, int] = {}
    first = min(names)
    starts = near.filter(pc.equal(near["column"], first))
    candidates = [
        row
        for row, text in zip(starts["row"].to_pylist(), starts["text"].to_pylist(), strict=True)
        if plain(text) == names[first]
    ]
    same = near.filter(pc.is_in(near["row"], pa.array(candidates, pa.int32())))
    for cell in same.to_pylist():
        if plain(cell["text"]) == names.get(cell["column"]):
            counts[cell["row"]] = counts.get(cell["row"], 0) + 1
    return tuple(sorted(row for row, count in counts.items() if count >= 0.8 * len(names)))


def _around(lengths: pa.Array) -> pa.Array:
    """The lengths themselves and a few more, for spaces of other widths."""
    return pa.array(
        sorted({n + more for n in lengths.to_pylist() for more in range(4)}), pa.int32()
    )


def _lines(cells: pa.Table, rows: Rows, header: HeaderBlock, last: int) -> tuple[str, ...]:
    """Texts of words that are alone in their row, each once, in a table of three columns and more;
    none where hardly a row has more: then blanks are usual."""
    if rows.typical < 3:
        return ()
    own = [row for row, n in rows.fill.items() if header.first_figure_row <= row <= last and n == 1]
    listed = cells.filter(pc.is_in(cells["row"], pa.array(own, pa.int32())))["text"].to_pylist()
    texts = dict.fromkeys(map(plain, listed))
    words = tuple(text for text in texts if any(map(str.isalpha, text)) and not _NOTE.match(text))
    return words if 2 <= len(words) <= 40 else ()


def _figures(
    cells: pa.Table, rows: Rows, header: HeaderBlock, last: int, again: tuple[int, ...]
) -> pa.Table:
    """The cells under the headers: without notes below, headers that come again, and titles of
    one cell between tables."""
    keep = [
        row
        for row, fill in rows.fill.items()
        if header.first_figure_row <= row <= last
        and row not in again
        and (fill > 1 or rows.typical < 3)
    ]
    inside = pc.and_(
        pc.is_in(cells["row"], pa.array(np.array(keep, np.int32))),
        pc.is_in(cells["column"], pa.array(sorted(header.parts), pa.int32())),
    )
    return cells.filter(inside)
