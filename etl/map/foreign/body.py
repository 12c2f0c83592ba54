"""Which rows of a foreign sheet belong to a table."""

import re
from collections.abc import Iterable

import numpy as np

from etl.layouts.layout import Table
from etl.layouts.pattern import compiled, entry, same, tidy
from etl.layouts.words import Conditions
from etl.map.foreign.grid import Entries, Grid
from etl.map.foreign.headings import JOINED, Heading


def body_rows(
    grid: Grid,
    table: Table,
    heading: Heading,
    end: int,
    keys: Iterable[int],
    figures: Iterable[int],
) -> np.ndarray:
    """The rows (from 0) of the table under `heading`, down to the sheet's row `end`.

    A row that has neither a figure nor all of its `keys` (columns that say who, when and what) is
    a note or a blank, not a row of the table.
    """
    size = grid.height
    is_in = inside(grid, table, heading, end) & fits_all(grid, heading, table.rows.where)
    has_figure = figures_in(grid, figures)
    listed = list(keys)
    has_keys = np.full(size, bool(listed))
    for column in listed:
        has_keys &= ~grid.column(column).is_blank
    return np.flatnonzero(is_in & (has_figure | has_keys))


def inside(grid: Grid, table: Table, heading: Heading, end: int) -> np.ndarray:
    """Whether each row stands between the header and the table's end, and is not skipped."""
    is_in = np.zeros(grid.height, bool)
    is_in[heading.row + table.header.junk : end] = True
    first = grid.first_texts
    is_stop = fitting(first, [compiled(each) for each in table.rows.stop])
    if table.rows.blank_ends:
        is_stop |= first.is_blank
    stops = np.flatnonzero(is_stop & is_in)
    if len(stops):
        is_in[stops[0] :] = False
    return is_in & ~fitting(first, [compiled(each) for each in table.rows.skip])


def header_again(grid: Grid, heading: Heading, columns: set[int]) -> np.ndarray:
    """Whether each row says in these columns, two at least, what their headers say."""
    count, differs = np.zeros(grid.height, int), np.zeros(grid.height, bool)
    for column in columns & set(heading.names):
        header = same(heading.names[column].split(JOINED)[-1])
        entries = grid.column(column)
        alike = np.array([same(text) == header for text in entries.texts], bool)
        is_alike = entries.of_texts(alike, False)
        count += is_alike
        differs |= ~is_alike & ~entries.is_blank
    return (count > 1) & ~differs


def figures_in(grid: Grid, columns: Iterable[int]) -> np.ndarray:
    """Whether each row has an entry in one of the columns of figures."""
    has_figure = np.zeros(grid.height, bool)
    for column in columns:
        has_figure |= ~grid.column(column).is_blank
    return has_figure


def fitting(entries: Entries, fits: list[re.Pattern[str]]) -> np.ndarray:
    """Whether the entry of each row fits one of the expressions; a blank one is an empty text."""
    answers = [any(each.fullmatch(tidy(text)) for each in fits) for text in entries.texts]
    return entries.of_texts(np.array(answers, bool), any(each.fullmatch("") for each in fits))


def fits_all(grid: Grid, heading: Heading, conditions: Conditions) -> np.ndarray:
    """Whether the entries of each row fit all conditions; no row fits one on a column that is not
    there."""
    fits = np.ones(grid.height, bool)
    for header, entries in conditions:
        columns = heading.column(header)
        wanted = [entry(each) for each in entries]
        fits &= fitting(grid.column(columns[0]), wanted) if columns else np.zeros(1, bool)
    return fits
