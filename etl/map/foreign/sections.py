"""Lines between the rows of a table that should start a section or name a table, and do not."""

import re
from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from etl.layouts.layout import Table
from etl.layouts.pattern import compiled, same
from etl.layouts.words import Role
from etl.map.foreign.binding import Bound
from etl.map.foreign.blocks import Stage
from etl.map.foreign.body import figures_in, fitting, inside
from etl.map.foreign.grid import TEXT, Grid
from etl.map.foreign.words import column_words, place_word, places_of
from etl.map.margin import Margin
from etl.read.addresses import address

_FOOTER = re.compile(r"\s*(?:[*†‡#]|notes?\b|source\b).*", re.IGNORECASE | re.DOTALL)


def note_sections(found: Bound, stage: Stage, margin: Margin) -> None:
    """Each line of one text alone that stands between rows of figures of a table with sections, and
    fits neither a section nor a title. Below the last row of figures stand footers, unless the
    table comes again further down: then the line belongs to the rows there."""
    grid, table = stage.grid, stage.table
    if not has_sections(table, found.sources):
        return
    is_in = inside(grid, table, stage.heading, stage.end)
    has_figure = figures_in(grid, [value.column for value in found.values])
    is_line = _lines(grid, table) & is_in & ~has_figure & ~_without_figures(found, stage)
    figures = np.flatnonzero(has_figure & is_in)
    if stage.end == grid.height:
        is_line[figures[-1] if len(figures) else 0 :] = False
    for row in (np.flatnonzero(is_line) + 1).tolist():
        margin.note("HW-236", address(row, next(iter(grid.row_texts(row)))))


def note_titles(found: Bound, stage: Stage, margin: Margin) -> None:
    """Each line right above a repeated header that fits no title, where a title of the tables
    before is taken in its place: it may be the one that should have fitted."""
    if stage.first == 1 or has_sections(stage.table, found.sources) or not _takes_older(stage):
        return
    grid, row = stage.grid, stage.heading.row - stage.table.header.rows
    is_line = _lines(grid, stage.table) & ~_left_out(grid, stage.table)
    while row >= stage.first and (grid.is_single[row - 1] or not grid.row_texts(row)):
        if is_line[row - 1]:
            margin.note("HW-253", address(row, next(iter(grid.row_texts(row)))))
        row -= 1


def _takes_older(stage: Stage) -> bool:
    """Whether a role is told by a title above an earlier table."""
    places = places_of(stage.file, stage.grid, stage.heading, stage.first, stage.top)
    own = replace(places, beyond=())
    return any(
        source.title and place_word(role, source, own) != place_word(role, source, places)
        for role, source in stage.table.sources
    )


def _left_out(grid: Grid, table: Table) -> np.ndarray:
    """Rows that the layout skips or stops at, and footers of the table before."""
    known = [compiled(each) for each in (*table.rows.stop, *table.rows.skip)]
    return fitting(grid.first_texts, [*known, _FOOTER])


def has_sections(table: Table, columns: Mapping[Role, list[int | None]]) -> bool:
    """Whether a role is told by sections; `columns` are those that were found for each role."""
    return any(source.section and not any(columns[role]) for role, source in table.sources)


def _lines(grid: Grid, table: Table) -> np.ndarray:
    """Whether each row is one text alone that says nothing known."""
    first = grid.first_texts
    sources = [source for _, source in table.sources]
    known = [
        compiled(each) for source in sources for each in (source.section, source.title) if each
    ]
    is_word = np.array([any(map(str.isalpha, text)) for text in first.texts], bool)
    is_text = grid.is_single & (first.kind == TEXT) & first.of_texts(is_word, False)
    return is_text & ~fitting(first, known)


def _without_figures(found: Bound, stage: Stage) -> np.ndarray:
    """Whether each row is one of the table that merely has no figure: all that a row must fill is
    one column, and its word is a known group's, or stands beside figures elsewhere."""
    grid, keys = stage.grid, set(found.keys(stage.table))
    if len(keys) != 1:
        return np.zeros(grid.height, bool)
    key = keys.pop()
    words = column_words(grid.column(key))
    has_figure = figures_in(grid, [value.column for value in found.values])
    beside = set(words.index[has_figure].tolist())
    codes = {
        same(word)
        for role, source in stage.table.sources
        if key in found.sources[role]
        for word, _ in source.codes
    }
    is_known = [
        bool(text) and (at in beside or same(text) in codes or bool(stage.names.code(text, "")))
        for at, text in enumerate(words.texts)
    ]
    return np.array(is_known, bool)[words.index]
