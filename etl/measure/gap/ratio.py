"""How many times the reference's rate a group's rate is (methods 2)."""

from math import nan

import numpy as np
from numpy.typing import ArrayLike

from etl.measure.numbers import CONFIDENCE, Numbers, numbers, z_of


def ratio(group: ArrayLike, reference: ArrayLike) -> Numbers:
    """group / reference; over 0, and 1 = none. NaN where either rate is 0 or missing."""
    above, below = numbers(group), numbers(reference)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where((above > 0) & (below > 0), above / below, np.nan)


def katz(
    ratio_: ArrayLike,
    *,
    x_group: ArrayLike,
    n_group: ArrayLike,
    x_reference: ArrayLike,
    n_reference: ArrayLike,
    may_exceed: bool = False,
    confidence: float = CONFIDENCE,
) -> tuple[Numbers, Numbers]:
    """Limits of a ratio of two shares, on the log scale (Katz and others 1978).

    Over 0; NaN with a zero count, or where a number of students is missing.

    `may_exceed` is for rates of events, which may outnumber students: the terms 1/n are left out,
    as a rate of events has no upper end.
    """
    x1, n1, x2, n2 = (numbers(a) for a in (x_group, n_group, x_reference, n_reference))
    with np.errstate(divide="ignore", invalid="ignore"):
        part = 0.0 if may_exceed else 1 / n1 + 1 / n2
        half = z_of(confidence) * np.sqrt(1 / x1 + 1 / x2 - part)
        low, high = numbers(ratio_) * np.exp(-half), numbers(ratio_) * np.exp(half)
    known = (x1 > 0) & (x2 > 0) & np.isfinite(low) & np.isfinite(high)
    return np.where(known, low, np.nan), np.where(known, high, np.nan)


def idea_risk_ratio(
    x_group: float,
    n_group: float,
    x_other: float,
    n_other: float,
    *,
    min_cell: int = 10,
    min_n: int = 30,
) -> dict[str, float | str | None]:
    """The federal risk ratio of 34 CFR 300.647: risk of the group / risk of all other students.

    From counts; risks are shares of 1, the ratio over 0 with 1 = none. The rule has no limits.

    No ratio where the group is under the minimum cell or number of students; where the others are,
    the rule asks for a comparison with the state instead. A risk is NaN where n is missing or 0.
    """
    risk_group, risk_other = (
        x / n if n > 0 else nan for x, n in ((x_group, n_group), (x_other, n_other))
    )
    found: dict[str, float | str | None] = {"risk_group": risk_group, "risk_other": risk_other}
    if not (x_group >= min_cell and n_group >= min_n):
        return {**found, "ratio": None, "status": "group_too_small"}
    if not (x_other >= min_cell and n_other >= min_n):
        return {**found, "ratio": None, "status": "use_alternate_ratio_state_comparison"}
    return {**found, "ratio": risk_group / risk_other, "status": "ok"}
