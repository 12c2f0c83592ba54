"""The counts behind a printed percent or error bar: what readers get by trying them all."""

from statistics import NormalDist

import numpy as np

from etl.rounding import half_away

_Z = NormalDist().inv_cdf(0.975)


def counts_of_percent(
    percent: float, decimals: int, fewest: int, most: int
) -> list[tuple[int, int]]:
    """Every (students, who met it) whose percent is printed so."""
    n, x = _grid(fewest, most)
    fits = np.abs(half_away(100.0 * x / n, decimals) - percent) < 0.5 * 10.0 ** -(decimals + 3)
    return list(zip(n[fits].tolist(), x[fits].tolist(), strict=True))


def counts_of_interval(
    low: float, high: float, decimals: int, fewest: int, most: int
) -> list[tuple[int, int]]:
    """Every (students, who met it) whose 95 percent Wilson interval (Wilson 1927), in percent, is
    drawn so."""
    n, x = _grid(fewest, most)
    p, square = x / n, _Z * _Z
    middle = (p + square / (2 * n)) / (1 + square / n)
    half = _Z / (1 + square / n) * np.sqrt(p * (1 - p) / n + square / (4 * n * n))
    near = 0.5 * 10.0 ** -(decimals + 3)
    fits = (np.abs(half_away(100 * (middle - half), decimals) - low) < near) & (
        np.abs(half_away(100 * (middle + half), decimals) - high) < near
    )
    return list(zip(n[fits].tolist(), x[fits].tolist(), strict=True))


def _grid(fewest: int, most: int) -> tuple[np.ndarray, np.ndarray]:
    n = np.concatenate([np.full(each + 1, each) for each in range(fewest, most + 1)])
    x = np.concatenate([np.arange(each + 1) for each in range(fewest, most + 1)])
    return n, x
