"""What earlier releases told: cells that stay hidden, and cells that stay known."""

import numpy as np
import pandas as pd

from etl.model.cell import State
from etl.model.observation import KEY

_TOLD = ("value", "low", "high", "students")
_WORDS = ("coding", "n_band")


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
