"""Cuts the observations into what is audited together: one indicator in one school year."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import pandas as pd

from etl.protect.audit.relations import Relations


@dataclass(frozen=True)
class Part:
    """Rows of the frame that belong together, and their relations by places in `rows`."""

    rows: np.ndarray
    relations: Relations


def units(frame: pd.DataFrame, line: pd.DataFrame, nested: pd.DataFrame) -> Iterator[Part]:
    """`line` has columns line, part, total (row numbers) and is_mix, `nested` columns part and
    total."""
    year = frame["school_year"].to_numpy().astype("int64")
    key = frame["indicator"].cat.codes.to_numpy().astype("int64") * 10_000 + year
    order = np.argsort(key, kind="stable")
    ends = np.flatnonzero(np.diff(key[order], prepend=-1, append=-1))
    place = np.empty(len(frame), dtype="int64")
    place[order] = np.arange(len(frame))
    entries = _sorted(line, place)
    pairs = _sorted(nested, place)
    for first, last in pairwise(ends.tolist()):
        yield Part(order[first:last], _relations(entries, pairs, place, first, last))


def _sorted(table: pd.DataFrame, place: np.ndarray) -> pd.DataFrame:
    at = place[table["part"].to_numpy()]
    return table.assign(at=at).sort_values("at", kind="stable")


def _relations(
    entries: pd.DataFrame, pairs: pd.DataFrame, place: np.ndarray, first: int, last: int
) -> Relations:
    some, two = _between(entries, first, last), _between(pairs, first, last)
    total = some["total"].to_numpy()
    numbers, line = np.unique(some["line"].to_numpy(), return_inverse=True)
    whole = np.full(len(numbers), -1, dtype="int64")
    given = total >= 0
    whole[line[given]] = place[total[given]] - first
    is_mix = np.zeros(len(numbers), dtype=bool)
    is_mix[line] = some["is_mix"].to_numpy(dtype=bool)
    return Relations(
        line,
        some["at"].to_numpy() - first,
        whole,
        two["at"].to_numpy() - first,
        place[two["total"].to_numpy()] - first,
        is_mix,
    )


def _between(table: pd.DataFrame, first: int, last: int) -> pd.DataFrame:
    at = table["at"].to_numpy()
    return table.iloc[np.searchsorted(at, first) : np.searchsorted(at, last)]
