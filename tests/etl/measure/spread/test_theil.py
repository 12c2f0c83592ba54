import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.measure.spread.groups import groups
from etl.measure.spread.theil import theil_decomposition, theil_index

units = st.lists(
    st.tuples(st.floats(0, 100), st.integers(1, 4), st.integers(1, 500)), min_size=2, max_size=20
)


@given(units)
def test_between_and_within_make_the_whole_and_neither_is_negative(
    parts: list[tuple[float, int, int]],
) -> None:
    value, region, weight = (np.array(column) for column in zip(*parts, strict=True))
    found = theil_decomposition(np.round(value, 1), region, weight)
    if not math.isnan(found.whole):
        assert found.between + found.within == pytest.approx(found.whole)
        assert min(found.whole, found.between, found.within) >= -1e-12


def test_the_index_of_groups_is_that_of_units_weighted_by_students() -> None:
    value, students = [38.2, 61.4, 44.9], [14120, 8760, 3580]
    index = float(theil_index(groups(value, students)).value)
    units_ = theil_decomposition(value, [0, 1, 2], students)
    assert index == pytest.approx(1000 * units_.whole)
    assert units_.within == pytest.approx(0)


def test_its_limits_are_on_its_own_scale() -> None:
    found = theil_index(groups([38.2, 61.4, 44.9], [100, 80, 30], [4.9, 5.4, 9.0]))
    assert float(found.high - found.low) > 10


def test_a_group_at_0_adds_nothing_and_takes_the_limits_away() -> None:
    found = theil_index(groups([0.0, 50.0], [10, 10], 1.0))
    assert float(found.value) == pytest.approx(1000 * math.log(2))
    assert math.isnan(float(found.low))


@pytest.mark.parametrize("value", [[-1.0, 5.0], [0.0, 0.0], [math.nan, math.nan]])
def test_figures_without_a_share_have_no_index(value: list[float]) -> None:
    assert math.isnan(float(theil_index(groups(value, [10, 10])).value))
    assert math.isnan(theil_decomposition(value, [0, 1]).whole)


def test_a_negative_number_of_students_is_refused() -> None:
    with pytest.raises(ValueError, match="under 0"):
        theil_decomposition([1.0, 2.0], [0, 1], [-1, 2])


def test_its_error_is_that_of_drawing_again_and_again() -> None:
    rng = np.random.default_rng(21)
    value, students = np.array([38.2, 61.4, 44.9]), np.array([100, 80, 30])
    drawn = theil_index(groups(rng.normal(value, 1.0, (40_000, 3)), students)).value
    told = float(theil_index(groups(value, students, 1.0)).error)
    assert drawn.std() == pytest.approx(told, rel=0.03)
