"""Lists for the person who asked for them: what was read of a file, cell by cell, and what would
be hidden. Each line says that it is private, for a line may be copied out of its file."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
import pandas as pd

from etl.desk.hidden_words import why
from etl.findings.listing import rows_as_csv
from etl.model.school_year import SchoolYear

_KEY = ("organization", "school_year", "grade_band", "student_group")
_HIDDEN = ("file", "sheet", "cell", "indicator", *_KEY, "why")
_READ = (
    *("file", "sheet", "cell", "indicator", "measure", *_KEY, "organization_name", "year_label"),
    *("group_label", "unit", "value", "low", "high", "numerator", "denominator", "size", "state"),
    *("maturity", "note", "other_cells", "not_understood"),
)
_MARK = "private"


class AlreadyThere(FileExistsError):
    """A private list is never written over another file."""


def write_private(path: Path, text: str) -> None:
    """A new file that only this user can open. Raises AlreadyThere."""
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise AlreadyThere(f"{path} is there already. Choose another name.") from None
    with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
        file.write("\ufeff" + text)


def hidden_as_csv(hidden: pd.DataFrame) -> str:
    """The cells of a `Forecast`: place, key and why, and no figure."""
    told = hidden.assign(
        file=hidden["upload"],
        cell=_cells(hidden["column"], hidden["row"]),
        school_year=_years(hidden["school_year"]),
        why=[why(str(reason)) for reason in hidden["reason"]],
    )
    return _as_csv(told, _HIDDEN)


def read_as_csv(frame: pd.DataFrame) -> str:
    """Observations, or the records of `etl.map.foreign`, with the cell that each came from, the
    cells of its other parts, and its figures as they were read: nothing is hidden or rounded."""
    row = frame["row"]
    told = frame.assign(
        cell=_cells(frame["column"], row),
        school_year=_years(frame["school_year"]),
        other_cells=[
            " ".join(f"{part}{at}" for part in str(letters).split())
            for letters, at in zip(frame["letters"], row, strict=True)
        ],
    )
    if "upload" in frame:
        told["file"] = frame["upload"]
    if "wrong_column" in frame:
        told["not_understood"] = _cells(frame["wrong_column"], row)
    return _as_csv(told, _READ)


def _as_csv(told: pd.DataFrame, names: Iterable[str]) -> str:
    kept = [name for name in names if name in told]
    columns = [[_plain(entry) for entry in told[name].tolist()] for name in kept]
    rows: Iterator[tuple[str, ...]] = zip(*columns, strict=True)
    return rows_as_csv([_MARK, *kept], ((_MARK, *row) for row in rows))


def _plain(entry: object) -> str:
    if isinstance(entry, float):
        return "" if np.isnan(entry) else repr(entry).removesuffix(".0")
    return str(entry)


def _cells(letters: pd.Series, rows: pd.Series) -> list[str]:
    """F12; "" where there is no column."""
    return [
        f"{letter}{int(row)}" if isinstance(letter, str) and letter else ""
        for letter, row in zip(letters, rows, strict=True)
    ]


def _years(endings: pd.Series) -> list[str]:
    return [str(SchoolYear(int(ending))) if ending else "" for ending in endings]
