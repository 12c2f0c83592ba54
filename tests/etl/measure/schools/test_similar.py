import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.measure.schools.similar import similar_schools

HIDDEN = math.nan


def test_schools_with_like_students_are_similar_whatever_their_results() -> None:
    context = [[80.0, 10.0], [20.0, 2.0], [78.0, 11.0], [22.0, 3.0]]
    found = similar_schools(context, how_many=1)
    assert found.school[:, 0].tolist() == [2, 3, 0, 1]


def test_only_schools_of_one_kind_are_set_side_by_side() -> None:
    found = similar_schools([[50.0], [51.0], [90.0]], ["high", "middle", "high"])
    assert found.school[0].tolist() == [2, -1, -1, -1, -1]
    assert np.isnan(found.distance[0, 1:]).all()
    assert (found.school[1] == -1).all()


def test_every_share_counts_the_same() -> None:
    wide_and_narrow = [[10.0, 1.0], [90.0, 1.0], [10.0, 3.0], [50.0, 2.0]]
    scaled = [[a, 10 * b] for a, b in wide_and_narrow]
    one, other = similar_schools(wide_and_narrow), similar_schools(scaled)
    assert one.school.tolist() == other.school.tolist()


def test_a_school_is_compared_over_what_it_publishes() -> None:
    context = [[50.0, HIDDEN], [50.0, 90.0], [60.0, 5.0], [HIDDEN, 5.0], [HIDDEN, HIDDEN]]
    found = similar_schools(context)
    assert found.school[0].tolist() == [1, 2, -1, -1, -1]
    assert 0 not in found.school[1]
    assert (found.school[4] == -1).all()


def test_equally_near_schools_come_in_the_order_given() -> None:
    found = similar_schools([[50.0], [60.0], [40.0], [60.0]], how_many=3)
    assert found.school[0].tolist() == [1, 2, 3]


def test_a_share_in_which_all_are_alike_moves_nothing() -> None:
    found = similar_schools([[50.0, 7.0], [60.0, 7.0], [90.0, 7.0]], how_many=2)
    assert found.school[0].tolist() == [1, 2]


@given(st.lists(st.floats(0, 100), min_size=2, max_size=12))
def test_no_school_is_similar_to_itself_and_the_nearest_comes_first(shares: list[float]) -> None:
    found = similar_schools(np.array(shares)[:, None])
    for school, (others, far) in enumerate(zip(found.school, found.distance, strict=True)):
        assert school not in others
        assert (np.diff(far[np.isfinite(far)]) >= 0).all()


def test_how_far_schools_lie_apart_is_told_in_standard_deviations() -> None:
    found = similar_schools([[40.0], [60.0]], how_many=1)
    assert found.distance[:, 0] == pytest.approx([2.0, 2.0])


def test_one_school_asked_for_gets_what_all_asked_for_gets() -> None:
    context = np.random.default_rng(2).uniform(0, 100, (30, 3))
    every, one = similar_schools(context), similar_schools(context, asked=[17])
    assert one.school.tolist() == [every.school[17].tolist()]
    assert one.distance[0] == pytest.approx(every.distance[17])
