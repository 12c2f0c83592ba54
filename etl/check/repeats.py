"""Figures that stand under two names: last year's again, one group's or school's under another."""

import numpy as np
import pandas as pd

from etl.check.history import History
from etl.check.places import VALUE, abouts, found, places, told
from etl.check.thresholds import Thresholds
from etl.findings import Finding, finding
from etl.model.student_group import Vocabulary

_LINE = ["indicator", "organization", "school_year", "grade_band"]
_FEWEST_ROWS = 5  # of a year that may be last year's
_FEWEST_IN_BLOCK = 4  # of a school that may be another's
_FEWEST_STUDENTS = 100  # two small groups may well have one rate


def check_last_year_again(history: History, thresholds: Thresholds) -> list[Finding]:
    """HW-509 once for each indicator and year whose rows repeat those of the year before."""
    pairs = history.pairs
    students, then = pairs["denominator"], pairs["denominator_before"]
    same = (pairs["value"] == pairs["value_before"]) & (
        (students == then) | (students.isna() & then.isna())
    )
    pairs = pairs.assign(same=same)
    findings = []
    for _, own in pairs.groupby(["indicator", "upload", "school_year"], observed=True, sort=False):
        is_again = own["same"].mean() >= thresholds.same_share
        if len(own) >= _FEWEST_ROWS and is_again and own["value"].nunique() >= 3:
            (other,) = places(history.rows_before(own.head(1)))
            findings += found("HW-509", own.head(1), other=other, count=f"{own['same'].sum():,}")
    return findings


def check_same_figures(history: History, vocabulary: Vocabulary) -> list[Finding]:
    """HW-510 where two groups of one dimension, or two organizations, have the very same figures
    and numbers of students."""
    rows = history.rows
    rows = rows[rows["is_own"] & (rows["state"] == "reported")]
    rows = rows[rows["value"].notna() & (rows["denominator"] >= _FEWEST_STUDENTS)]
    return _groups_alike(rows, vocabulary) + _organizations_alike(rows)


def _groups_alike(rows: pd.DataFrame, vocabulary: Vocabulary) -> list[Finding]:
    """Not where all groups are counted against one number of students (shares of enrolment)."""
    whole = [each.code for each in vocabulary.dimensions if each.is_whole]
    rows = rows[rows["dimension"].isin(whole) & (rows["value"] > 0) & (rows["value"] < 100)]
    line = rows.groupby([*_LINE, "dimension"], observed=True, sort=False)
    rows = rows[line["denominator"].transform("nunique") > 1]
    same = [*_LINE, "dimension", "value", "denominator"]
    again = rows[rows.duplicated(same)]
    first = rows[~rows.duplicated(same)]
    return _beside(again, first, same)


def _organizations_alike(rows: pd.DataFrame) -> list[Finding]:
    """Blocks are compared by one number: a hash of their groups with their figures."""
    if rows.empty:
        return []
    told_by = ["student_group", "value", "denominator"]
    each = np.zeros(len(rows), "uint64")
    for power, name in enumerate(told_by):
        column = rows[name]
        if isinstance(column.dtype, pd.CategoricalDtype):
            column = column.astype("str")
        hashed = pd.util.hash_array(column.to_numpy())
        each = each * np.uint64(1_000_003) + hashed + np.uint64(power)
    mixed = rows.assign(mark=pd.util.hash_array(each))
    blocks = mixed.groupby(_LINE, observed=True, sort=False).agg(
        mark=("mark", "sum"), size=("mark", "size"), first=("place", "first")
    )
    blocks = blocks[blocks["size"] >= _FEWEST_IN_BLOCK].reset_index()
    same = ["indicator", "school_year", "grade_band", "mark", "size"]
    at = rows.set_index("place", drop=False)
    again, first = blocks[blocks.duplicated(same)], blocks[~blocks.duplicated(same)]
    joined = again.merge(first, on=same, suffixes=("", "_other"))
    return _same(at.loc[joined["first"].tolist()], at.loc[joined["first_other"].tolist()])


def _same(rows: pd.DataFrame, others: pd.DataFrame) -> list[Finding]:
    """HW-510 for each of `rows`, beside the one of `others` in its place."""
    return [
        told(finding("HW-510", here, other=other), about, VALUE)
        for here, other, about in zip(places(rows), places(others), abouts(rows), strict=True)
    ]


def _beside(again: pd.DataFrame, first: pd.DataFrame, same: list[str]) -> list[Finding]:
    if again.empty:
        return []
    joined = again[same].merge(first[same].assign(at=first.index), on=same, how="left")
    return _same(again, first.loc[joined["at"].tolist()])
