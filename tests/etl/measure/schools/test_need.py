"""What schools have, by quarter of need."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.measure.means import sample, welch
from etl.measure.schools.need import FEWEST_SCHOOLS, by_need

SHARES = [10.0, 20.0, 30.0, 40.0, 50.0, 60.0, 70.0, 80.0]
DOLLARS = [9.0, 11.0, 12.0, 12.0, 13.0, 11.0, 14.0, 18.0]


def test_schools_stand_in_quarters_from_the_least_need_to_the_most() -> None:
    found = by_need(DOLLARS, SHARES)
    assert [quarter.mean[0] for quarter in found.quarters] == [10, 12, 12, 16]
    assert [quarter.share[0] for quarter in found.quarters] == [15, 35, 55, 75]
    assert [int(quarter.schools[0]) for quarter in found.quarters] == [2, 2, 2, 2]


def test_the_last_quarter_is_set_against_the_first_with_its_range() -> None:
    found, told = by_need(DOLLARS, SHARES), welch(sample([14, 18]), sample([9, 11]))
    assert found.apart[0] == 6
    assert (found.low[0], found.high[0]) == pytest.approx((float(told.low), float(told.high)))


def test_schools_without_a_figure_or_a_share_are_left_out() -> None:
    found = by_need([*DOLLARS, 99.0, math.nan], [*SHARES, math.nan, 90.0])
    assert found.schools[0] == 8
    assert found.apart[0] == 6


def test_too_few_schools_tell_nothing() -> None:
    few = FEWEST_SCHOOLS - 1
    found = by_need(DOLLARS[:few], SHARES[:few])
    assert np.isnan(found.apart[0])
    assert all(np.isnan(quarter.mean[0]) for quarter in found.quarters)


def test_schools_with_the_same_share_stand_in_the_same_quarter() -> None:
    found = by_need(DOLLARS, [10.0] * 4 + [50.0] * 4)
    assert sorted(int(quarter.schools[0]) for quarter in found.quarters) == [0, 0, 4, 4]
    assert np.isnan(found.apart[0])


def test_coded_figures_enter_at_their_bound_and_are_counted() -> None:
    coded = [True] + [False] * 7
    found = by_need(DOLLARS, SHARES, coded)
    assert (found.coded[0], found.quarters[0].coded[0], found.quarters[3].coded[0]) == (1, 1, 0)


@given(st.lists(st.tuples(st.floats(0, 100), st.floats(0, 1e5)), min_size=8, max_size=30))
def test_every_school_stands_in_one_quarter_whatever_the_order(rows: list) -> None:
    shares, has = (np.array(part) for part in zip(*rows, strict=True))
    one, other = by_need(has, shares), by_need(has[::-1], shares[::-1])
    assert sum(int(quarter.schools[0]) for quarter in one.quarters) == len(rows)
    for mine, theirs in zip(one.quarters, other.quarters, strict=True):
        assert mine.mean[0] == pytest.approx(theirs.mean[0], nan_ok=True)
