import math

import numpy as np
import pytest

from etl.measure.interval import wilson
from etl.measure.schools.funnel import (
    ALARM,
    Place,
    funnel_limits,
    funnel_limits_of_rate,
    funnel_place,
)


@pytest.mark.parametrize("n", [10, 30, 100, 300])
def test_on_the_limit_a_schools_own_range_just_reaches_the_average(n: int) -> None:
    low, high = (float(end) for end in funnel_limits(n, 60.0))
    assert float(wilson(low, n)[1]) == pytest.approx(60.0)
    assert float(wilson(high, n)[0]) == pytest.approx(60.0)


def test_limits_never_leave_0_to_100_and_narrow_as_schools_grow() -> None:
    low, high = funnel_limits([1, 10, 100, 1000], 95.0)
    assert (low >= 0).all() and (high <= 100).all()
    assert (np.diff(low) > 0).all()


def test_events_may_outnumber_students() -> None:
    low, high = funnel_limits_of_rate([10, 1000], 113.0)
    assert high[0] > 150
    assert 0 <= low[0] < low[1]


@pytest.mark.parametrize(("n", "average"), [(math.nan, 60.0), (0, 60.0), (30, math.nan), (30, 101)])
def test_there_are_no_limits_without_students_or_an_average(n: float, average: float) -> None:
    assert np.isnan(funnel_limits(n, average)).all()


def test_a_figure_is_placed_by_the_limits_it_passes() -> None:
    warning, alarm = funnel_limits(100, 60.0), funnel_limits(100, 60.0, confidence=ALARM)
    places = funnel_place([40, 48, 60, float(warning[1]), 72, 80, math.nan], warning, alarm)
    assert places.tolist() == [
        Place.FAR_BELOW,
        Place.BELOW,
        Place.WITHIN,
        Place.WITHIN,
        Place.ABOVE,
        Place.FAR_ABOVE,
        Place.UNKNOWN,
    ]


def test_where_everybody_meets_the_standard_any_lower_school_is_outside() -> None:
    warning, alarm = funnel_limits(50, 100.0), funnel_limits(50, 100.0, confidence=ALARM)
    assert funnel_place([100.0, 99.0], warning, alarm).tolist() == [0, -2]
