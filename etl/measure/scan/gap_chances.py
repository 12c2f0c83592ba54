"""The chance of every gap of an indicator, by what is published of both sides."""

import numpy as np

from etl.measure.comparisons import Compared
from etl.measure.gaps import other_students
from etl.measure.grid import Grid
from etl.measure.numbers import Flags, Numbers
from etl.measure.points import Code
from etl.measure.scan.exact_test import chance_of_gap
from etl.model.indicator import Unit

Known = tuple[Numbers, Numbers, Numbers]  # fewest, most, number of students


def gap_chances(grid: Grid, compared: Compared, unit: Unit, wanted: Flags) -> Numbers:
    """p-values, series x years, of the gaps of `compared` at `wanted`; NaN elsewhere, and for units
    without a number of students behind each figure.

    A group is tested against the others where the comparison is all students, who contain it, and
    the numbers of students are public.
    """
    found = np.full(wanted.shape, np.nan)
    if unit not in (Unit.PERCENT, Unit.PER_100):
        return found
    group = (*grid.known(compared.rows), grid.least[compared.rows])
    reference = _reference(grid, compared, unit)
    here = wanted & np.logical_and.reduce([np.isfinite(part) for part in (*group, *reference)])
    if not here.any():
        return found
    # Schools publish whole percents of few sizes: the same question comes up again and again.
    questions, place = np.unique(
        np.stack([part[here] for part in (*group, *reference)], axis=1),
        axis=0,
        return_inverse=True,
    )
    low, high, n, low_reference, high_reference, n_reference = questions.T
    chances = chance_of_gap(
        (low, high),
        n,
        (low_reference, high_reference),
        n_reference,
        of_share=unit is Unit.PERCENT,
    )
    found[here] = chances[place.reshape(-1)]
    return found


def _reference(grid: Grid, compared: Compared, unit: Unit) -> Known:
    reference = compared.reference
    if compared.others_alone:
        rest = reference
    elif compared.contains.any():
        rest = other_students(compared.group, reference, unit)
    else:
        return _of_series(grid, compared)
    exact = np.where((rest.state == Code.REPORTED) & rest.has_range, rest.value, np.nan)
    if compared.others_alone:
        return exact, exact, rest.students
    whole = _of_series(grid, compared)
    better = np.isfinite(exact) & np.isfinite(rest.students)
    return (
        np.where(better, exact, whole[0]),
        np.where(better, exact, whole[1]),
        np.where(better, rest.students, whole[2]),
    )


def _of_series(grid: Grid, compared: Compared) -> Known:
    at = compared.beside
    absent = (at < 0)[:, None]
    parts = (*grid.known(at), grid.least[at])
    fewest, most, n = (np.where(absent, np.nan, part) for part in parts)
    return fewest, most, n
