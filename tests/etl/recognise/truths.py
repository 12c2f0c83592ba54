"""Figures that people read by hand from real files, held against what a layout gives."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from etl.layouts.pattern import same

ROLES = ("organization", "school_year", "student_group", "value")


@dataclass(frozen=True)
class Truth:
    """One figure of a file. `who` are the entries of the row that name it."""

    sheet: str
    row: int
    column: str
    who: tuple[str, ...]
    year: str
    group: str
    value: float | None


def truths_of(folder: Path) -> dict[str, list[Truth]]:
    """The figures by file; facts about whole files aside."""
    told = json.loads((folder / "truths.json").read_text(encoding="utf-8"))
    found: dict[str, list[Truth]] = {}
    for each in told:
        if each["cell"]:
            found.setdefault(each["file"], []).append(_truth(each))
    return found


def _truth(told: Mapping[str, Any]) -> Truth:
    letters = re.match(r"[A-Z]+", told["cell"])
    assert letters is not None
    return Truth(
        told["sheet"] or "",
        int(told["cell"][letters.end() :]),
        letters[0],
        tuple(str(entry) for entry in (told["row_filter"] or {}).values()),
        told["year"],
        told["subgroup"],
        told["value"] if told["status"] == "value" else None,
    )


def roles_right(frame: pd.DataFrame, truth: Truth, codes: Mapping[str, str]) -> Iterator[str]:
    """The roles that the layout reads as the person did."""
    at = (frame["row"] == truth.row) & (frame["column"] == truth.column)
    if truth.sheet:
        at &= frame["sheet"] == truth.sheet
    own = frame[at]
    if own.empty:  # a number of students is a part of a figure in another row
        is_part = (frame["numerator"] == truth.value) | (frame["denominator"] == truth.value)
        own = frame[is_part & frame["organization"].isin(truth.who)]
    if own.empty:
        return
    figure = own.iloc[0]
    if _is_who(figure, truth):
        yield "organization"
    if figure["school_year"] in _endings(truth.year):
        yield "school_year"
    if _is_group(figure, truth.group, codes):
        yield "student_group"
    numbers = (figure[name] for name in ("value", "numerator", "denominator"))
    if truth.value is None or any(abs(number - truth.value) < 1e-6 for number in numbers):
        yield "value"


def _is_who(figure: pd.Series, truth: Truth) -> bool:
    who = {same(entry) for entry in truth.who}
    parts = {same(part) for part in re.split(r"(?<=.)-(?=.)", figure["organization"])}
    whole, name = same(figure["organization"]), same(figure["organization_name"])
    return bool(whole) and (whole in who or parts <= who or name in who)


def _endings(text: str) -> set[int]:
    """The year in which the school year ends; of a calendar year alone, both that it may be."""
    span = re.search(r"(\d{4})-(\d{2,4})", text)
    if span:
        return {int(span[1]) + 1}
    bare = re.search(r"\d{4}", text)
    return {int(bare[0]), int(bare[0]) + 1} if bare else set()


def _is_group(figure: pd.Series, group: str, codes: Mapping[str, str]) -> bool:
    label, code = same(figure["group_label"]), figure["student_group"]
    if same(group).startswith("all"):
        return code == "all"
    return label == same(group) or codes.get(same(group), "-") == code or label in same(group)
