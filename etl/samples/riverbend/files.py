"""The frame of the fictional district as the files that an analyst would have."""

from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from etl.model.cell import State
from etl.model.school_year import SchoolYear
from etl.templates import HEADERS, DataRow, Lists, fill_template


def write_workbooks(frame: pd.DataFrame, lists: Lists, out: Path) -> list[Path]:
    """`out`/<slug>.xlsx for every indicator of `frame` (frame "observations"), in our template."""
    written = []
    for slug, part in frame.groupby("indicator", observed=True, sort=False):
        path = out / f"{slug}.xlsx"
        fill_template(lists.plan.indicator(str(slug)), _rows(part), lists, path)
        written.append(path)
    return written


def write_texts(frame: pd.DataFrame, lists: Lists, out: Path) -> list[Path]:
    """`out`/<slug>.csv for every indicator: for sizes that no workbook holds."""
    written = []
    for slug, part in frame.groupby("indicator", observed=True, sort=False):
        path = out / f"{slug}.csv"
        _table(part, lists).to_csv(path, index=False, lineterminator="\n")
        written.append(path)
    return written


def _rows(part: pd.DataFrame) -> Iterator[DataRow]:
    years = {year: SchoolYear(year) for year in part["school_year"].unique().tolist()}
    columns = ("organization", "school_year", "grade_band", "student_group")
    for organization, year, band, group, value, students, state, note in zip(
        *(part[name].tolist() for name in (*columns, "value", "denominator", "state", "note")),
        strict=True,
    ):
        shown = state == State.REPORTED
        yield DataRow(
            organization,
            years[year],
            band,
            group,
            value if shown else None,
            int(students) if shown else None,
            status="" if shown else state,
            note=note,
        )


def _table(part: pd.DataFrame, lists: Lists) -> pd.DataFrame:
    """The columns of the template and Indicator, which a text file needs."""
    years = part["school_year"].map(lambda year: str(SchoolYear(year)))
    state = part["state"].astype("str")
    columns = (
        part["organization"],
        part["organization"].map({code: each.name for code, each in lists.organizations.items()}),
        years,
        part["grade_band"],
        part["student_group"],
        part["value"],
        part["denominator"].astype("Int64"),
        "",
        state.where(state != State.REPORTED, ""),
        part["note"],
    )
    table = pd.DataFrame(dict(zip(HEADERS, columns, strict=True)), index=part.index)
    return table.assign(Indicator=part["indicator"])
