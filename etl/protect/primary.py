"""Which cells are hidden for what they are: too few students, too few events, hidden by the
source, or of a size that nobody told us."""

from collections.abc import Mapping
from enum import StrEnum

import numpy as np
import pandas as pd

from etl.model.cell import State
from etl.model.indicator import Direction, Unit
from etl.model.plan import Plan
from etl.model.privacy_rules import PrivacyRules
from etl.protect.sizes import at_once


class Reason(StrEnum):
    """Why a cell is hidden. Kept in the private audit alone: a page says one phrase for all."""

    NONE = ""
    SOURCE = "hidden_by_source"
    FEW_STUDENTS = "few_students"
    FEW_EVENTS = "few_events"
    FEW_OTHERS = "few_other_students"
    UNKNOWN_SIZE = "unknown_size"
    EARLIER = "hidden_before"
    LINE = "completes_a_line"
    FEW_LEFT = "few_left_before_it"
    AUDIT = "audit_needs_it"
    SAME_STUDENTS = "another_measure_hides_it"
    BUNDLE = "its_index_or_a_part_is_hidden"
    TOLD_BEFORE = "earlier_releases_give_it_away"


def events(frame: pd.DataFrame, n: np.ndarray, plan: Plan) -> np.ndarray:
    """People or events counted in each value, missing where they are not a small-cell risk.

    Favourable percents are guarded by the coding of extremes (`privacy.toml`, bands); events,
    adverse outcomes, shares, rates per 100 and counts, favourable ones too, are guarded here.
    """
    units = {each.slug: each.unit for each in plan.indicators}
    coded = {
        each.slug
        for each in plan.indicators
        if each.direction is Direction.HIGHER and each.unit is Unit.PERCENT
    }
    unit = at_once(frame["indicator"], lambda slug: units.get(slug, Unit.PERCENT))
    watched = at_once(frame["indicator"], lambda slug: slug not in coded).astype(bool)
    value = frame["value"].to_numpy(dtype="float64")
    numerator = frame["numerator"].to_numpy(dtype="float64")
    rate = np.isin(unit, [Unit.PERCENT, Unit.PER_100])
    # Nobody is counted in a rate of 0, of however many students.
    of_all = np.where(value == 0, 0.0, np.round(value * n / 100.0))
    worked_out = np.where(rate, of_all, np.nan)
    counted = np.where(
        unit == Unit.COUNT, value, np.where(np.isnan(numerator), worked_out, numerator)
    )
    return np.where(watched & (rate | (unit == Unit.COUNT)), counted, np.nan)


def _tells_of_nobody(
    frame: pd.DataFrame, size: pd.DataFrame, plan: Plan, rules: PrivacyRules
) -> np.ndarray:
    """One bool a row: whether a rate without any event would say that there was none. A percent of
    enough students does not: its coded extreme leaves `minimum_events` and more possible."""
    units = {each.slug: each.unit for each in plan.indicators}
    unit = at_once(frame["indicator"], lambda slug: units.get(slug, Unit.PERCENT))
    with np.errstate(invalid="ignore"):
        is_bare = size["code_below"].to_numpy() / 100.0 * size["n"] < rules.minimum_events
    return np.where(unit == Unit.PERCENT, is_bare, unit == Unit.PER_100).astype(bool)


def primary(
    frame: pd.DataFrame,
    size: pd.DataFrame,
    counted: np.ndarray,
    plan: Plan,
    rules: PrivacyRules,
    hidden_before: np.ndarray | None,
) -> np.ndarray:
    """One Reason a row ("" where the cell may be shown so far). `counted` comes from `events`."""
    n = size["n"].to_numpy()
    with np.errstate(invalid="ignore"):
        # As one to nine are hidden, a 0.0 or a "5% or less" of few students would mean none.
        none = (counted == 0) & ~(n == 0) & _tells_of_nobody(frame, size, plan, rules)
        tests: Mapping[Reason, np.ndarray] = {
            Reason.SOURCE: (frame["state"] == State.SUPPRESSED).to_numpy(),
            Reason.FEW_STUDENTS: (n > 0) & (n < rules.minimum),
            Reason.FEW_EVENTS: none | ((counted > 0) & (counted < rules.minimum_events)),
            Reason.UNKNOWN_SIZE: size["hidden"].to_numpy(dtype=bool),
        }
    reported = (frame["state"] == State.REPORTED).to_numpy()
    reason = np.full(len(frame), Reason.NONE, dtype=object)
    for why, applies in tests.items():
        fits = applies if why is Reason.SOURCE else applies & reported
        reason[fits & (reason == Reason.NONE)] = why
    if hidden_before is not None:
        reason[hidden_before & reported & (reason == Reason.NONE)] = Reason.EARLIER
    return reason
