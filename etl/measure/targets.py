"""What each series is judged against: its target, its starting point and its path (methods 6)."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from etl.measure.changes import Axis
from etl.measure.numbers import Flags, Numbers
from etl.measure.points import Code, Points
from etl.measure.progress.path import path_value, straight
from etl.model.indicator import Indicator
from etl.model.target import Baseline, Target, TargetKind


@dataclass(frozen=True)
class Aim:
    """One target of the plan for a set of series, of which some own its baseline.

    `is_own` marks the series that the plan speaks of (the district's, in the headline grade band):
    they walk the plan's path. The others start from their own figure of the baseline year.
    """

    target: Target
    baseline: Baseline
    is_own: Flags


@dataclass(frozen=True)
class Start:
    """Where each series starts: its figure of the baseline year, else the plan's own baseline.

    One value a series; `segment` tells which unbroken part of the series the baseline lies in.
    """

    year: int
    value: Numbers
    low: Numbers
    high: Numbers
    segment: NDArray[np.int16]
    is_hidden: Flags


def start(aim: Aim, points: Points, axis: Axis) -> Start | None:
    """The starting points; None where the plan names no baseline year. The axis holds that year.

    Where the plan's own series has no figure of its baseline year, its baseline serves, without an
    interval.
    """
    if aim.baseline.school_year is None:
        return None
    year = aim.baseline.school_year.ending
    column = year - int(axis.years[0])
    value, low, high = (part[:, column] for part in points.ranged)
    if aim.baseline.value is not None:
        value = np.where(aim.is_own & np.isnan(value), aim.baseline.value, value)
    hidden = points.state[:, column] == Code.SUPPRESSED
    return Start(year, value, low, high, axis.segments[:, column], hidden)


def baseline_years(indicator: Indicator) -> list[int]:
    """The years from which the plan judges this indicator."""
    baselines = [indicator.baseline, *(named.baseline for named in indicator.group_targets)]
    return [b.school_year.ending for b in baselines if b.school_year is not None]


def expected(aim: Aim, start_: Start | None, axis: Axis) -> Numbers:
    """The path's value for each series and year; NaN where there is no path."""
    nothing = np.full(axis.segments.shape, np.nan)
    if aim.target.kind is not TargetKind.NUMBER or aim.target.final is None or start_ is None:
        return nothing
    last_year, last = aim.target.final
    own = straight(axis.years[None, :], start_.year, start_.value[:, None], last_year.ending, last)
    plans = plan_path(aim.target, aim.baseline, axis.years)
    return np.where(aim.is_own[:, None], plans[None, :], own)


def plan_path(target: Target, baseline: Baseline, years: NDArray[np.int16]) -> Numbers:
    """The plan's own path for `years`; NaN where it has none."""
    listed = [(year.ending, value) for year, value in target.path]
    if baseline.school_year is None or baseline.value is None or not listed:
        return np.full(len(years), np.nan)
    listed = [pair for pair in listed if pair[0] > baseline.school_year.ending]
    return path_value(years, [(baseline.school_year.ending, baseline.value), *listed])


def target_of(indicator: Indicator, student_group: str) -> tuple[Target, Baseline, bool]:
    """(target, baseline, whether the plan sets it for this very group)."""
    for named in indicator.group_targets:
        if named.student_group == student_group:
            return named.target, named.baseline, True
    return indicator.target, indicator.baseline, student_group == "all"
