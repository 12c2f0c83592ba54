"""What earlier releases told: cells that stay hidden, and cells that stay known."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from etl.model.cell import State
from etl.model.indicator import Unit
from etl.model.observation import KEY
from etl.model.plan import Plan
from etl.model.privacy_rules import PrivacyRules
from etl.model.student_group import ALL
from etl.protect.audit.knowledge import Cells, rates

_TOLD = ("value", "low", "high", "students")
_WORDS = ("coding", "n_band")
# A reader takes a correction to move fewer students than these, unless All students tell better.
_FEW = 9.0
_PLACE = ["indicator", "school_year", "organization", "grade_band"]


@dataclass(frozen=True)
class Remembered:
    """What whoever kept earlier releases expects of each row, were it hidden now: between which
    numbers its students lie (0 and infinite where no release has told of it)."""

    n_low: np.ndarray
    n_high: np.ndarray

    @property
    def any(self) -> np.ndarray:
        """Which rows an earlier release has told of."""
        return np.isfinite(self.n_high) | (self.n_low > 0)


def remembered(
    rows: pd.DataFrame,
    n: np.ndarray,
    earlier: pd.DataFrame | None,
    plan: Plan,
    rules: PrivacyRules,
) -> Remembered:
    """`rows` with `n` students (a count of people is its own number). Of `earlier`, the published
    rows of earlier releases, the number or the size band is kept in mind, and that a correction
    moves no more students than it moved of all students of the place. The true number always lies
    between the two: nobody can lean on what is wrong."""
    low, high = np.zeros(len(rows)), np.full(len(rows), np.inf)
    people = {each.slug for each in plan.indicators if each.unit is Unit.COUNT}
    n = np.where(rows["indicator"].isin(people), rows["value"].to_numpy(dtype="float64"), n)
    if earlier is None or not len(earlier):
        return Remembered(low, high)
    told = earlier[earlier["state"] == State.REPORTED]
    mine, theirs, known = _numbered(rows, told, KEY)
    told = told[known]
    place = pd.Index(mine).get_indexer(pd.Index(theirs[known]))
    at, told = place[place >= 0], told[place >= 0]
    floors = {band.code: float(band.from_students) for band in rules.bands}
    ends = [*[float(band.from_students) - 1 for band in rules.bands[1:]], np.inf]
    after = dict(zip(floors, ends, strict=True))
    is_count, band = told["indicator"].isin(people).to_numpy(), told["n_band"].astype(str)
    given, value = (told[name].to_numpy(dtype="float64") for name in ("students", "value"))
    exact = np.where(is_count, value, given)
    fewest = np.where(np.isnan(exact), band.map(floors).to_numpy(dtype="float64"), exact)
    most = np.where(np.isnan(exact), band.map(after).to_numpy(dtype="float64"), exact)
    slack = _moved(rows, n, at, exact)
    with np.errstate(invalid="ignore"):
        own = n[at]
        least = np.fmin(np.nan_to_num(np.maximum(fewest - slack, 0.0)), own)
        largest = np.fmax(np.nan_to_num(most + slack, nan=np.inf, posinf=np.inf), own)
    np.maximum.at(low, at, least)
    np.minimum.at(high, at, largest)
    return Remembered(low, high)


def _moved(rows: pd.DataFrame, n: np.ndarray, at: np.ndarray, exact: np.ndarray) -> np.ndarray:
    """How many students a reader takes to have moved since each told row: as many as of all
    students of the place, where an earlier release told their number."""
    place = rows.groupby(_PLACE, observed=True, sort=False).ngroup().to_numpy()
    is_all = (rows["student_group"] == ALL).to_numpy()[at] & ~np.isnan(exact)
    moved = pd.Series(np.abs(n[at[is_all]] - exact[is_all]), index=place[at[is_all]])
    most = moved.groupby(level=0).max()
    few = most.reindex(place[at]).fillna(_FEW).to_numpy(dtype="float64")
    return np.minimum(few, _FEW)


def with_roundings(known: Cells, rows: pd.DataFrame, earlier: pd.DataFrame | None) -> Cells:
    """`known` of `rows` to somebody who kept `earlier`, the published rows of earlier releases: a
    figure that was rounded otherwise lies where both roundings have it. What the truth does not fit
    was corrected since, and tells nothing."""
    if earlier is None or not len(earlier):
        return known
    told = earlier[earlier["state"] == State.REPORTED]
    mine, theirs, is_known = _numbered(rows, told, KEY)
    place = pd.Index(mine).get_indexer(pd.Index(theirs))
    told, at = told[is_known & (place >= 0)], place[is_known & (place >= 0)]
    least, most, ends = rates(told)
    with np.errstate(invalid="ignore", divide="ignore"):
        truth = (known.x / known.n)[at]
        fits = (least <= truth) & ((truth < most) | (ends & (truth == most)))
    low, high = np.zeros(len(rows)), np.full(len(rows), np.inf)
    np.maximum.at(low, at[fits], least[fits])
    np.minimum.at(high, at[fits], most[fits])
    closed = np.zeros(len(rows), dtype=bool)
    closed[at[fits & ends & (most == high[at])]] = True
    return known.within(low, high, closed)


def listed(rows: pd.DataFrame, keys: pd.DataFrame) -> np.ndarray:
    """Whether each row's key is among `keys`."""
    mine, wanted, known = _numbered(rows, keys, KEY)
    return np.isin(mine, wanted[known])


def still_known(as_shown: pd.DataFrame, earlier: pd.DataFrame | None) -> np.ndarray:
    """Cells of which an earlier release told the very same as this one would: whoever kept it
    knows them, whatever is hidden now. `as_shown` is the published frame were nothing hidden."""
    if earlier is None or not len(earlier):
        return np.zeros(len(as_shown), dtype=bool)
    told = earlier[earlier["state"] == State.REPORTED]
    mine, theirs, known = _numbered(as_shown, told, (*KEY, *_WORDS))
    same = np.isin(_content(as_shown, mine), _content(told, theirs)[known])
    return same & (as_shown["state"] == State.REPORTED).to_numpy()


def _numbered(
    rows: pd.DataFrame, keys: pd.DataFrame, names: tuple[str, ...]
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """One number a row for both frames, so that millions of rows are compared without a text, and
    which of `keys` speak of words that `rows` knows."""
    mine, wanted = np.zeros(len(rows), "int64"), np.zeros(len(keys), "int64")
    known = np.ones(len(keys), dtype=bool)
    for name in names:
        place, words = pd.factorize(rows[name])
        told = pd.Index(words).get_indexer(pd.Index(np.asarray(keys[name])))
        mine, wanted = mine * len(words) + place, wanted * len(words) + told
        known &= told >= 0
    return mine, wanted, known


def _content(rows: pd.DataFrame, number: np.ndarray) -> np.ndarray:
    """The key and everything told, as one number."""
    told = pd.DataFrame({name: rows[name].to_numpy(dtype="float64") for name in _TOLD})
    return pd.util.hash_pandas_object(told.assign(number=number), index=False).to_numpy()
