"""Answers on series x years -> the rows of the figures and statuses frames."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from etl.measure.grid import KEYS, Grid
from etl.measure.numbers import Flags, Numbers, without_noise
from etl.measure.points import STATES, Answer
from etl.measure.status import CODES, Statuses
from etl.model.figure import FigureName
from etl.model.observation import FIGURES, STATUSES, SUMMARIES
from etl.model.summary import SummaryName

_FIGURES = tuple(FigureName)


@dataclass(frozen=True)
class Summarized:
    """What a summary is of: the indicator's code; organization, grade band and dimension; years."""

    indicator: int
    place: tuple[str, str, str]
    years: NDArray[np.int16]


@dataclass(frozen=True)
class Estimated:
    """One number a year with its limits, and what chance alone would give; NaN where there is
    none. `parts` groups or schools were used, `coded` of them at a bound."""

    value: Numbers
    parts: NDArray[np.int64]
    coded: NDArray[np.int64]
    low: Numbers | None = None
    high: Numbers | None = None
    by_chance: Numbers | None = None
    since: NDArray[np.int16] | None = None


class _Rows:
    """Columns gathered part by part; words are kept as places in their lists until the end."""

    def __init__(self, published: pd.DataFrame) -> None:
        self._words = {
            key: [str(word) for word in published[key].cat.categories]
            for key in ("indicator", *KEYS)
        }
        self._parts: dict[str, list[np.ndarray]] = {}

    def __bool__(self) -> bool:
        return bool(self._parts)

    def _add(self, code: int, grid: Grid, series: NDArray[np.intp], year: np.ndarray) -> None:
        self._keep("indicator", np.full(len(series), code, np.int16))
        for key in KEYS:
            # As narrow as the frame will have it: there are ten times as many figures as rows.
            narrow = np.min_scalar_type(-len(self._words[key]))
            self._keep(key, grid.keys[key][series].astype(narrow))
        self._keep("school_year", grid.axis.years[year])

    def _keep(self, column: str, values: np.ndarray) -> None:
        self._parts.setdefault(column, []).append(values)

    def _place(self, column: str, word: str) -> int:
        """The place of a word in the list of its column, which it joins if it is new."""
        words = self._words[column]
        if word not in words:
            words.append(word)
        return words.index(word)

    def _framed(self, declared: Mapping[str, str]) -> pd.DataFrame:
        """The columns in the declared order, each put together once and held once."""
        columns: dict[str, pd.Series] = {}
        for name in declared:
            values = np.concatenate(self._parts.pop(name))
            words = self._words.get(name)
            columns[name] = pd.Series(
                values if words is None else pd.Categorical.from_codes(values, pd.Index(words)),
                copy=False,
            )
        return pd.DataFrame(columns, copy=False)


class FigureRows(_Rows):
    """The frame "figures": one row for each published row and figure."""

    def __init__(self, published: pd.DataFrame) -> None:
        super().__init__(published)
        self._words |= {
            "figure": [name.value for name in _FIGURES],
            "state": [state.value for state in STATES],
            "comparison": [""],
        }

    def add(
        self,
        code: int,
        grid: Grid,
        rows: NDArray[np.intp],
        name: FigureName,
        found: Answer,
        comparison: str = "",
        kept: Flags | None = None,
    ) -> None:
        """Keep `found`, whose rows are the series `rows` of `grid`, wherever a row was published;
        `kept`, series x years, marks the points to keep (all, unless given)."""
        here = grid.present[rows] if kept is None else grid.present[rows] & kept
        at = np.nonzero(here)
        self._add(code, grid, rows[at[0]], at[1])
        size = len(at[0])
        self._keep("figure", np.full(size, _FIGURES.index(name), np.int8))
        self._keep("comparison", np.full(size, self._place("comparison", comparison), np.int16))
        self._keep("since", found.since[at])
        self._keep("state", found.state[at])
        self._keep("value", found.value[at])
        self._keep("low", found.low[at])
        self._keep("high", found.high[at])

    def frame(self) -> pd.DataFrame:
        return self._framed(FIGURES)


class SummaryRows(_Rows):
    """The frame "summaries": one row for each number about many groups or schools."""

    def __init__(self, published: pd.DataFrame) -> None:
        super().__init__(published)
        self._words |= {
            "summary": [name.value for name in SummaryName],
            "state": [state.value for state in STATES],
            "about": [""],
        }

    def add(self, at: Summarized, name: SummaryName, found: Estimated, about: str = "") -> None:
        """Keep `found`, one a year, of each year that has a number."""
        here = np.flatnonzero(np.isfinite(found.value))
        size = len(here)
        self._keep("indicator", np.full(size, at.indicator, np.int16))
        told = zip(("organization", "grade_band", "dimension"), at.place, strict=True)
        for column, word in (*told, ("summary", name.value), ("about", about)):
            self._keep(column, np.full(size, self._place(column, word), np.int16))
        self._keep("school_year", at.years[here])
        self._keep("state", np.zeros(size, np.int8))
        for column in ("value", "low", "high", "by_chance"):
            values = getattr(found, column)
            kept = np.full(size, np.nan) if values is None else without_noise(values[here])
            self._keep(column, kept)
        since = np.zeros(size, np.int16) if found.since is None else found.since[here]
        self._keep("since", since.astype(np.int16))
        for column in ("parts", "coded"):
            self._keep(column, getattr(found, column)[here].astype(np.int32))

    def frame(self) -> pd.DataFrame:
        return self._framed(SUMMARIES)


class StatusRows(_Rows):
    """The frame "statuses": one row for each published row."""

    def __init__(self, published: pd.DataFrame) -> None:
        super().__init__(published)
        self._words["status"] = [code.value for code in CODES]

    def add(self, code: int, grid: Grid, rows: NDArray[np.intp], found: Statuses) -> None:
        """Keep `found`, whose rows are the series `rows`, wherever a row was published."""
        at = np.nonzero(grid.present[rows])
        self._add(code, grid, rows[at[0]], at[1])
        self._keep("status", found.code[at])
        self._keep("rule", found.rule[at])
        self._keep("by_value", found.by_value[at])
        self._keep("expected", found.expected[at])
        self._keep("distance", found.distance[at])
        self._keep("low", found.low[at])
        self._keep("high", found.high[at])

    def frame(self) -> pd.DataFrame:
        return self._framed(STATUSES)
