"""Rows about single students, told by their shape once they are mapped."""

import pandas as pd

from etl.check.places import found
from etl.findings import Finding
from etl.model.observation import KEY

_FEWEST_ROWS = 10
_MOST = 0.8


def check_single_students(observations: pd.DataFrame) -> list[Finding]:
    """HW-321, once for each upload: most rows are about one student, or most stand beside many
    others of the same organization, school year, grade band and student group."""
    findings = []
    for _, own in observations.groupby("upload", observed=True, sort=False):
        if len(own) < _FEWEST_ROWS:
            continue
        size = own.groupby(list(KEY), observed=True, sort=False)["row"].transform("size")
        is_one = own["denominator"] == 1
        if is_one.mean() >= _MOST or (size >= _FEWEST_ROWS).mean() >= _MOST:
            findings += found("HW-321", own.head(1), count=f"{len(own):,}")
    return findings
