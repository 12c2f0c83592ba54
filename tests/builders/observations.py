"""Observations in a few words, for tests that read as rules of a district."""

from collections.abc import Iterable
from typing import Any

import pandas as pd

from etl.frames import shaped, validated
from etl.model.student_group import Vocabulary
from tests.builders.district import VOCABULARY

NUMBERS = ("numerator", "denominator", "value", "low", "high")


def row(group: str, n: float | None = None, value: float | None = None, **more: Any) -> dict:
    """One observation; without a value it is hidden by the source unless `state` says else."""
    return {
        "indicator": "readiness",
        "organization": "D1",
        "school_year": 2015,
        "grade_band": "all",
        "student_group": group,
        "denominator": n,
        "value": value,
        "state": "reported" if value is not None else "suppressed",
        "maturity": "final",
        **more,
    }


def observations(rows: Iterable[dict], vocabulary: Vocabulary = VOCABULARY) -> pd.DataFrame:
    """The "observations" frame of `rows`; the dimension follows from the student group."""
    listed = [
        {"dimension": vocabulary.group(each["student_group"]).dimension, **each} for each in rows
    ]
    frame = pd.DataFrame([{"size": "", "note": "", **each} for each in listed])
    for name in NUMBERS:
        if name not in frame:
            frame[name] = float("nan")
    return validated(shaped(frame, "observations"), "observations")
