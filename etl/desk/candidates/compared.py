"""Two tables of published figures beside each other: which figures are new, other, hidden, gone."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from etl.model.cell import State
from etl.model.observation import KEY

SHOWN = ("value", "low", "high", "coding", "decimals")
COLUMNS = [*KEY, "state", *SHOWN]
# How far a figure moved that is told otherwise and has no two values to be subtracted.
_UNKNOWN = -1.0


@dataclass(frozen=True)
class Compared:
    """Rows (the key, and `moved`: how far, as a share of the usual size of the indicator's figures;
    largest first) of figures that are `added`, `corrected`, `hidden` or `removed`."""

    added: pd.DataFrame
    corrected: pd.DataFrame
    hidden: pd.DataFrame
    removed: pd.DataFrame


def compared(before: pd.DataFrame, after: pd.DataFrame) -> Compared:
    """Both with COLUMNS of the frame "published", each key once."""
    before, after = _coded(before), _coded(after)
    old, new = _keys(before, after)
    at = pd.Index(old).get_indexer(pd.Index(new))
    was, told = _reported(before), _reported(after)
    was_there = np.where(at >= 0, was[at], False) if len(before) else np.zeros(len(after), bool)
    both = was_there & told
    differs = np.zeros(len(after), bool)
    differs[both] = _differ(before.iloc[at[both]], after.loc[both])
    hidden = (after["state"] == State.SUPPRESSED).to_numpy()
    gone = was.copy()
    gone[at[at >= 0]] = False
    emptied = was_there & ~told & ~hidden
    moved = pd.Series(_UNKNOWN, index=after.index)
    moved[differs] = _moved(before.iloc[at[differs]], after.loc[differs])
    rows = after[list(KEY)].assign(moved=moved.fillna(_UNKNOWN))
    lost = pd.concat([rows[emptied], before.loc[gone, list(KEY)].assign(moved=_UNKNOWN)])
    corrected = rows[differs].sort_values("moved", ascending=False, kind="stable")
    return Compared(rows[told & ~was_there], corrected, rows[was_there & hidden], lost)


def _coded(frame: pd.DataFrame) -> pd.DataFrame:
    """Words as categories, whatever the file made of them."""
    words = [n for n in (*KEY, "state", "coding") if n != "school_year"]
    return frame.astype(dict.fromkeys(words, "category")).reset_index(drop=True)


def _keys(before: pd.DataFrame, after: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    """The key of every row as one number, the same in both."""
    old, new = np.zeros(len(before), "int64"), np.zeros(len(after), "int64")
    for name in KEY:
        one, two, count = _places(before[name], after[name])
        old, new = old * count + one, new * count + two
    return old, new


def _places(one: pd.Series, two: pd.Series) -> tuple[np.ndarray, np.ndarray, int]:
    if isinstance(one.dtype, pd.CategoricalDtype):
        words = one.cat.categories.union(two.cat.categories)
        first, second = (
            words.get_indexer(each.cat.categories)[each.cat.codes.to_numpy()] for each in (one, two)
        )
        return first, second, len(words) + 1
    least = min(one.min(), two.min()) if len(one) and len(two) else 0
    first, second = one.to_numpy("int64") - least, two.to_numpy("int64") - least
    most = max(first.max(initial=0), second.max(initial=0))
    return first, second, int(most) + 1


def _reported(frame: pd.DataFrame) -> np.ndarray:
    return (frame["state"] == State.REPORTED).to_numpy(dtype=bool)


def _differ(before: pd.DataFrame, after: pd.DataFrame) -> np.ndarray:
    """Whether readers would be told something else."""
    found = np.zeros(len(after), bool)
    for name in SHOWN:
        one, two = (frame[name] for frame in (before, after))
        if isinstance(one.dtype, pd.CategoricalDtype):
            found |= one.astype("str").to_numpy() != two.astype("str").to_numpy()
        else:
            first, second = one.to_numpy("float64"), two.to_numpy("float64")
            found |= ~((first == second) | (np.isnan(first) & np.isnan(second)))
    return found


def _moved(before: pd.DataFrame, after: pd.DataFrame) -> np.ndarray:
    usual = after["value"].abs().groupby(after["indicator"], observed=True).transform("median")
    by = np.abs(after["value"].to_numpy() - before["value"].to_numpy())
    return by / usual.where(usual > 0).to_numpy()
