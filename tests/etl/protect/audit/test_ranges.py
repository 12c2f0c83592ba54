"""Between what readers can prove that a hidden number lies."""

from dataclasses import replace

import numpy as np
import pytest

from etl.protect.audit.intervals import intervals
from etl.protect.audit.ranges import of_system
from etl.protect.audit.system import System, system
from etl.protect.job import Narrowing
from tests.etl.protect.jobs import job_of


def all_ranges(made: System) -> list[tuple[float, float]]:
    return [(low, high) for low, high in of_system(made, np.arange(made.size)).tolist()]


def test_a_narrow_range_is_that_of_whole_people() -> None:
    """Two groups of one size and a third make eleven. With half a person in each of the two, the
    third could be four."""
    made = system([0, 0], [5, 4], [True, True], [({0: 2, 1: 1}, 11, 11)])
    assert all_ranges(made) == [(4, 5), (1, 3)]


def test_a_number_without_an_end_has_none() -> None:
    made = system([0, 0], [np.inf, np.inf], [True, True], [({0: 1, 1: -1}, 0, 0)])
    assert all_ranges(made) == [(0, np.inf), (0, np.inf)]


def a_table(seed: int) -> System:
    """Three schools and four groups of which the margins are public, and a sum of two cells that
    are counted twice."""
    rng = np.random.default_rng(seed)
    truth = rng.integers(0, 12, (3, 4))
    cells = np.arange(12).reshape(3, 4)
    rows = [(cells[k], truth[k].sum()) for k in range(3)]
    rows += [(cells[:, k], truth[:, k].sum()) for k in range(4)]
    told = [({int(cell): 1.0 for cell in some}, total, total) for some, total in rows]
    twice = 2.0 * truth[0, 0] + 2.0 * truth[1, 1] + truth[2, 2]
    return system(
        [0] * 12, [np.inf] * 12, [True] * 12, [*told, ({0: 2, 5: 2, 10: 1}, twice, twice)]
    )


@pytest.mark.parametrize("seed", range(5))
def test_a_range_holds_all_that_is_possible_and_no_more_where_it_is_narrow(seed: int) -> None:
    made = a_table(seed)
    exact = intervals(made, range(made.size))
    for variable, (low, high) in enumerate(all_ranges(made)):
        fewest, most = exact[variable]
        assert low <= fewest <= most <= high
        assert high - low >= 6 or (low, high) == (fewest, most)


def test_every_hidden_cell_of_a_unit_gets_its_students_and_its_outcome() -> None:
    job = job_of(seed=4)
    unit = replace(job.unit, hidden=job.reason != "")
    rows = np.flatnonzero(unit.hidden)
    told = Narrowing("here", unit, rows).done()
    n, x = unit.cells.n[rows], unit.cells.x[rows]
    assert told.shape == (len(rows), 4)
    assert ((told[:, 0] <= n) & (n <= told[:, 1])).all()
    assert ((told[:, 2] <= x) & (x <= told[:, 3])).all()
