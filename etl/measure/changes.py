"""Changes of every series: since the year before, its first year, and the plan's baseline."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from etl.measure.numbers import Flags
from etl.measure.points import Answer, Code, Codes, Columns, Points, answer, needing
from etl.measure.progress.change import change
from etl.model.indicator import Indicator

Segments = NDArray[np.int16]  # series x years: how many breaks lie at or before the year


@dataclass(frozen=True)
class Axis:
    """The years of the columns, and where each series breaks."""

    years: NDArray[np.int16]
    segments: Segments

    @property
    def year_before(self) -> Columns:
        """For each point the column of the year before, -1 in the first."""
        return np.broadcast_to(np.arange(len(self.years)) - 1, self.segments.shape)

    def first_year(self, state: Codes) -> Columns:
        """For each point the column of the first reported year of its unbroken series."""
        first = np.full(state.shape, -1, dtype=np.intp)
        so_far = np.full(state.shape[0], -1, dtype=np.intp)
        for column in range(state.shape[1]):
            if column:
                broken = self.segments[:, column] != self.segments[:, column - 1]
                so_far = np.where(broken, -1, so_far)
            starts = (so_far < 0) & (state[:, column] == Code.REPORTED)
            so_far = np.where(starts, column, so_far)
            first[:, column] = so_far
        return np.where(first == np.arange(state.shape[1]), -1, first)

    def is_broken_since(self, columns: Columns) -> Flags:
        """Whether a break lies between each point and its earlier one at `columns`."""
        at = np.where(columns < 0, 0, columns)
        earlier = np.take_along_axis(self.segments, at, axis=1)
        return (columns >= 0) & (earlier != self.segments)

    def run(self, state: Codes, column: int) -> Flags:
        """Which points belong to the unbroken run of reported years that ends at `column`."""
        inside = np.zeros(state.shape, dtype=bool)
        going = np.ones(state.shape[0], dtype=bool)
        for earlier in range(column, -1, -1):
            going &= state[:, earlier] == Code.REPORTED
            going &= self.segments[:, earlier] == self.segments[:, column]
            inside[:, earlier] = going
        return inside

    def window_state(self, points: Points, column: int, width: int) -> Codes:
        """The state of a figure made of the `width` years that end at `column`: hidden when one
        of them is hidden, broken when the series breaks among those that have figures."""
        window = slice(max(column - width + 1, 0), column + 1)
        state = points.state[:, column].copy()
        hidden = (points.state[:, window] == Code.SUPPRESSED).any(axis=1)
        state[hidden & (state == Code.REPORTED)] = Code.SUPPRESSED
        other = self.segments[:, window] != self.segments[:, column, None]
        crossed = (other & points.has_value[:, window]).any(axis=1)
        state[crossed & points.has_value[:, column]] = Code.SERIES_BROKEN
        return state

    def year_of(self, columns: Columns) -> NDArray[np.int16]:
        return np.where(columns < 0, np.int16(0), self.years[np.where(columns < 0, 0, columns)])


def segments(indicator: Indicator, band: str, years: NDArray[np.int16]) -> Segments:
    """For each year, how many breaks of a grade band lie at or before it."""
    breaks = np.array(indicator.broken_in(band), dtype=np.int16)
    return (breaks[:, None] <= years[None, :]).sum(axis=0, dtype=np.int16)


def change_since(points: Points, axis: Axis, columns: Columns) -> Answer:
    """Change of each point since its own series' point at `columns` (-1: there is none)."""
    before = points.earlier(columns)
    state = needing(points.state, before.state)
    broken = axis.is_broken_since(columns) & points.has_value & before.has_value
    state = np.where(broken, np.int8(Code.SERIES_BROKEN), state)
    value, low, high = change(points.ranged, before.ranged)
    return answer(state, value, (low, high), axis.year_of(columns))


def one_year_change(points: Points, axis: Axis) -> Answer:
    return change_since(points, axis, axis.year_before)


def change_since_first(points: Points, axis: Axis) -> Answer:
    return change_since(points, axis, axis.first_year(points.state))
