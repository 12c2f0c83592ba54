"""Rows whose school year is not understood, told where the year should stand: a cell of the year's
column, or the header, the title, the sheet's name or the file's that the layout takes it from."""

from collections.abc import Iterator

import pandas as pd

from etl.findings import Finding, Place, finding
from etl.layouts.layout import Layout, Source
from etl.layouts.pattern import named
from etl.layouts.words import Role

_COLUMN = f"{Role.SCHOOL_YEAR.value}="


def unclear_years(rows: pd.DataFrame, upload: str, layout: Layout) -> list[Finding]:
    """HW-230 for each sheet and column of years, at the first cell; HW-254 for years that stand
    elsewhere. `rows` are records without a school year."""
    if not len(rows):
        return []
    letters = rows["letters"].astype("str").map(_letters)
    found = []
    for (sheet, at), own in rows.groupby([rows["sheet"].astype("str"), letters], sort=True):
        count = f"{len(own['row'].drop_duplicates()):,}"
        first = int(own["row"].min())
        if at:
            place = Place(upload, str(sheet), f"{at}{first}")
            found.append(finding("HW-230", place, count=count))
            continue
        column = str(own.loc[own["row"] == first, "column"].astype("str").iloc[0])
        found.append(_elsewhere(layout, upload, str(sheet), f"{column}{first}", count))
    return found


def _letters(told: str) -> str:
    """The letters of the year's column; "" where the year stands in none."""
    return next((p.removeprefix(_COLUMN) for p in told.split() if p.startswith(_COLUMN)), "")


def _elsewhere(layout: Layout, upload: str, sheet: str, cell: str, count: str) -> Finding:
    """`cell` is that of the first figure without a year."""
    for source in _sources(layout):
        if source.file:
            return finding("HW-254", Place(upload), where="the file's name", count=count)
        if source.sheet:
            place = Place(upload, sheet)
            return finding("HW-254", place, where="the sheet's name", count=count)
        if source.title or source.section:
            where = "a title above this figure" if source.title else "a line above this figure"
            return finding("HW-254", Place(upload, sheet, cell), where=where, count=count)
    where = "the header above this figure" if _is_in_headers(layout) else "the layout itself"
    return finding("HW-254", Place(upload, sheet, cell), where=where, count=count)


def _sources(layout: Layout) -> Iterator[Source]:
    yield from filter(None, (table.source(Role.SCHOOL_YEAR) for table in layout.tables))


def _is_in_headers(layout: Layout) -> bool:
    patterns = (p for table in layout.tables for value in table.values for p in value.columns)
    return any(Role.SCHOOL_YEAR.value in named(pattern) for pattern in patterns)
