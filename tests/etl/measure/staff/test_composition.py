import math

import numpy as np
import pytest

from etl.measure.staff.composition import composition


def test_fewer_black_teachers_than_black_students() -> None:
    found = composition(11.0, 6121, 36.0, 96_774)
    assert float(found.difference) == -25.0
    assert float(found.low) < -25 < float(found.high) < -24
    assert float(found.ratio) == pytest.approx(11 / 36)
    assert float(found.ratio_low) < 11 / 36 < float(found.ratio_high) < 1


def test_where_numbers_of_people_are_not_public_there_is_no_range() -> None:
    found = composition(11.0, math.nan, 36.0, 96_774)
    assert float(found.difference) == -25.0
    assert np.isnan([found.low, found.high, found.ratio_low, found.ratio_high]).all()


def test_full_time_equivalents_count_too() -> None:
    found = composition(10.0, 212.5, 20.0, 3000)
    assert float(found.low) < -10 < float(found.high)


def test_nobody_among_staff_has_a_difference_and_no_ratio() -> None:
    found = composition(0.0, 80, 12.0, 900)
    assert float(found.difference) == -12.0
    assert float(found.high) > -12
    assert math.isnan(float(found.ratio))


@pytest.mark.parametrize("percent", [-1.0, 101.0, math.nan])
def test_what_is_no_percent_has_no_comparison(percent: float) -> None:
    assert math.isnan(float(composition(percent, 80, 12.0, 900).difference))
