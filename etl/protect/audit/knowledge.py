"""What a reader knows of each observation once it is shown, and what we know of it."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace

import numpy as np
import pandas as pd

from etl.model.cell import Coding, State
from etl.model.indicator import Unit
from etl.model.plan import Plan
from etl.model.privacy_rules import PrivacyRules
from etl.protect.sizes import at_once
from etl.rounding import half_away

# A published rate stands for all counts that are rounded to it, the upper end left out.
_OPEN = 1e-6
# A number known within less is known.
WIDTH = 3.0


@dataclass(frozen=True)
class Cells:
    """One entry an observation. `n` students and `x` of them counted are the truth (missing where
    even we do not know it). Shown, a reader knows n_low <= n <= n_high and
    rate_low * n <= x < rate_high * n (up to and with rate_high where `closed`)."""

    n: np.ndarray
    x: np.ndarray
    n_low: np.ndarray
    n_high: np.ndarray
    rate_low: np.ndarray
    rate_high: np.ndarray
    closed: np.ndarray
    counts: np.ndarray  # the value says how many of the students are counted
    capped: np.ndarray  # no more are counted than there are students
    coded: np.ndarray
    present: np.ndarray  # there is a row, reported or hidden: not a group without students
    kept_low: np.ndarray  # fewest and most students that earlier releases let a reader expect
    kept_high: np.ndarray

    @property
    def remembered(self) -> np.ndarray:
        """Cells of which earlier releases told about how many students they have: to within `WIDTH`
        of each other. Hiding others does not make that unknown."""
        return self.kept_high - self.kept_low < WIDTH

    def without_rates(self, rows: np.ndarray) -> "Cells":
        """The same where nobody is told the rate of these `rows`."""
        return replace(
            self,
            rate_low=np.where(rows, 0.0, self.rate_low),
            rate_high=np.where(rows, np.inf, self.rate_high),
        )

    def within(self, low: np.ndarray, high: np.ndarray, closed: np.ndarray) -> "Cells":
        """The same where somebody knows these ends of the rates as well."""
        return replace(
            self,
            rate_low=np.maximum(self.rate_low, low),
            rate_high=np.minimum(self.rate_high, high),
            closed=np.where(high < self.rate_high, closed, self.closed),
        )

    def at(self, rows: np.ndarray) -> "Cells":
        """The entries of these rows, in this order."""
        return Cells(**{each.name: getattr(self, each.name)[rows] for each in fields(self)})


def cells(
    frame: pd.DataFrame,
    size: pd.DataFrame,
    as_shown: pd.DataFrame,
    plan: Plan,
    rules: PrivacyRules,
    kept: tuple[np.ndarray, np.ndarray] | None = None,
) -> Cells:
    """`size` comes from `sizes`; `as_shown` is what readers would get were nothing hidden by us;
    `kept` the fewest and the most students that earlier releases let them expect."""
    units: Mapping[str, Unit] = {each.slug: each.unit for each in plan.indicators}
    unit = at_once(frame["indicator"], lambda slug: units.get(slug, Unit.PERCENT))
    reported = (frame["state"] == State.REPORTED).to_numpy()
    n = _students(frame, size, unit)
    n_low, n_high = _sizes(size, unit, n, rules)
    rate = np.isin(unit, [Unit.PERCENT, Unit.PER_100])
    low, high, closed = rates(as_shown)
    x = _counted(frame, n)
    percent = unit == Unit.PERCENT
    with np.errstate(invalid="ignore"):
        rare = ~((x < 0) | (percent & (x > n)))
        counts = rate & (rare | ~reported)
        # Where the books contradict their own rounding, the truth stays possible.
        low = np.fmin(low, np.where(n > 0, x / np.maximum(n, 1), np.nan))
        wide = np.where(n > 0, x / np.maximum(n, 1), np.nan)
        closed = closed | (wide >= high)
        high = np.fmax(high, wide)
    return Cells(
        n,
        np.where(counts, np.where(n == 0, 0.0, x), np.nan),
        n_low,
        n_high,
        np.where(np.isnan(low), 0.0, low),
        np.where(np.isnan(high), np.inf, high),
        closed,
        counts,
        percent,
        (as_shown["coding"] != Coding.EXACT).to_numpy(),
        np.isin(frame["state"], [State.REPORTED, State.SUPPRESSED]) & ~(n == 0),
        *(kept or (np.zeros(len(frame)), np.full(len(frame), np.inf))),
    )


def _students(frame: pd.DataFrame, size: pd.DataFrame, unit: np.ndarray) -> np.ndarray:
    n = size["n"].to_numpy()
    counted = (unit == Unit.COUNT) & (frame["state"] == State.REPORTED).to_numpy()
    # A source may count in full-time equivalents: no number of people is a fraction.
    return np.round(np.where(counted, frame["value"].to_numpy(), n))


def _sizes(
    size: pd.DataFrame, unit: np.ndarray, n: np.ndarray, rules: PrivacyRules
) -> tuple[np.ndarray, np.ndarray]:
    floors = {band.code: band.from_students for band in rules.bands}
    after = [*[float(band.from_students) - 1 for band in rules.bands[1:]], np.inf]
    ends = dict(zip(floors, after, strict=True))
    band = size["n_band"].to_numpy()
    low = np.array([floors.get(code, 1) for code in band], dtype="float64")
    high = np.array([ends.get(code, np.inf) for code in band], dtype="float64")
    told = ~np.isnan(n) & (size["wide"].to_numpy(dtype=bool) | (unit == Unit.COUNT) | (n == 0))
    return np.where(told, n, np.fmin(low, n)), np.where(told, n, np.fmax(high, n))


def rates(as_shown: pd.DataFrame) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Of published rows: the lowest and the highest share that is rounded so, and whether the
    highest itself is (0 to 1)."""
    value = as_shown["value"].to_numpy() / 100.0
    half = 0.5 * 10.0 ** -as_shown["decimals"].to_numpy(dtype="float64") / 100.0
    coding = as_shown["coding"].to_numpy()
    low = np.where(coding == Coding.AT_MOST, 0.0, np.maximum(value - half, 0.0))
    high = np.where(coding == Coding.AT_LEAST, 1.0, value + half)
    ranged = np.isnan(value)
    low = np.where(ranged, np.maximum(as_shown["low"].to_numpy() / 100.0 - half, 0.0), low)
    high = np.where(ranged, as_shown["high"].to_numpy() / 100.0 + half, high)
    return low, high, coding == Coding.AT_LEAST


def _counted(frame: pd.DataFrame, n: np.ndarray) -> np.ndarray:
    """How many are counted: the nearest whole number where the source gives a rate alone."""
    given = frame["numerator"].to_numpy(dtype="float64")
    exact = frame["value"].to_numpy(dtype="float64") * n / 100.0
    return half_away(np.where(np.isnan(given), exact, given), 0)


def outcome_ends(cells: Cells, n: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Fewest and most that may be counted among `n` students, were the cell shown."""
    with np.errstate(invalid="ignore"):
        low, high = cells.rate_low * n, cells.rate_high * n
    least = np.ceil(low - _OPEN)
    most = np.floor(high + np.where(cells.closed, _OPEN, -_OPEN))
    # Where no whole number fits the rate, the nearest one does (weighted figures).
    return np.fmin(least, cells.x), np.fmax(most, cells.x)
