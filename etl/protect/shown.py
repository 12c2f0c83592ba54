"""What readers get in place of each observation: the value rounded once, extremes as bounds, the
number of students as the level allows, and nothing at all of a hidden cell."""

import numpy as np
import pandas as pd

from etl.frames import shaped
from etl.model.cell import Basis, Coding, State
from etl.model.indicator import Unit
from etl.model.observation import KEY
from etl.model.plan import Plan
from etl.protect.sizes import at_once
from etl.rounding import half_away


def shown(frame: pd.DataFrame, size: pd.DataFrame, hidden: np.ndarray, plan: Plan) -> pd.DataFrame:
    """The "published" frame. `size` comes from `sizes`, `hidden` is one bool a row."""
    units = {each.slug: each.unit for each in plan.indicators}
    unit = at_once(frame["indicator"], lambda slug: units.get(slug, Unit.PERCENT))
    state = np.where(hidden, State.SUPPRESSED, frame["state"].astype(str).to_numpy())
    visible = state == State.REPORTED
    is_whole = np.isin(unit, [Unit.COUNT, Unit.DOLLARS])
    decimals = np.where(is_whole, 0, size["decimals"].to_numpy()).astype("int32")
    value, coding = _coded(rate(frame), decimals, unit == Unit.PERCENT, size)
    low, high = _coded_range(frame, decimals, unit == Unit.PERCENT, size)
    counted = visible & size["wide"].to_numpy(dtype=bool)

    def only(where: np.ndarray, numbers: np.ndarray) -> np.ndarray:
        return np.where(where, numbers, np.nan)

    return shaped(
        pd.DataFrame(
            {
                **{
                    name: frame[name].to_numpy() if name == "school_year" else frame[name]
                    for name in KEY
                },
                "state": state,
                "value": only(visible, value),
                "low": only(visible, low),
                "high": only(visible, high),
                "coding": np.where(visible, coding, Coding.EXACT),
                # A hidden cell tells nothing of why, neither by what the source gave nor its note.
                "basis": np.where(visible, size["basis"].to_numpy(), Basis.RATE_ONLY),
                "students": only(counted, size["n"].to_numpy()),
                "n_band": np.where(visible, size["n_band"].to_numpy(), ""),
                "n_floor": only(visible, size["n_floor"].to_numpy()),
                "decimals": np.where(visible, decimals, 0),
                "maturity": frame["maturity"],
                "note": np.where(visible, frame["note"].astype(str).to_numpy(), ""),
            },
            index=frame.index,
        ),
        "published",
    )


def rate(frame: pd.DataFrame) -> np.ndarray:
    """The value as given, else worked out from numerator and denominator (per 100)."""
    value = frame["value"].to_numpy(dtype="float64")
    with np.errstate(invalid="ignore", divide="ignore"):
        worked_out = (
            100.0
            * frame["numerator"].to_numpy(dtype="float64")
            / frame["denominator"].to_numpy(dtype="float64")
        )
    return np.where(np.isnan(value), worked_out, value)


def _coded(
    value: np.ndarray, decimals: np.ndarray, is_percent: np.ndarray, size: pd.DataFrame
) -> tuple[np.ndarray, np.ndarray]:
    """Rounded values with percents at the extremes replaced by their bound. Rounding comes first,
    so that 5.04 and 4.96 are treated alike (methods 3)."""
    rounded = half_away(value, decimals)
    below, above = size["code_below"].to_numpy(), size["code_above"].to_numpy()
    with np.errstate(invalid="ignore"):
        low = is_percent & (rounded <= below)
        high = is_percent & (rounded >= above)
    coding = np.where(low, Coding.AT_MOST, np.where(high, Coding.AT_LEAST, Coding.EXACT))
    return np.where(low, below, np.where(high, above, rounded)), coding


def _coded_range(
    frame: pd.DataFrame, decimals: np.ndarray, is_percent: np.ndarray, size: pd.DataFrame
) -> tuple[np.ndarray, np.ndarray]:
    """Rounded ends of the ranges that sources give; what lies beyond a bound tells only that."""
    low = half_away(frame["low"].to_numpy(), decimals)
    high = half_away(frame["high"].to_numpy(), decimals)
    below, above = size["code_below"].to_numpy(), size["code_above"].to_numpy()
    low = np.where(
        is_percent & (low <= below), 0.0, np.where(is_percent, np.minimum(low, above), low)
    )
    high = np.where(
        is_percent & (high >= above), 100.0, np.where(is_percent, np.maximum(high, below), high)
    )
    return low, high
