import math

import pytest

from etl.measure.progress.pace import pace_best, pace_needed, pace_observed
from etl.model.indicator import Direction

NAN = math.nan


def test_readiness_needs_11_points_a_year_and_has_lost_3_05() -> None:
    assert float(pace_needed(57.0, 2017, 90.0, 2020)) == 11.0
    assert float(pace_observed(57.0, 2017, 63.1, 2015)) == pytest.approx(-3.05)


def test_no_pace_is_needed_once_the_targets_year_is_over() -> None:
    assert math.isnan(float(pace_needed(57.0, 2020, 90.0, 2020)))


def test_the_best_year_is_the_largest_rise_so_far() -> None:
    best, column = pace_best(
        [[NAN, 6.1, 9.3, 2.5, 0.3, -6.4]], Direction.HIGHER, [[0, 0, 0, 0, 0, 0]]
    )
    assert best[0].tolist()[1:] == [6.1, 9.3, 9.3, 9.3, 9.3]
    assert column[0, -1] == 2


def test_where_lower_is_better_the_best_year_is_the_largest_fall() -> None:
    best, _ = pace_best([[NAN, -1.7, -0.6, 1.9]], Direction.LOWER, [[0, 0, 0, 0]])
    assert best[0, -1] == -1.7


def test_the_best_pace_of_an_older_series_does_not_count_after_a_break() -> None:
    best, _ = pace_best([[NAN, 9.0, NAN, 1.0]], Direction.HIGHER, [[0, 0, 1, 1]])
    assert math.isnan(best[0, 2])
    assert best[0, 3] == 1.0
