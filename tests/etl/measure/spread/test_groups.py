import math

import numpy as np
import pytest

from etl.measure.spread.between_groups import between_group_sd, between_group_variance
from etl.measure.spread.from_mean import index_of_disparity, mean_difference_from_mean
from etl.measure.spread.groups import groups

NOBODY = math.nan


def test_a_hidden_group_is_left_out_and_counted() -> None:
    found = groups([40.0, NOBODY, 60.0], [100, 50, 300])
    assert found.left_out == 1
    assert float(found.mean[0]) == 55.0
    shown = groups([40.0, 60.0], [100, 300])
    assert between_group_variance(found).value == between_group_variance(shown).value


def test_a_group_without_students_is_left_out() -> None:
    assert groups([40.0, 50.0, 60.0], [100, 0, 300]).left_out == 1


def test_one_group_has_no_spread() -> None:
    alone = groups([40.0, NOBODY], [100, 50])
    for measure in (mean_difference_from_mean, index_of_disparity):
        assert math.isnan(float(measure(alone)))
    assert math.isnan(float(between_group_variance(alone).value))


@pytest.mark.parametrize(("students", "error"), [([-1, 5], 1.0), ([1, 5], [-1.0, 1.0])])
def test_numbers_that_cannot_be_are_refused(students: list[int], error: float) -> None:
    with pytest.raises(ValueError, match="under 0"):
        groups([1.0, 2.0], students, error)


def test_without_standard_errors_there_are_no_limits() -> None:
    found = between_group_variance(groups([40.0, 60.0], [100, 300]))
    assert float(found.value) == 75.0
    assert np.isnan([found.error, found.low, found.high]).all()


def test_one_missing_standard_error_is_enough_to_have_no_limits() -> None:
    found = between_group_sd(groups([40.0, 60.0, 50], [100, 300, 50], [1.0, NOBODY, 1.0]))
    assert np.isfinite(found.value)
    assert math.isnan(float(found.low))


def test_groups_that_are_alike_have_no_spread() -> None:
    alike = groups([50.0, 50.0, 50.0], [10, 900, 77], 1.0)
    assert float(between_group_sd(alike).value) == pytest.approx(0, abs=1e-9)
    assert float(index_of_disparity(alike)) == pytest.approx(0, abs=1e-9)


def test_an_index_in_percent_of_a_mean_of_0_cannot_be_told() -> None:
    assert math.isnan(float(index_of_disparity(groups([0.0, 0.0], [10, 10]))))


def test_many_rows_give_what_each_gives_alone() -> None:
    rng = np.random.default_rng(4)
    value, students = rng.uniform(0, 100, (5, 4)), rng.integers(10, 900, (5, 4))
    together = between_group_variance(groups(value, students, 1.0))
    for row in range(5):
        alone = between_group_variance(groups(value[row], students[row], 1.0))
        assert together.low[row] == pytest.approx(float(alone.low))


def test_the_error_of_the_variance_is_that_of_drawing_again_and_again() -> None:
    rng = np.random.default_rng(9)
    value, students = np.array([38.2, 61.4, 44.9, 55.8]), np.array([14120, 8760, 3580, 1475])
    error = np.array([1.4, 1.5, 2.8, 3.3])
    drawn = between_group_variance(groups(rng.normal(value, error, (40_000, 4)), students)).value
    told = float(between_group_variance(groups(value, students, error)).error)
    assert drawn.std() == pytest.approx(told, rel=0.03)
