import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.measure.gap.others import all_others, group_against_all


def test_english_learners_leave_59_percent_of_all_others_ready() -> None:
    rate, students = all_others(3.0, 206, 57.0, 5879)
    assert round(float(rate), 1) == 59.0
    assert float(students) == 5673


def test_nobody_is_left_when_the_group_is_everybody() -> None:
    rate, students = all_others(50.0, 100, 50.0, 100)
    assert math.isnan(float(rate))
    assert math.isnan(float(students))


@given(st.integers(1, 999), st.floats(0, 100), st.floats(0, 100))
def test_the_others_and_the_group_make_up_all_students(n: int, group: float, rest: float) -> None:
    everyone = (n * group + (1000 - n) * rest) / 1000
    rate, _ = all_others(group, n, everyone, 1000)
    assert float(rate) == pytest.approx(rest, abs=1e-6)


def test_the_gap_to_all_students_is_the_gap_to_the_others_shrunk_by_the_groups_share() -> None:
    to_all, to_rest, identity, _ = group_against_all(412, 980, 2600, 5100)
    assert to_all == pytest.approx(identity)
    assert abs(to_all) < abs(to_rest)
