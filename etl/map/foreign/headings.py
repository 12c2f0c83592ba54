"""The header of a table in a foreign sheet: which row it is, and what each column is called."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from etl.layouts.layout import Header, Table
from etl.layouts.pattern import compiled, same, tidy
from etl.layouts.words import Role
from etl.map.foreign.grid import Grid
from etl.read.addresses import column_number

SEARCHED = 200  # a header stands in the first rows of its sheet, or comes again further down
JOINED = " > "


@dataclass(frozen=True)
class Heading:
    """`row` is the last row of the header; `names` what each column is called: the texts of its
    header rows from top to bottom, joined."""

    row: int
    names: Mapping[int, str]

    def column(self, pattern: str, known: Mapping[str, str] | None = None) -> list[int]:
        """The columns whose name fits; those of the full name where there are any."""
        if pattern.startswith("@") and (number := column_number(pattern[1:])):
            return [number]
        fits = compiled(pattern, known)
        return [c for c, _ in self.matches(fits)]

    def matches(self, fits: re.Pattern[str]) -> list[tuple[int, re.Match[str]]]:
        """The columns whose name fits, with what was picked out. The last part of a name may stand
        for the whole, unless a whole name fits."""
        whole = [(c, fits.fullmatch(name)) for c, name in self.names.items()]
        found = [(c, match) for c, match in whole if match]
        if found:
            return found
        last = [(c, fits.fullmatch(name.split(JOINED)[-1])) for c, name in self.names.items()]
        return [(c, match) for c, match in last if match]


def headings(grid: Grid, table: Table) -> list[Heading]:
    """The headers of `table` on this sheet, from top to bottom: rows whose columns hold all that
    the table needs. The first, or every one when it repeats; the row that the layout names, if it
    names one."""
    header = table.header
    if header.none:
        return [Heading(header.row, {})]
    needed = needed_columns(table)
    found: list[Heading] = []
    for row in [header.row] if header.row else range(1, min(grid.height, SEARCHED) + 1):
        heading = heading_at(grid, header, row)
        if fits_table(heading, table, needed):
            found = [heading, *(_repeated(grid, table, heading) if table.rows.repeats else [])]
            break
    return [each for each in found if fits_table(each, table, needed)]


def fits_table(heading: Heading, table: Table, needed: list[tuple[str, ...]]) -> bool:
    is_whole = fitting(heading, needed) == len(needed) and has_value(heading, table)
    return is_whole and not is_of_another(heading, table)


def is_of_another(heading: Heading, table: Table) -> bool:
    """Whether a column is there that the table must not have."""
    return any(map(heading.column, table.header.without))


def _repeated(grid: Grid, table: Table, first: Heading) -> list[Heading]:
    """The rows further down that say in some column what the header says there."""
    texts = grid.row_texts(first.row)
    column, text = next(iter(texts.items()))
    entries = grid.column(column)
    alike = np.array([same(each) == same(text) for each in entries.texts], bool)
    rows = np.flatnonzero(entries.of_texts(alike, False)) + 1
    return [heading_at(grid, table.header, int(row)) for row in rows if row > first.row]


def nearest_heading(grid: Grid, table: Table) -> Heading | None:
    """The row that comes nearest to being the header, when at least half of what the table needs
    is there."""
    needed = needed_columns(table)
    rows = range(1, min(grid.height, SEARCHED) + 1)
    tried = [heading_at(grid, table.header, row) for row in rows]
    tried = [heading for heading in tried if not is_of_another(heading, table)]
    scores = [fitting(each, needed) + has_value(each, table) for each in tried]
    best = max(scores, default=0)
    return tried[scores.index(best)] if best * 2 > len(needed) else None


def needed_columns(table: Table) -> list[tuple[str, ...]]:
    """The columns without which the table cannot be read, each with its other spellings."""
    return [
        alternatives
        for role, source in table.sources
        if role not in (Role.ORGANIZATION_NAME, Role.NOTE)
        and not (source.sheet or source.file or source.title or source.text)
        and not (role is Role.GRADE_BAND and source.blank)
        for alternatives in source.columns
    ]


def fitting(heading: Heading, needed: list[tuple[str, ...]]) -> int:
    return sum(any(map(heading.column, alternatives)) for alternatives in needed)


def has_value(heading: Heading, table: Table) -> bool:
    return any(heading.column(pattern) for value in table.values for pattern in value.columns)


def heading_at(grid: Grid, header: Header, row: int) -> Heading:
    """The header whose last row is `row`."""
    rows = range(max(row - header.rows + 1, 1), row + 1)
    merged = _merged(grid, rows)
    parts: dict[int, list[str]] = {}
    starts: set[int] = set()
    for count, number in enumerate(rows, start=row - header.rows - rows[0] + 2):
        texts = {column: tidy(text) for column, text in grid.row_texts(number).items()}
        for (top, left), (bottom, right) in merged:
            if top <= number <= bottom:
                text = texts.get(left) or tidy(grid.row_texts(top).get(left, ""))
                texts.update({column: text for column in range(left, right + 1)})
        if count in header.fill:
            own = set(texts)
            texts = _filled_right(texts, grid.width, starts)
            starts |= own
        for column, text in texts.items():
            if text and parts.get(column, [])[-1:] != [text]:
                parts.setdefault(column, []).append(text)
    return Heading(row, {column: JOINED.join(parts[column]) for column in sorted(parts)})


def _filled_right(texts: dict[int, str], width: int, starts: set[int]) -> dict[int, str]:
    """Every blank takes the text to its left, but none from beyond `starts`, where a group of the
    rows above begins."""
    filled, last = {}, ""
    for column in range(1, width + 1):
        last = texts.get(column) or ("" if column in starts else last)
        filled[column] = last
    return filled


def _merged(grid: Grid, rows: range) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """The merged areas that touch the header's rows, as (row, column) of their corners."""
    areas = []
    for area in grid.sheet.merged:
        corners = [_corner(cell) for cell in area.split(":")]
        (top, left), (bottom, right) = corners[0], corners[-1]
        if top in rows or bottom in rows:
            areas.append(((top, left), (bottom, right)))
    return areas


def _corner(cell: str) -> tuple[int, int]:
    found = re.match(r"\$?([A-Z]+)\$?(\d+)$", cell)
    return (int(found[2]), column_number(found[1])) if found else (0, 0)
