"""Which known layout a file belongs to, told by its headers: the first rows of its sheets are
enough."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import pyarrow.compute as pc

from etl.layouts.layout import Layout, Table
from etl.layouts.pattern import PatternFault, compiled, is_expression, named, same, tidy
from etl.layouts.words import Role
from etl.map.aliases import Aliases
from etl.map.foreign import read_by_layout
from etl.map.foreign.binding import bound
from etl.map.foreign.headings import headings, nearest_heading, needed_columns
from etl.map.foreign.stages import Stages
from etl.map.group_names import GroupNames
from etl.map.spelling import nearest
from etl.model.student_group import Vocabulary
from etl.read import RawSheet, Workbook
from etl.recognise.fit import Fit
from etl.recognise.near import loosely_near

_TOP = 120  # rows that are looked at
_NEAR = 0.5
_CLOSE = 0.1  # layouts whose confidence differs by no more fit nearly alike


@dataclass(frozen=True)
class Recognition:
    """`fits` are the layouts that fit wholly, the best first; `near` those that nearly do."""

    fits: tuple[Fit, ...]
    near: tuple[Fit, ...]

    @property
    def layout(self) -> Layout | None:
        """The one layout of this file; None where none fits or two fit alike."""
        return None if not self.fits or self.is_doubtful else self.fits[0].layout

    @property
    def is_doubtful(self) -> bool:
        return len(self.fits) > 1 and _order(self.fits[0]) == _order(self.fits[1])


def recognise(
    workbook: Workbook, layouts: Sequence[Layout], vocabulary: Vocabulary, aliases: Aliases
) -> Recognition:
    """Pure. A layout fits when some sheet has every column that it needs and most of its
    measures."""
    top = replace(workbook, sheets=tuple(map(_top, workbook.sheets)))
    stages = Stages(top, {}, GroupNames(vocabulary, aliases))
    words = _words(top)
    fits = [_fit(layout, stages, words, workbook.name) for layout in layouts]
    whole = _judged([fit for fit in fits if fit and fit.is_whole], top, vocabulary, aliases)
    near = [fit for fit in fits if fit and not fit.is_whole and fit.confidence >= _NEAR]
    if not whole and not near:
        near = loosely_near(layouts, words, workbook.name)
    near.sort(key=_order, reverse=True)
    return Recognition(tuple(whole), tuple(near))


def _judged(fits: list[Fit], top: Workbook, vocabulary: Vocabulary, aliases: Aliases) -> list[Fit]:
    """The best first. Those that need as many columns and explain nearly as much as the best are
    tried on the first rows."""
    most = max((fit.wanted for fit in fits), default=0)
    best = max((fit.confidence for fit in fits if fit.wanted == most), default=0.0)
    close = [fit for fit in fits if fit.wanted == most and fit.confidence >= best - _CLOSE]
    others = [replace(fit, is_close=False) for fit in fits if fit not in close]
    if len(close) > 1:
        close = [
            replace(fit, understood=_understood(top, fit.layout, vocabulary, aliases))
            for fit in close
        ]
    return sorted([*close, *others], key=_order, reverse=True)


def _understood(top: Workbook, layout: Layout, vocabulary: Vocabulary, aliases: Aliases) -> float:
    """The share of the first rows' figures that the layout understands, in tenths."""
    frame = read_by_layout(top, layout, aliases, vocabulary).frame
    if not len(frame):
        return 0.0
    known = (frame["school_year"] != 0) & (frame["organization"] != "")
    known &= (frame["student_group"] != "") & (frame["wrong_column"] == "")
    return round(float(known.mean()), 1)


def _order(fit: Fit) -> tuple[float, ...]:
    """The one that needs more columns; among equals, and of those that explain nearly as much as
    the best, the one that understands more, then the one whose file name fits, then the one that
    explains more of the table."""
    return (fit.is_whole, fit.wanted, fit.is_close, fit.understood, fit.by_name, fit.confidence)


def _top(sheet: RawSheet) -> RawSheet:
    return replace(sheet, cells=sheet.cells.filter(pc.less_equal(sheet.cells["row"], _TOP)))


def _words(workbook: Workbook) -> set[str]:
    """Every text of the first rows: what is not among them cannot be a header."""
    texts: set[str] = set()
    for sheet in workbook.sheets:
        texts.update(sheet.cells["text"].unique().to_pylist())
    return {same(text) for text in texts}


def _fit(layout: Layout, stages: Stages, words: set[str], file: str) -> Fit | None:
    """None where hardly a header of the layout is anywhere in the file."""
    by_name = any(compiled(pattern).fullmatch(tidy(file)) for pattern in layout.files)
    best: list[Fit] = []
    for table in layout.tables:
        needed = needed_columns(table)
        there = sum(any(_may_stand(name, words) for name in names) for names in needed)
        if needed and there < _NEAR * len(needed):
            continue
        for sheet in stages.sheets(table):
            best.append(_table_fit(layout, table, sheet, stages, by_name))
    return max(best, key=_order, default=None)


def _may_stand(pattern: str, words: set[str]) -> bool:
    """Whether a header of this pattern may be among the words; patterns with holes may be."""
    last = pattern.rpartition(" > ")[2]
    try:
        holed = is_expression(pattern) or "*" in last or bool(named(last))
    except PatternFault:
        holed = True
    return holed or last.startswith("@") or same(last) in words


def _table_fit(layout: Layout, table: Table, sheet: RawSheet, stages: Stages, by_name: bool) -> Fit:
    grid = stages.grid(sheet)
    found = headings(grid, table)
    heading = found[0] if found else nearest_heading(grid, table)
    needed = needed_columns(table)
    if heading is None or (_has_letters_alone(table) and not by_name):
        return Fit(layout, 0, len(needed), 0.0, 0.0, by_name)
    columns = bound(table, heading)
    lacking = [names[0] for names in needed if not any(map(heading.column, names))]
    values = {value.value for value in columns.values}
    taken = _taken(columns.sources) | {value.column for value in columns.values}
    for value in columns.values:
        taken |= {column for _, column in value.parts.values()}
    unknown = [name for column, name in heading.names.items() if column not in taken]
    missing = tuple(dict.fromkeys([*lacking, *columns.missing]))
    return Fit(
        layout,
        len(needed) - len(lacking),
        len(needed),
        len(values) / len(table.values) if table.values else 0.0,
        1 - len(unknown) / len(heading.names) if heading.names else 0.0,
        by_name,
        missing,
        _renamed(missing, unknown),
        len(unknown),
    )


def _has_letters_alone(table: Table) -> bool:
    """Columns named by letters are in every sheet: then only the file's name can tell."""
    names = [name for names in needed_columns(table) for name in names]
    names += [name for value in table.values for name in value.columns]
    return all(name.startswith("@") for name in names)


def _taken(sources: Mapping[Role, list[int | None]]) -> set[int]:
    return {column for columns in sources.values() for column in columns if column is not None}


def _renamed(missing: Sequence[str], unknown: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Missing headers, each with the header of the file that is spelt nearly so."""
    by_spelling = {same(name): name for name in unknown}
    pairs = ((name, nearest(name, by_spelling)) for name in missing)
    return tuple((name, by_spelling[near]) for name, near in pairs if near)
