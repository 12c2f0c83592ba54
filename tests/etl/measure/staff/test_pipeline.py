import math

import numpy as np
import pytest

from etl.measure.staff.pipeline import from_first_stage, stage_to_stage

PEOPLE = [[40, 25, 20, 12], [15, 6, 6, 0]]


def test_each_stage_is_a_share_of_the_one_before() -> None:
    found = stage_to_stage(PEOPLE)
    assert found.value[0] == pytest.approx([62.5, 80, 60])
    assert found.value[1] == pytest.approx([40, 100, 0])


def test_each_stage_is_a_share_of_the_first() -> None:
    assert from_first_stage(PEOPLE).value[0] == pytest.approx([62.5, 50, 30])


def test_tiny_numbers_have_wide_ranges_that_end_at_0_and_100() -> None:
    found = stage_to_stage(PEOPLE)
    assert (found.low[1, 1], found.high[1, 1]) == (pytest.approx(54.07, abs=0.01), 100)
    assert (found.low[1, 2], found.high[1, 2]) == (0, pytest.approx(45.93, abs=0.01))


def test_a_hidden_stage_hides_both_of_its_steps() -> None:
    found = stage_to_stage([40, math.nan, 20, 12])
    assert np.isnan(found.value[:2]).all()
    assert found.value[2] == 60


@pytest.mark.parametrize("people", [[0, 0], [10, 12], [-5, 3]])
def test_people_who_cannot_have_come_from_the_stage_before_are_no_share(people: list[int]) -> None:
    found = stage_to_stage(people)
    assert np.isnan([found.value[0], found.low[0], found.high[0]]).all()


def test_one_stage_alone_has_no_step() -> None:
    assert stage_to_stage([40]).value.size == 0
