"""Which columns hold the number of students behind a rate, and how many of them met it: asked of
the entries themselves, for a rate is one divided by the other."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from etl.recognise.entries import number_in

_FEWEST, _AGREE = 5, 0.9
_WHOLE, _TENTHS = 0.51, 0.06  # how far a rounded rate may be from the division


@dataclass(frozen=True)
class Division:
    """rate = numerator / denominator, as columns."""

    numerator: int
    denominator: int


class Numbers:
    """The numbers of a sample of rows, column by column, each read once; NaN where there is
    none."""

    def __init__(self, rows: Sequence[Mapping[int, str]], most: int = 600) -> None:
        self._rows = rows[:most]
        self._read: dict[int, np.ndarray] = {}

    def of(self, column: int) -> np.ndarray:
        if column not in self._read:
            told = (number_in(row.get(column, "")) for row in self._rows)
            self._read[column] = np.array([np.nan if n is None else n for n in told], float)
        return self._read[column]


def find_division(
    numbers: Numbers, rate: int, counts: Sequence[int], hundred: float
) -> Division | None:
    """The two columns of `counts` that give the rate in nearly every row; `hundred` is what the
    rate writes for 100 %."""
    shares = 100 * numbers.of(rate) / hundred
    near = _TENTHS if np.nanmax(np.abs(shares % 1), initial=0) > 0 else _WHOLE
    for numerator in counts:
        for denominator in counts:
            if numerator != denominator and _divides(
                shares, numbers.of(numerator), numbers.of(denominator), near
            ):
                return Division(numerator, denominator)
    return None


def _divides(shares: np.ndarray, above: np.ndarray, below: np.ndarray, near: float) -> bool:
    """In rows that prove anything: those whose rate is neither nothing nor all."""
    with np.errstate(divide="ignore", invalid="ignore"):
        divided = 100 * above / below
    is_told = ~np.isnan(shares) & ~np.isnan(divided) & (shares > 0) & (shares < 100)
    if is_told.sum() < _FEWEST or len(np.unique(shares[is_told])) < 3:
        return False
    return float(np.mean(np.abs(divided[is_told] - shares[is_told]) <= near)) >= _AGREE
