"""The fictional schools: named after places, and the same in a district of any size."""

import pytest

from etl.model.organization import Kind
from etl.samples.riverbend.schools import MOST, schools


def test_a_school_is_the_same_in_a_small_district_and_in_a_large_one() -> None:
    assert schools(30) == schools(MOST)[:30]


def test_no_two_schools_share_a_name_or_a_code() -> None:
    every = schools(MOST)
    assert len({school.name for school in every}) == len({school.code for school in every}) == MOST


def test_thirty_schools_are_twelve_high_twelve_elementary_and_six_middle_schools() -> None:
    levels = [school.level for school in schools(30)]
    assert [levels.count(level) for level in ("high", "elementary", "middle")] == [12, 12, 6]
    assert {school.kind for school in schools(30)} == {Kind.SCHOOL}


def test_a_school_that_was_renamed_keeps_its_code() -> None:
    renamed = next(school for school in schools(30) if school.names_by_year)
    assert renamed.name_in(2022) == "Oakdale Technical High"
    assert renamed.name_in(2023) == renamed.name == "Oakdale High"


@pytest.mark.parametrize("count", [0, MOST + 1])
def test_a_district_without_schools_or_with_too_many_is_refused(count: int) -> None:
    with pytest.raises(ValueError, match="1 to 2,500 schools"):
        schools(count)
