"""Who moved a gap, over whole series, is what it is of two years."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.measure.changes import Axis, change_since_first
from etl.measure.gap.driver import gap_driver
from etl.measure.gap.size import gap
from etl.measure.gap_moves import gap_moves
from etl.measure.points import Code, Points
from etl.model.figure import FigureName as Name
from etl.model.indicator import Direction

figures = st.lists(st.integers(0, 100).map(float), min_size=4, max_size=4)


def points(values: list[float]) -> Points:
    value = np.array([values])
    nothing = np.full_like(value, np.nan)
    return Points(np.full(value.shape, Code.REPORTED, np.int8), value, nothing, nothing, nothing)


@settings(max_examples=60, deadline=None)
@given(figures, figures, st.sampled_from([Direction.HIGHER, Direction.LOWER]))
def test_each_year_says_what_the_first_and_that_year_say(
    group: list[float], reference: list[float], direction: Direction
) -> None:
    axis = Axis(np.arange(2014, 2018, dtype=np.int16), np.zeros((1, 4), np.int16))
    one, other = points(group), points(reference)
    gaps = points(list(gap(group, reference, direction)))
    change = change_since_first(gaps, axis)
    found = gap_moves(direction, axis, one, other, change)
    for year in (1, 2, 3):
        driver = gap_driver(group[0], reference[0], group[year], reference[year], direction)
        parts = [
            found[name].value[0, year]
            for name in (Name.GAP_MOVED_BY_GROUP, Name.GAP_MOVED_BY_REFERENCE)
        ]
        assert parts == [driver.contribution_group, driver.contribution_reference]
        assert sum(parts) == pytest.approx(change.value[0, year])
        assert bool(found[Name.LEVELLING_DOWN].value[0, year]) == driver.levelling_down


def test_the_first_year_has_not_moved() -> None:
    axis = Axis(np.arange(2014, 2016, dtype=np.int16), np.zeros((1, 2), np.int16))
    one, other = points([40.0, 45.0]), points([60.0, 60.0])
    change = change_since_first(points([20.0, 15.0]), axis)
    found = gap_moves(Direction.HIGHER, axis, one, other, change)
    assert np.isnan(found[Name.GAP_MOVED_BY_GROUP].value[0, 0])
    assert found[Name.LEVELLING_DOWN].value[0, 1] == 0
