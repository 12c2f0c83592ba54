"""Figures and numbers of students far from those of the year before."""

from collections.abc import Collection

import numpy as np
import pandas as pd

from etl.check.history import History
from etl.check.places import VALUE, abouts, earlier, places, told
from etl.check.thresholds import Thresholds
from etl.findings import About, Finding, finding
from etl.model.indicator import Unit
from etl.model.plan import Plan
from etl.model.school_year import SchoolYear

FEWEST = 30  # smaller groups jump by chance
_CHANCE = 3.0  # standard errors of a count
_HUNDREDFOLD = 60.0, 160.0  # around 100, for the figure itself moves a little


def check_jumps(
    history: History, plan: Plan, thresholds: Thresholds, told_of: Collection[int] = ()
) -> list[Finding]:
    """HW-503 and HW-505 for figures, HW-504 for numbers of students and HW-514 for a hundredfold,
    within an unbroken series. A jump that the plan has a caution for is known already, and so is
    one that is public. Rows of `told_of` (their index) have another explanation."""
    pairs = history.pairs
    pairs = pairs[~pairs.index.isin(list(told_of))]
    if pairs.empty:
        return []
    units = {each.slug: each.unit for each in plan.indicators}
    unit = pairs["indicator"].astype(str).map(units)
    is_percent = (unit == Unit.PERCENT).to_numpy()
    large = _is_large(pairs, "") & _is_large(pairs, "_before")
    value, before = pairs["value"].to_numpy(), pairs["value_before"].to_numpy()
    hundredfold = large & _is_hundredfold(value, before)
    points = thresholds.percent_points
    jump = is_percent & large & ~hundredfold & (np.abs(value - before) >= points)
    percent = thresholds.figure_percent
    grown = ~is_percent & ~hundredfold & _is_apart(value, before, percent)
    grown &= _are_enough(pairs, unit, thresholds.fewest_students) & ~_is_chance(pairs, unit)
    findings = _noted("HW-514", pairs[hundredfold], history, plan)
    findings += _noted("HW-503", pairs[jump], history, plan, points=f"{points:g}")
    findings += _noted("HW-505", pairs[grown], history, plan, percent=f"{percent:g}")
    return findings + _check_students(pairs, history, plan, thresholds)


def _check_students(
    pairs: pd.DataFrame, history: History, plan: Plan, thresholds: Thresholds
) -> list[Finding]:
    now, then = pairs["denominator"].to_numpy(), pairs["denominator_before"].to_numpy()
    percent = thresholds.students_percent
    moved = (then >= thresholds.fewest_students) & _is_apart(now, then, percent)
    with np.errstate(invalid="ignore"):
        moved &= np.abs(now - then) > _CHANCE * np.sqrt(now + then)
    is_count = pairs["value"].to_numpy() == now  # the figure itself: told as one
    rows = pairs[moved & ~is_count]
    return _noted("HW-504", rows, history, plan, "denominator", percent=f"{percent:g}")


def _is_large(pairs: pd.DataFrame, year: str) -> np.ndarray:
    students, band = pairs[f"denominator{year}"], pairs[f"size{year}"]
    return ~((students < FEWEST) | (band == "10-29")).to_numpy()


def _is_apart(now: np.ndarray, then: np.ndarray, percent: float) -> np.ndarray:
    with np.errstate(invalid="ignore"):
        return (then > 0) & (np.abs(now - then) >= then * percent / 100)


def _is_hundredfold(value: np.ndarray, before: np.ndarray) -> np.ndarray:
    low, high = _HUNDREDFOLD
    with np.errstate(invalid="ignore", divide="ignore"):
        times = np.where((value > 0) & (before > 0), value / before, 1.0)
    return ((times >= low) & (times <= high)) | ((times >= 1 / high) & (times <= 1 / low))


def _are_enough(pairs: pd.DataFrame, unit: pd.Series, fewest: int) -> np.ndarray:
    """A count is about as many as it says; any other figure about its students, where told."""
    students = pairs["denominator"].where(unit != Unit.COUNT, pairs["value_before"])
    return (students >= fewest).to_numpy() | ((unit == Unit.DOLLARS) & students.isna()).to_numpy()


def _is_chance(pairs: pd.DataFrame, unit: pd.Series) -> np.ndarray:
    """Whether the events behind two rates, or two counts, differ by no more than chance does."""
    events = pairs["value"].where(unit == Unit.COUNT)
    before = pairs["value_before"].where(unit == Unit.COUNT)
    is_rate = unit == Unit.PER_100
    events = events.fillna((pairs["value"] * pairs["denominator"] / 100).where(is_rate))
    before = before.fillna((pairs["value_before"] * pairs["denominator"] / 100).where(is_rate))
    return ((events - before).abs() <= _CHANCE * (events + before) ** 0.5).to_numpy()


def _noted(
    code: str,
    pairs: pd.DataFrame,
    history: History,
    plan: Plan,
    field: str = VALUE,
    **words: object,
) -> list[Finding]:
    is_explained = [_is_explained(plan, about) for about in abouts(pairs)]
    pairs = pairs[~np.array(is_explained, dtype=bool)]
    here, then = places(pairs, field), earlier(history.rows_before(pairs), field)
    return [
        told(finding(code, place, other=other, **words), about, field)
        for place, other, about in zip(here, then, abouts(pairs), strict=True)
    ]


def _is_explained(plan: Plan, about: About) -> bool:
    indicator, year = plan.indicator(about.indicator), SchoolYear.parse(about.school_year)
    if indicator.has_break(about.grade_band, year + -1, year):
        return True
    return any(
        caution.school_year == year
        and caution.grade_band in (about.grade_band, "all")
        and caution.student_group in (about.student_group, "")
        and (caution.organization or plan.organization) == about.organization
        for caution in indicator.cautions
    )
