"""What is said of a file that was read, in a few words."""

from pathlib import Path

import pytest

import data
from etl.read import RawSheet, Unreadable, Workbook, load_limits, read_file

LIMITS = load_limits(data.FOLDER / "limits.toml")


def read(path: Path) -> Workbook:
    return read_file(path, LIMITS)


def refusal(path: Path) -> str:
    """The code with which a file is refused."""
    with pytest.raises(Unreadable) as refused:
        read_file(path, LIMITS)
    return refused.value.finding.code


def outcome(path: Path) -> Workbook | str:
    """The file, read whole, or the code with which it is refused."""
    try:
        return read_file(path, LIMITS)
    except Unreadable as refused:
        return refused.finding.code


def told(sheet: RawSheet) -> dict[tuple[int, int], tuple[str, str]]:
    """(kind, text) of each cell by row and column."""
    return {
        (cell["row"], cell["column"]): (cell["kind"], cell["text"])
        for cell in sheet.cells.to_pylist()
    }


def formats(sheet: RawSheet) -> dict[tuple[int, int], str]:
    return {
        (cell["row"], cell["column"]): cell["number_format"] for cell in sheet.cells.to_pylist()
    }
