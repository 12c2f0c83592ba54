import math

from etl.measure.interval import wilson
from etl.measure.progress.change import change, is_clear


def test_readiness_fell_6_4_points_in_one_year_and_not_by_chance() -> None:
    value, low, high = change((57.0, *wilson(57.0, 5879)), (63.4, *wilson(63.4, 6106)))
    assert round(float(value), 1) == -6.4
    assert bool(is_clear(value, low, high, 0.5))


def test_a_change_whose_range_covers_0_is_about_the_same() -> None:
    assert not bool(is_clear(-0.1, -3.1, 2.9, 0.5))


def test_without_a_range_the_smallest_step_decides() -> None:
    nothing = math.nan
    assert is_clear([0.5, 0.4, -0.5], nothing, nothing, 0.5).tolist() == [True, False, True]
