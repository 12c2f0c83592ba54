"""Figures as arrays of series x years, with the reason where there is no number.

The columns are calendar years in a row, so the year before is the column before. The release and a
reader's own comparison go through the same arrays, and so give the same numbers.
"""

from dataclasses import dataclass, replace
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from etl.measure.numbers import Flags, Numbers, without_noise
from etl.model.figure import FigureState

Codes = NDArray[np.int8]
Columns = NDArray[np.intp]


class Code(IntEnum):
    """`FigureState` as a small number."""

    REPORTED = 0
    SUPPRESSED = 1
    NOT_AVAILABLE = 2
    SERIES_BROKEN = 3
    NOT_COMPUTED = 4


STATES = tuple(FigureState[code.name] for code in Code)


@dataclass(frozen=True)
class Points:
    """Published figures, series x years. Numbers are NaN unless `state` is reported.

    `low` and `high` are the range by chance; `students` is the exact published number.
    """

    state: Codes
    value: Numbers
    low: Numbers
    high: Numbers
    students: Numbers

    @property
    def ranged(self) -> tuple[Numbers, Numbers, Numbers]:
        return self.value, self.low, self.high

    @property
    def has_value(self) -> Flags:
        return self.state == Code.REPORTED

    @property
    def has_range(self) -> Flags:
        return np.isfinite(self.low) & np.isfinite(self.high)

    def series(self, rows: Columns) -> "Points":
        """The series at `rows`, one a row; -1 gives a series without any figure."""
        absent = (rows < 0)[:, None]
        at = np.where(rows < 0, 0, rows)
        return Points(
            np.where(absent, np.int8(Code.NOT_AVAILABLE), self.state[at]),
            *(np.where(absent, np.nan, part[at]) for part in self._numbers),
        )

    def earlier(self, columns: Columns) -> "Points":
        """For each point, the point of its own series at `columns`; -1 gives no figure."""
        at = np.where(columns < 0, 0, columns)
        state = np.take_along_axis(self.state, at, axis=1)
        return Points(
            np.where(columns < 0, np.int8(Code.NOT_AVAILABLE), state),
            *(
                np.where(columns < 0, np.nan, np.take_along_axis(part, at, axis=1))
                for part in self._numbers
            ),
        )

    @property
    def _numbers(self) -> tuple[Numbers, ...]:
        return self.value, self.low, self.high, self.students


@dataclass(frozen=True)
class Answer:
    """One worked-out figure for every point. `since` is the year compared with; 0 where there is
    none, or no number."""

    state: Codes
    value: Numbers
    low: Numbers
    high: Numbers
    since: NDArray[np.int16]

    def as_points(self) -> Points:
        """The answer as points of their own, to be worked on further."""
        return Points(self.state, self.value, self.low, self.high, np.full_like(self.value, np.nan))

    def not_computed(self, where: Flags) -> "Answer":
        """Left out on purpose at `where`, except where something it needs is hidden."""
        left_out = where & (self.state != Code.SUPPRESSED)
        state = np.where(left_out, np.int8(Code.NOT_COMPUTED), self.state)
        return replace(
            self,
            state=state,
            value=np.where(left_out, np.nan, self.value),
            low=np.where(left_out, np.nan, self.low),
            high=np.where(left_out, np.nan, self.high),
        )


def needing(*states: Codes) -> Codes:
    """The state of a figure that needs all of these: hidden in, hidden out; else whatever is
    missing first; else reported."""
    found = np.full(np.broadcast_shapes(*(s.shape for s in states)), Code.REPORTED, dtype=np.int8)
    for state in states:
        found = np.where(found == Code.REPORTED, state, found)
    for state in states:
        found = np.where(state == Code.SUPPRESSED, np.int8(Code.SUPPRESSED), found)
    return found


def answer(
    state: Codes,
    value: Numbers,
    limits: tuple[Numbers, Numbers] | None = None,
    since: NDArray[np.int16] | None = None,
) -> Answer:
    """An answer with numbers only where it is reported; a reported one without a number is not
    available."""
    state = np.where(
        (state == Code.REPORTED) & ~np.isfinite(value), np.int8(Code.NOT_AVAILABLE), state
    ).astype(np.int8)
    reported = state == Code.REPORTED
    low, high = limits if limits is not None else (np.full_like(value, np.nan),) * 2
    both = reported & np.isfinite(low) & np.isfinite(high)
    return Answer(
        state,
        without_noise(np.where(reported, value, np.nan)),
        without_noise(np.where(both, low, np.nan)),
        without_noise(np.where(both, high, np.nan)),
        np.where(reported, 0 if since is None else since, 0).astype(np.int16),
    )
