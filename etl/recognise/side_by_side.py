"""Tables that stand beside each other on one sheet, told apart by a first header that comes again
further right, or by a blank column between two tables that each say whose figures they hold."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pyarrow as pa
import pyarrow.compute as pc

from etl.read import RawSheet
from etl.read.addresses import column_letters, column_number
from etl.recognise import words as w
from etl.recognise.rows import filled_cells
from etl.recognise.tables import Found, find_table

_PLACES = w.SCHOOL | w.DISTRICT | w.PLACE | w.STATE | w.REGION
_MOST = 12  # tables beside each other


@dataclass(frozen=True)
class Side:
    """A part of a sheet's columns; `span` ("F:K") is "" where it is all of them."""

    sheet: RawSheet
    span: str = ""


def sides_of(sheet: RawSheet) -> list[Side]:
    """The sheet in parts of columns, each with a table of its own; the whole sheet where it has
    one table."""
    found = find_table(sheet)
    if found is None:
        return [Side(sheet)]
    parts = _by_header(found) or _by_gap(found, sheet)
    sides = [_side(sheet, first, last) for first, last in parts]
    tables = [find_table(side.sheet) for side in sides]
    return sides if len(sides) > 1 and all(tables) else [Side(sheet)]


def _by_header(found: Found) -> list[tuple[int, int]]:
    """Where the header of the first column, which names places, comes again."""
    names = {column: found.header.name(column) for column in found.columns}
    first = min(names)
    words = w.words_of(names[first])
    if not w.has(words, _PLACES | w.CODE | w.NAME):
        return []
    starts = [c for c, name in names.items() if name.casefold() == names[first].casefold()]
    return _between(starts, found, names) if 1 < len(starts) <= _MOST else []


def _between(starts: Sequence[int], found: Found, names: dict[int, str]) -> list[tuple[int, int]]:
    """From each start to the last column with a name before the next one."""
    used = set(found.cells["column"].unique().to_pylist())
    ends = [*starts[1:], max(names) + 1]
    return [
        (start, max(c for c in range(start, end) if c == start or c in used))
        for start, end in zip(starts, ends, strict=True)
    ]


def _by_gap(found: Found, sheet: RawSheet) -> list[tuple[int, int]]:
    """Runs of used columns, if each has a header that names places in its first columns."""
    below = filled_cells(sheet)
    below = below.filter(pc.greater_equal(below["row"], found.header.rows[-1]))
    used = sorted(below["column"].unique().to_pylist())
    runs: list[list[int]] = []
    for column in used:
        if runs and column == runs[-1][-1] + 1:
            runs[-1].append(column)
        else:
            runs.append([column])
    own = all(len(run) > 1 and _names_places(sheet, run, found.header.rows[-1]) for run in runs)
    return [(run[0], run[-1]) for run in runs] if own and 1 < len(runs) <= _MOST else []


def _names_places(sheet: RawSheet, run: Sequence[int], row: int) -> bool:
    at = sheet.cells.filter(pc.equal(sheet.cells["row"], row))
    texts = at.filter(pc.is_in(at["column"], pa.array(run[:2], pa.int32())))["text"].to_pylist()
    return any(w.has(w.words_of(text), _PLACES) for text in texts)


def _side(sheet: RawSheet, first: int, last: int) -> Side:
    column = sheet.cells["column"]
    inside = pc.and_(pc.greater_equal(column, first), pc.less_equal(column, last))
    merged = tuple(name for name in sheet.merged if first <= _column(name) <= last)
    span = f"{column_letters(first)}:{column_letters(last)}"
    return Side(replace(sheet, cells=sheet.cells.filter(inside), merged=merged), span)


def _column(address: str) -> int:
    return column_number(address.partition(":")[0].rstrip("0123456789"))
