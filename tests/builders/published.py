"""Published figures in a few words, and the cells and figures that readers get of them."""

from collections.abc import Iterable
from typing import Any

import pandas as pd

from etl.frames import shaped, validated
from etl.measure.grid import chance
from etl.model.cell import Basis, Coding, Interval, State
from etl.model.figure import Cell, Figure, FigureName, FigureState, Series, Status, StatusCode
from etl.model.school_year import SchoolYear
from tests.builders.district import VOCABULARY, indicator

# College and career readiness of Jefferson County Public Schools, 2011-12 to 2016-17, percent and
# graduates (Kentucky school report card, public).
READINESS = {
    "all": [(45.2, 5482), (51.3, 5867), (60.6, 5737), (63.1, 5944), (63.4, 6106), (57.0, 5879)],
    "black": [(24.8, 1833), (32.5, 1992), (41.0, 2020), (44.8, 2027), (44.7, 2119), (38.1, 2070)],
    "white": [(58.9, 3002), (62.4, 3301), (73.0, 3151), (74.5, 3210), (75.5, 3220), (69.4, 3030)],
}


def published_row(
    group: str, year: int, value: float | None = None, n: float | None = None, **more: Any
) -> dict[str, Any]:
    """One row of the frame "published": hidden without a value, a rate alone without `n`."""
    return {
        "indicator": "readiness",
        "organization": "D1",
        "school_year": year,
        "grade_band": "all",
        "dimension": VOCABULARY.group(group).dimension,
        "student_group": group,
        "state": State.SUPPRESSED if value is None else State.REPORTED,
        "value": float("nan") if value is None else value,
        "coding": Coding.EXACT,
        "basis": Basis.RATE_ONLY if n is None else Basis.COUNT,
        "students": float("nan") if n is None else n,
        "n_floor": float("nan") if n is None else n,
        "n_band": "",
        "decimals": 1,
        "maturity": "final",
        **more,
    }


def school_row(group: str, year: int, value: float, floor: float, **more: Any) -> dict[str, Any]:
    """A school's row: the size band is known and the number of students is not."""
    return published_row(
        group,
        year,
        value,
        organization="S1",
        basis=Basis.BAND,
        n_floor=floor,
        decimals=0,
        n_band=f"{floor:.0f}+",
        **more,
    )


def published(rows: Iterable[dict[str, Any]]) -> pd.DataFrame:
    frame = pd.DataFrame(list(rows))
    for name in ("low", "high"):
        if name not in frame:
            frame[name] = float("nan")
    return validated(shaped(frame, "published"), "published")


def readiness_rows(**more: Any) -> list[dict[str, Any]]:
    """Every year of READINESS, which begins with 2011-12."""
    return [
        published_row(group, 2012 + place, value, n, **more)
        for group, years in READINESS.items()
        for place, (value, n) in enumerate(years)
    ]


def _number(value: float) -> float | None:
    return None if pd.isna(value) else float(value)


def cells(frame: pd.DataFrame, group: str, **where: str) -> tuple[Cell, ...]:
    """The cells of one group as readers get them, in year order."""
    chosen = frame[frame["student_group"] == group]
    for column, wanted in where.items():
        chosen = chosen[chosen[column] == wanted]
    return tuple(_cell(row) for row in chosen.sort_values("school_year").to_dict(orient="records"))


def _cell(row: dict[str, Any]) -> Cell:
    n = row["students"] if not pd.isna(row["students"]) else row["n_floor"]
    known = row["coding"] == Coding.EXACT and row["basis"] != Basis.RATE_ONLY
    low, high = chance(
        indicator().unit, pd.Series([row["value"]]).to_numpy(), pd.Series([n]).to_numpy()
    )
    value, students = _number(row["value"]), _number(row["students"])
    return Cell(
        _series(row),
        SchoolYear(int(row["school_year"])),
        State(row["state"]),
        value,
        _number(row["low"]),
        _number(row["high"]),
        Coding(row["coding"]),
        Basis(row["basis"]),
        None if students is None else round(students),
        row["n_band"],
        int(row["decimals"]),
        Interval(float(low[0]), float(high[0])) if known and value is not None else None,
        row["maturity"],
        row["note"],
        None if pd.isna(row["n_floor"]) else round(row["n_floor"]),
    )


def figures(frame: pd.DataFrame, group: str, **where: str) -> tuple[Figure, ...]:
    """The figures of one group from a frame "figures", as readers get them."""
    chosen = frame[(frame["student_group"] == group) & (frame["figure"] != FigureName.INTERVAL)]
    for column, wanted in where.items():
        chosen = chosen[chosen[column] == wanted]
    return tuple(
        Figure(
            _series(row),
            SchoolYear(int(row["school_year"])),
            FigureName(row["figure"]),
            FigureState(row["state"]),
            _number(row["value"]),
            _number(row["low"]),
            _number(row["high"]),
            row["comparison"],
            SchoolYear(int(row["since"])) if row["since"] else None,
        )
        for row in chosen.sort_values("school_year", kind="stable").to_dict(orient="records")
    )


def statuses(frame: pd.DataFrame, group: str, **where: str) -> tuple[Status, ...]:
    """The statuses of one group from a frame "statuses", as readers get them."""
    chosen = frame[frame["student_group"] == group]
    for column, wanted in where.items():
        chosen = chosen[chosen[column] == wanted]
    return tuple(
        Status(
            _series(row),
            SchoolYear(int(row["school_year"])),
            StatusCode(row["status"]),
            int(row["rule"]),
            bool(row["by_value"]),
            *(_number(row[name]) for name in ("expected", "distance", "low", "high")),
        )
        for row in chosen.sort_values("school_year").to_dict(orient="records")
    )


def _series(row: dict[str, Any]) -> Series:
    return Series(row["indicator"], row["organization"], row["grade_band"], row["student_group"])
