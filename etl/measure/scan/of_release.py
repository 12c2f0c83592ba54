"""The scan of a whole release: the latest gaps of every indicator, group and school together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from etl.measure.grid import Grid
from etl.measure.numbers import Flags, Numbers
from etl.measure.points import Answer, Code, answer
from etl.measure.scan.disparity import scan
from etl.model.figure import FigureName


@dataclass(frozen=True)
class Looked:
    """The gaps of some series of one indicator to one comparison, series x years. `latest` marks
    those to scan, `p` are their chances."""

    code: int
    grid: Grid
    rows: NDArray[np.intp]
    comparison: str
    gap: Answer
    p: Numbers
    latest: Flags


def latest_points(grid: Grid) -> Flags:
    """The points of the latest year in which anything of their grade band is reported."""
    band = grid.keys["grade_band"]
    reported = np.zeros((len(grid.names["grade_band"]), len(grid.axis.years)), dtype=bool)
    np.logical_or.at(reported, band, grid.points.state == Code.REPORTED)
    last = reported.shape[1] - 1 - reported[:, ::-1].argmax(axis=1)
    found = np.zeros(reported.shape, dtype=bool)
    found[np.arange(len(last)), last] = True
    return (found & reported)[band]


def scanned(looked: Sequence[Looked]) -> Iterator[tuple[Looked, dict[FigureName, Answer]]]:
    """For each set of gaps, what the scan over all of them together says.

    Gaps are drawn toward what is usual for their group at the schools; the district's, of which
    there is one a group, toward what is usual for its groups.
    """
    at = [np.nonzero(each.latest & (each.gap.state == Code.REPORTED)) for each in looked]
    if not sum(len(rows) for rows, _ in at):
        return
    value, low, high = (
        np.concatenate(
            [getattr(each.gap, name)[where] for each, where in zip(looked, at, strict=True)]
        )
        for name in ("value", "low", "high")
    )
    p = np.concatenate([each.p[where] for each, where in zip(looked, at, strict=True)])
    pools = np.concatenate([_pools(each, where[0]) for each, where in zip(looked, at, strict=True)])
    _, pool = np.unique(pools, axis=0, return_inverse=True)
    found = scan(value, low, high, p, pool=pool.reshape(-1))
    first = 0
    for each, where in zip(looked, at, strict=True):
        part = slice(first, first + len(where[0]))
        first = part.stop
        drawn = [getattr(found.shrunk, name)[part] for name in ("value", "low", "high")]
        value, low, high = (_placed(each, where, numbers) for numbers in drawn)
        adjusted = _placed(each, where, found.adjusted[part])
        yield (
            each,
            {
                FigureName.SCAN_GAP: answer(each.gap.state, value, (low, high)),
                FigureName.SCAN_Q: answer(each.gap.state, adjusted),
            },
        )


def _pools(looked: Looked, rows: NDArray[np.intp]) -> NDArray[np.int64]:
    """Indicator, grade band, and group; for the district every group is of one pool."""
    series = looked.rows[rows]
    keys = looked.grid.keys
    group = np.where(looked.grid.is_district[series], -1, keys["student_group"][series])
    code = np.full(len(series), looked.code, np.int64)
    return np.stack([code, keys["grade_band"][series], group], axis=1)


def _placed(looked: Looked, where: tuple[NDArray[np.intp], ...], numbers: Numbers) -> Numbers:
    whole = np.full(looked.gap.state.shape, np.nan)
    whole[where] = numbers
    return whole
