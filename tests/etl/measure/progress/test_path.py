import math

import pytest

from etl.measure.progress.path import ahead, halving_goal, path_value, share_walked, straight
from etl.model.indicator import Direction


def test_the_path_of_readiness_asked_for_73_8_percent_in_2016_17() -> None:
    path = [(2015, 63.0), (2020, 90.0)]
    assert path_value([2015, 2016, 2017, 2020], path).tolist() == pytest.approx(
        [63.0, 68.4, 73.8, 90.0]
    )


def test_the_path_is_straight_only_between_listed_years() -> None:
    path = [(2025, 66.0), (2026, 68.0), (2028, 72.0), (2029, 75.0)]
    assert path_value([2026, 2027, 2029], path).tolist() == [68.0, 70.0, 75.0]


def test_there_is_no_path_before_the_baseline_and_the_target_stands_after_the_end() -> None:
    before, after = path_value([2014, 2021], [(2015, 63.0), (2020, 90.0)])
    assert math.isnan(before)
    assert after == 90.0


def test_a_group_walks_straight_from_its_own_baseline_figure() -> None:
    assert float(straight(2017, 2015, 44.8, 2020, 90.0)) == pytest.approx(62.88)


def test_ahead_is_the_good_direction() -> None:
    assert float(ahead(57.0, 73.8, Direction.HIGHER)) == pytest.approx(-16.8)
    assert float(ahead(18.0, 19.2, Direction.LOWER)) == pytest.approx(1.2)


def test_half_of_the_way_is_half() -> None:
    assert float(share_walked(78.9, 67.8, 90.0)) == pytest.approx(0.5)


def test_a_goal_that_halves_the_rest_must_lie_after_its_baseline() -> None:
    assert halving_goal(35.0, 2016, 2030) == 67.5
    with pytest.raises(ValueError, match="after the baseline"):
        halving_goal(35.0, 2030, 2030)
