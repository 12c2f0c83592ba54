"""What a workbook says, worked out a second time: cells by openpyxl, not calamine, and each entry
by a few plain lines, not by `etl.map`. Every observation must be what stands in its cells, and
every row with entries must be an observation or have a finding."""

import csv
import math
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd

import data
from etl.findings import Finding

_WORDS = data.FOLDER / "vocabulary"
_STATES = ("reported", "suppressed", "not_reported", "not_applicable")


def plain(text: object) -> str:
    return " ".join(unicodedata.normalize("NFKC", str(text)).casefold().split())


@cache
def listed(name: str, key: str, value: str) -> dict[str, set[str]]:
    told: dict[str, set[str]] = {}
    with (_WORDS / name).open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            told.setdefault(plain(row[key]), set()).add(row[value])
    return told


@dataclass(frozen=True)
class Entry:
    """A cell: what it holds, and whether it is shown as a percent."""

    value: Any
    is_percent: bool


class Sheet:
    """The sheet Data by openpyxl: rows of entries by header."""

    def __init__(self, path: Path) -> None:
        book = openpyxl.load_workbook(path, data_only=True)
        (sheet,) = [each for each in book.worksheets if plain(each.title) == "data"]
        headers = listed("headers.csv", "alias", "header")
        self.rows: dict[int, dict[str, Entry]] = {}
        known = {
            column: next(iter(headers[plain(cell.value)]))
            for column, cell in enumerate(sheet[1], start=1)
            if cell.value is not None and plain(cell.value) in headers
        }
        # Of a header that stands twice, which is an error, the first is read.
        first = {name: column for column, name in reversed(known.items())}
        top = {column: name for name, column in first.items()}
        # Below the first cell of a merged range openpyxl shows nothing; merging is an error.
        self.merged = {
            row
            for each in sheet.merged_cells.ranges
            for row in range(each.min_row, each.max_row + 1)
        }
        for row in sheet.iter_rows(min_row=2):
            for cell in row:
                name = top.get(cell.column) if cell.value is not None else None
                if name and plain(cell.value):
                    outside = "".join(cell.number_format.split('"')[::2]).replace("\\%", "")
                    entry = Entry(cell.value, "%" in outside)
                    self.rows.setdefault(cell.row, {})[name] = entry


def disagreements(
    observations: pd.DataFrame,
    findings: Sequence[Finding],
    sheet: Sheet,
    groups: Mapping[str, set[str]],
    is_percent: Mapping[str, bool],
) -> list[str]:
    """What does not hold, in words without any figure."""
    wrong = []
    for told in observations.to_dict("records"):
        if int(told["row"]) in sheet.merged:
            continue
        entries = sheet.rows.get(int(told["row"]), {})
        wrong += [
            f"row {told['row']}: {each}" for each in _apart(told, entries, groups, is_percent)
        ]
    errors = [each for each in findings if each.is_error]
    named = {int(re.sub(r"\D", "", each.place.cell) or 0) for each in errors if each.place.cell}
    of_all = any(not each.place.cell or each.place.cell.rstrip("1").isalpha() for each in errors)
    kept = set(observations["row"])
    wrong += [
        f"row {row}: lost without a finding"
        for row in sheet.rows
        if row not in kept and row not in named and not of_all
    ]
    return wrong


def _apart(
    told: Mapping[str, Any],
    entries: Mapping[str, Entry],
    groups: Mapping[str, set[str]],
    is_percent: Mapping[str, bool],
) -> list[str]:
    wrong = []
    if plain(_text(entries.get("Organization code"))) != plain(told["organization"]):
        wrong.append("organization")
    if _year(_text(entries.get("School year"))) != told["school_year"]:
        wrong.append("school year")
    if told["student_group"] not in groups.get(plain(_text(entries.get("Student group"))), ()):
        wrong.append("student group")
    percent = is_percent[told["indicator"]]
    for name, column in (("value", "Value"), ("low", "Low"), ("high", "High")):
        if not _same(told[name], _number(entries.get(column), percent)):
            wrong.append(name)
    for name, column in (("numerator", "Numerator"), ("denominator", "Number of students")):
        if not _same(told[name], _number(entries.get(column), False)):
            wrong.append(name)
    if told["state"] != _state(entries):
        wrong.append("state")
    return wrong


def _text(entry: Entry | None) -> str:
    if entry is None or isinstance(entry.value, datetime | date | time | bool):
        return ""
    value = entry.value
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def _year(text: str) -> int:
    found = re.fullmatch(r"(?:sy\s*)?(\d{4})(?:\s*[-–/]\s*)?(\d{2}|\d{4})", plain(text))
    return int(found[1]) + 1 if found else 0


def _number(entry: Entry | None, in_percent: bool) -> float:
    if entry is None or isinstance(entry.value, bool | datetime | date | time):
        return math.nan
    if plain(_text(entry)) in listed("markers.csv", "marker", "state"):
        return math.nan
    if isinstance(entry.value, int | float):
        return float(entry.value) * (100 if in_percent and entry.is_percent else 1)
    text = re.sub(r"[,\s$%]", "", plain(entry.value).replace("−", "-"))
    try:
        return float(text)
    except ValueError:
        return math.nan


def _same(one: float, other: float) -> bool:
    if math.isnan(one) or math.isnan(other):
        return math.isnan(one) and math.isnan(other)
    return math.isclose(one, other, rel_tol=1e-9, abs_tol=1e-9)


def _state(entries: Mapping[str, Entry]) -> str:
    markers = listed("markers.csv", "marker", "state")
    status = plain(_text(entries.get("Status")))
    if status in _STATES:
        return status
    for text in (status, plain(_text(entries.get("Value")))):
        if text in markers:
            return next(iter(markers[text]))
    return "reported"
