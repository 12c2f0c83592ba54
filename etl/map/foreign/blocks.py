"""The records of one table on one sheet: a block of rows for each column of figures."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from etl.layouts.layout import Table
from etl.layouts.words import Role
from etl.map.foreign.binding import Bound, BoundValue, bound
from etl.map.foreign.body import body_rows, fits_all, header_again
from etl.map.foreign.figures import FigureReader, Record
from etl.map.foreign.grid import Grid
from etl.map.foreign.headings import Heading
from etl.map.foreign.roles import RoleReader
from etl.map.foreign.words import Words, combined, index_of, places_of, same_word
from etl.map.group_names import GroupNames
from etl.model.cell import State
from etl.read.addresses import column_letters

NUMBERS = ("value", "low", "high", "numerator", "denominator")


@dataclass(frozen=True)
class Block:
    """`rows` are rows of the sheet (from 1); `words` and `numbers` have an entry for each."""

    rows: np.ndarray
    words: Mapping[str, Words]
    numbers: Mapping[str, np.ndarray]


@dataclass(frozen=True)
class Stage:
    """What is needed to read a table: a sheet, the table's header there, the rows where its titles
    begin and where it ends, the row `top` of the sheet's first header of the kind, and what the
    file and the vocabulary know."""

    grid: Grid
    table: Table
    heading: Heading
    first: int
    end: int
    top: int
    file: str
    dictionaries: Mapping[Role, Mapping[str, str]]
    names: GroupNames
    markers: Mapping[str, State]


def blocks_of(
    stage: Stage, wanted: Callable[[tuple[str, ...]], np.ndarray] | None = None
) -> tuple[list[Block], Bound]:
    """The blocks of the table, and how its columns were found. `wanted` says of measures which are
    of use; others are not read."""
    grid, table, heading = stage.grid, stage.table, stage.heading
    found = bound(table, heading)
    roles = RoleReader(
        grid,
        table,
        heading,
        found,
        places_of(stage.file, grid, heading, stage.first, stage.top),
        stage.dictionaries,
        stage.names,
    )
    figures = FigureReader(grid, table, heading, stage.markers)
    rows = body_rows(grid, table, heading, stage.end, found.keys(table), _columns(found))
    is_body = np.zeros(grid.height, bool)
    is_body[rows] = True
    is_body &= ~header_again(grid, heading, found.columns())
    blocks = []
    for value in found.values:
        measures = roles.measures(value)
        at = is_body & fits_all(grid, heading, value.value.where)
        if wanted is not None:
            at &= wanted(measures.texts)[measures.index]
        own = np.flatnonzero(at)
        if len(own):
            moved = _moved(stage, roles, value, is_body, own)
            record = figures.record(value, moved)
            letters = found.letters(value)
            blocks.append(_block(stage, roles, value, measures, record, own, letters))
    return blocks, found


def _columns(found: Bound) -> list[int]:
    columns = [value.column for value in found.values]
    return list(dict.fromkeys(columns))


def _moved(
    stage: Stage, roles: RoleReader, value: BoundValue, is_body: np.ndarray, own: np.ndarray
) -> dict[str, np.ndarray]:
    """For parts in other rows of the record: the row that has the same words as each row, -1 where
    there is none."""
    moved = {}
    for name, (part, _) in value.parts.items():
        if not part.where or part.where == value.value.where:
            continue
        key = index_of(roles.keys(value))
        others = np.flatnonzero(is_body & fits_all(stage.grid, stage.heading, part.where))
        keys, first = np.unique(key[others], return_index=True)
        at = np.full(stage.grid.height, -1, np.int64)
        if len(keys):
            place = np.minimum(np.searchsorted(keys, key[own]), len(keys) - 1)
            at[own] = np.where(keys[place] == key[own], others[first[place]], -1)
        moved[name] = at
    return moved


def _block(
    stage: Stage,
    roles: RoleReader,
    value: BoundValue,
    measures: Words,
    record: Record,
    own: np.ndarray,
    letters: str,
) -> Block:
    height = stage.grid.height
    years = roles.years(value)
    words = {
        "organization": roles.words(Role.ORGANIZATION, value),
        "organization_name": roles.words(Role.ORGANIZATION_NAME, value),
        "school_year": years,
        "year_label": roles.raw(Role.SCHOOL_YEAR, value),
        "grade_band": roles.grade_bands(value),
        "student_group": roles.groups(value, years),
        "group_label": roles.words(Role.STUDENT_GROUP, value),
        "measure": measures,
        "unit": same_word(value.value.scale.unit.value, height),
        "state": _words_of(record.state),
        "note": _notes(roles, value, record),
        "sheet": same_word(stage.grid.sheet.name, height),
        "column": same_word(column_letters(value.column), height),
        "letters": same_word(letters, height),
        "wrong_column": _letters(record.wrong_column),
    }
    missing = np.full(height, np.nan)
    numbers = {
        "value": record.value,
        "low": record.low,
        "high": record.high,
        **{name: record.counts.get(name, missing) for name in ("numerator", "denominator")},
    }
    return Block(
        own + 1,
        {name: each.at(own) for name, each in words.items()},
        {name: each[own] for name, each in numbers.items()},
    )


def _notes(roles: RoleReader, value: BoundValue, record: Record) -> Words:
    flags = _words_of(record.flag)
    own = roles.words(Role.NOTE, value)
    if flags.texts == ("",) and own.texts == ("",):
        return same_word(value.value.note, len(own.index))
    return combined([own, flags], lambda pair: "; ".join(filter(None, [value.value.note, *pair])))


def _words_of(texts: np.ndarray) -> Words:
    """Words of an array of few distinct texts."""
    found = list(dict.fromkeys(texts.tolist()))
    index = np.zeros(len(texts), np.int64)
    for number, text in enumerate(found[1:], start=1):
        index[texts == text] = number
    return Words(tuple(map(str, found)), index)


def _letters(columns: np.ndarray) -> Words:
    numbers, index = np.unique(columns, return_inverse=True)
    return Words(tuple(column_letters(int(each)) for each in numbers), index)
