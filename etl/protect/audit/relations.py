"""How the numbers of an indicator and year hang together: sums, and groups within groups."""

from dataclasses import dataclass

import numpy as np

from etl.protect.audit.knowledge import Cells


@dataclass(frozen=True)
class Relations:
    """Sums: entry k says that cell `part[k]` belongs to sum `line[k]`, whose whole is cell
    `total[line]` (-1: nobody gives it); `is_mix[line]` where its parts may be shares of the same
    students. Nestings: every student of `inner` is in `outer`."""

    line: np.ndarray
    part: np.ndarray
    total: np.ndarray
    inner: np.ndarray
    outer: np.ndarray
    is_mix: np.ndarray


@dataclass(frozen=True)
class Rest:
    """What the parts of each sum leave over: students, and those of them who are counted. Where a
    part is of unknown size nothing is known to be left over. `shares`: the parts are shares of the
    same students, so what is counted adds up to all of them."""

    n_low: np.ndarray
    n_high: np.ndarray
    x_low: np.ndarray
    x_high: np.ndarray
    shares: np.ndarray
    whole_n: np.ndarray  # students of the whole, where the parts are shares of it
    x: np.ndarray  # the truth, missing where unknown


def rest(cells: Cells, relations: Relations, *, open_ended: bool = False) -> Rest:
    """`open_ended` gives up the assumption that unknown parts fill the whole."""
    line, part, total = relations.line, relations.part, relations.total
    count = len(total)
    n, x = cells.n[part], cells.x[part]

    def summed(values: np.ndarray) -> np.ndarray:
        return np.bincount(line, weights=np.nan_to_num(values), minlength=count)

    unknown_n = np.bincount(line, weights=np.isnan(n), minlength=count) > 0
    unknown_x = np.bincount(line, weights=np.isnan(x), minlength=count) > 0
    given = total >= 0
    whole_n = np.where(given, cells.n[total], np.nan)
    whole_x = np.where(given, cells.x[total], np.nan)
    shares, of = _shares(relations, n, whole_n, summed(x))
    whole_n = np.where(shares, of, whole_n)
    whole_x = np.where(shares, of, whole_x)
    left, left_x = whole_n - summed(n), whole_x - summed(x)
    known = ~unknown_n & ~np.isnan(left)
    most = np.inf if open_ended else 0.0
    n_low = np.where(known, left, np.where(left >= 0, 0.0, -np.inf))
    n_high = np.where(known, left, np.where(left >= 0, most, np.inf))
    room = np.where(shares, 0.0, np.where(known, np.maximum(left, 0.0), n_high))
    true_x = np.where(unknown_x, np.nan, left_x)
    x_low = np.fmin(np.where(unknown_x, np.fmin(left_x, 0.0), left_x), 0.0)
    x_high = np.fmax(np.where(unknown_x, room, left_x), room)
    n_low = np.where(shares | np.isnan(whole_n), -np.inf, n_low)
    n_high = np.where(shares | np.isnan(whole_n), np.inf, n_high)
    nothing = np.isnan(whole_x)
    return Rest(
        n_low,
        n_high,
        np.where(nothing, -np.inf, x_low),
        np.where(nothing, np.inf, x_high),
        shares,
        whole_n,
        np.where(nothing, np.nan, true_x),
    )


def _shares(
    relations: Relations, n: np.ndarray, whole: np.ndarray, counted: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Sums whose parts all have the same students, and how many these are. Two hidden groups may
    have one size by chance; then those who are counted do not add up to it."""
    line, count = relations.line, len(relations.total)
    least, most = np.full(count, np.inf), np.full(count, -np.inf)
    np.fmin.at(least, line, n)
    np.fmax.at(most, line, n)
    parts = np.bincount(line, weights=~np.isnan(n), minlength=count)
    same = relations.is_mix & (parts >= 2) & (least == most) & (least > 0)
    with np.errstate(invalid="ignore"):
        adds_up = np.abs(counted - most) <= parts
        return same & np.where(np.isnan(whole), adds_up, whole == most), most
