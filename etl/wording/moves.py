"""How a series moved between two of its figures, and how sure that is."""

from dataclasses import dataclass

import numpy as np

from etl.measure.progress.change import change, is_clear
from etl.model.cell import Coding, State
from etl.model.figure import Cell
from etl.model.indicator import Indicator


@dataclass(frozen=True)
class Move:
    """From one cell to a later one. `clear` is False for "about the same"; `exact` is False when
    either end is only a bound, and then nothing is said of rising or falling."""

    first: Cell
    last: Cell
    by: float
    clear: bool
    exact: bool

    @property
    def rose(self) -> bool:
        return self.by > 0

    @property
    def years(self) -> int:
        return self.last.school_year - self.first.school_year


def shown(cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """The cells that have a number. Whatever is said of a series is said of these alone."""
    return tuple(c for c in cells if c.state is State.REPORTED and c.value is not None)


def unbroken(cells: tuple[Cell, ...], indicator: Indicator) -> tuple[Cell, ...]:
    """The shown cells since the latest break of the series."""
    found = shown(cells)
    if not found:
        return ()
    latest = found[-1].school_year
    band = found[-1].series.grade_band
    return tuple(c for c in found if not indicator.has_break(band, c.school_year, latest))


def move(first: Cell, last: Cell, indicator: Indicator) -> Move:
    """About the same: the interval of the change covers 0, or the change is under the plan's
    smallest step."""
    by, low, high = change(_ranged(last), _ranged(first))
    step = indicator.smallest_step
    clear = bool(is_clear(by, low, high, step)) and abs(float(by)) >= step - 1e-9
    exact = first.coding is Coding.EXACT and last.coding is Coding.EXACT
    return Move(first, last, float(np.round(by, 9)), clear, exact)


def turn(cells: tuple[Cell, ...], indicator: Indicator) -> tuple[Move, Move] | None:
    """The clearest turning point, if any: a clear move one way, then a clear move back."""
    best: tuple[Move, Move] | None = None
    for middle in cells[1:-1]:
        before, after = move(cells[0], middle, indicator), move(middle, cells[-1], indicator)
        turned = before.rose != after.rose and before.clear and after.clear
        sure = before.exact and after.exact
        if turned and sure and (best is None or _size(before, after) > _size(*best)):
            best = before, after
    return best


def _size(before: Move, after: Move) -> float:
    return min(abs(before.by), abs(after.by))


def _ranged(cell: Cell) -> tuple[float, float, float]:
    value = float("nan") if cell.value is None else cell.value
    if cell.interval is None:
        return value, float("nan"), float("nan")
    return value, cell.interval.low, cell.interval.high
