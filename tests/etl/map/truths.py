"""Figures that people read by hand from real files, held against what a layout made of them.

A truth names a file, a sheet and a cell. It is kept when one of the records that the layout makes
of that cell says the same: figure or range, students, state, year, group and organization.
"""

import math
import re
from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from etl.layouts.pattern import same
from etl.map.group_names import GroupNames
from etl.map.spelling import label
from etl.read.addresses import column_letters, column_number

Truth = Mapping[str, Any]
STATES = {
    "value": ("reported",),
    "range": ("reported",),
    "rounds_to_zero": ("reported",),
    "suppressed": ("suppressed",),
    "missing": ("not_reported", "not_applicable"),
}
_UNITS = {"percent_0_100": "percent", "count": "count"}
_CELL = re.compile(r"([A-Z]+)(\d+)")
_SPAN = re.compile(r"(\d{4})-(\d{2,4})")
_BARE = re.compile(r"(?:19|20)\d{2}")


def differences(frame: pd.DataFrame, truths: list[Truth], names: GroupNames) -> Iterator[str]:
    """What is not as the truths say, with the place and never the figure."""
    for truth in truths:
        where, what = truth.get("sheet") or "the file", truth.get("indicator", "")
        place = f"{where} {truth.get('cell')} ({what})"
        if truth["status"] == "file_fact":
            yield from _facts(frame, truth)
            continue
        records = at_cell(frame, truth)
        wrong = [_wrong(record, truth, names) for record in records]
        if not wrong:
            yield f"{place}: no figure was made of this cell"
        elif all(wrong):
            nearest = sorted(wrong, key=len)[0]
            yield f"{place}: {', '.join(nearest)}"


def at_cell(frame: pd.DataFrame, truth: Truth) -> list[dict[str, Any]]:
    """The records whose value stands in the cell, else those of which it is a count."""
    found = _CELL.fullmatch(truth.get("cell") or "")
    if not found:
        return []
    letters = column_letters(column_number(found[1]))
    is_here = frame["row"] == int(found[2])
    if truth.get("sheet"):
        is_here &= frame["sheet"] == truth["sheet"]
    row = [{str(key): each for key, each in one.items()} for one in _records(frame[is_here])]
    return [one for one in row if one["column"] == letters] or [
        {**one, "value": one[part], "unit": "count", "state": "reported"}
        for one in row
        for part in ("numerator", "denominator")
        if f"{part}={letters}" in one["letters"].split() and not math.isnan(one[part])
    ]


def _records(frame: pd.DataFrame) -> list[dict[Any, Any]]:
    return frame.to_dict("records")


def _facts(frame: pd.DataFrame, truth: Truth) -> Iterator[str]:
    """How many rows of data there are, where a truth counts them."""
    told = truth.get("value")
    counted = told.get("rows") if isinstance(told, dict) else told
    if "data rows" in truth["indicator"] and counted:
        rows = len(frame[["sheet", "row"]].drop_duplicates())
        if rows != counted:
            yield f"rows of data: {rows} in place of {counted}"


def _wrong(record: Mapping[str, Any], truth: Truth, names: GroupNames) -> list[str]:
    kept = {
        "state": record["state"] in STATES[truth["status"]],
        "value": _is_same(record["value"], truth.get("value")),
        "low": "value_low" not in truth or _is_same(record["low"], truth["value_low"]),
        "high": "value_high" not in truth or _is_same(record["high"], truth["value_high"]),
        "number of students": _has_students(record, truth),
        "unit": _UNITS.get(str(truth.get("unit")), record["unit"]) == record["unit"],
        "school year": is_year(int(record["school_year"]), str(truth["year"])),
        "student group": _is_group(record, truth.get("subgroup") or "", names),
        "organization": _is_place(record, truth),
    }
    return [what for what, is_kept in kept.items() if not is_kept]


def _is_same(made: float, told: float | None) -> bool:
    if told is None:
        return math.isnan(made)
    return math.isclose(made, told, rel_tol=1e-6, abs_tol=1e-9)


def _has_students(record: Mapping[str, Any], truth: Truth) -> bool:
    if "n_role" not in truth or not (truth.get("n_tested") or truth.get("n_raw")):
        return True
    part = "numerator" if truth["n_role"].startswith("numerator") else "denominator"
    return _is_same(record[part], truth.get("n_tested"))


def is_year(ending: int, told: str) -> bool:
    """Whether the school year that ends in `ending` is what a person wrote: spans in full, the last
    one where figures lag behind their file, or a single year of either end."""
    spans = [int(start) + 1 for start, _ in _SPAN.findall(told)]
    if spans:
        return ending == (spans[-1] if "lagged" in told else spans[0])
    return any(int(year) in (ending - 1, ending) for year in _BARE.findall(told))


def _is_group(record: Mapping[str, Any], told: str, names: GroupNames) -> bool:
    """By code where the vocabulary knows the person's words, else by the word itself; a whole of
    some other people counts as all."""
    if code := names.code(told, ""):
        return bool(record["student_group"] == code)
    own = label(record["group_label"])
    is_part = bool(own) and (own in label(told) or label(told) in own)
    known = names.code(re.split(r"\s+ages?\b", told, flags=re.IGNORECASE)[0], "")
    return record["student_group"] == (known or "all") or is_part


def _is_place(record: Mapping[str, Any], truth: Truth) -> bool:
    org, filters = str(truth["org"]), truth.get("row_filter") or {}
    words = {same(word) for word in (*org.split(), *map(str, filters.values()), org)}
    name = same(record["organization_name"])
    return same(record["organization"]) in words or bool(name and name in same(org))
