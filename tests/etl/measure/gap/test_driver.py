import pytest

from etl.measure.gap.driver import GapMove, Move, gap_driver
from etl.model.indicator import Direction


def test_a_gap_that_narrows_because_the_other_side_fell_is_levelling_down() -> None:
    driver = gap_driver(38.0, 61.0, 38.0, 58.0, Direction.HIGHER)
    assert driver.label is GapMove.NARROWED
    assert driver.group is Move.UNCHANGED
    assert driver.levelling_down


def test_a_gap_that_narrows_because_the_group_rose_is_not_levelling_down() -> None:
    assert not gap_driver(38.0, 61.0, 42.0, 62.0, Direction.HIGHER).levelling_down


def test_where_lower_is_better_a_rise_is_a_worsening() -> None:
    driver = gap_driver(20.0, 7.0, 20.5, 9.0, Direction.LOWER)
    assert driver.group is Move.WORSENED
    assert driver.levelling_down


def test_the_two_contributions_add_up_to_the_change() -> None:
    driver = gap_driver(24.8, 58.9, 38.1, 69.4, Direction.HIGHER)
    both = driver.contribution_group + driver.contribution_reference
    assert both == pytest.approx(driver.change)


def test_a_gap_that_stays_is_unchanged() -> None:
    driver = gap_driver(10.0, 20.0, 12.0, 22.0, Direction.HIGHER)
    assert driver.label is GapMove.UNCHANGED
