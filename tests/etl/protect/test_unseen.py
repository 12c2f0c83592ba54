"""A total that nobody publishes may be known from elsewhere: it protects nobody."""

from dataclasses import replace

import pytest

from etl.model.indicator import Unit
from etl.protect import protect
from tests.builders.district import ORGANIZATIONS, RULES, VOCABULARY, indicator, plan
from tests.builders.observations import observations, row
from tests.etl.protect.attacker.attack import Claim, claims
from tests.etl.protect.attacker.district import DISTRICT, District, random_district
from tests.etl.protect.attacker.public import FAR, Told, told
from tests.etl.protect.test_attacker import careless, is_true

# Beside fewer, a state would hide a second group too.
KNOWN_FROM = 30
GENDER = [row("female", 500, 50.0), row("male", 500, 60.0)]


def hidden(rows: list[dict]) -> set[str]:
    made = protect(observations(rows), plan(), VOCABULARY, ORGANIZATIONS, RULES)
    assert len(made.published) == len(rows)
    return {*made.reasons["student_group"]}


def test_groups_without_their_total_are_held_against_that_of_another_dimension() -> None:
    """Five students without a recorded race: the two dimensions tell of them together."""
    races = [row("white", 600, 70.0), row("black", 395, 55.0)]
    everybody = row("all", 1000, 60.0)
    assert hidden([*races, *GENDER]) == hidden([everybody, *races, *GENDER]) != set()
    assert hidden(races) == set()


def test_one_group_of_a_pair_tells_of_the_other_by_the_sum_of_another_dimension() -> None:
    races = [row("white", 600, 70.0), row("black", 400, 55.0)]
    assert hidden([*races, row("disability", 600, 50.0)]) == set()
    assert hidden([*races, row("disability", 993, 50.0)]) == {"disability"}


def test_shares_of_the_same_students_are_not_added_up() -> None:
    shares = [row("white", 100, 60.0), row("black", 100, 40.0)]
    assert hidden(shares) == set()
    assert hidden([*shares, row("disability", 150, 50.0)]) == set()


def test_people_are_counted_by_their_own_number() -> None:
    enrolled = plan(indicator(unit=Unit.COUNT))
    rows = [row("white", None, 600), row("black", None, 395)]
    rows += [row("female", None, 500), row("male", None, 500)]
    made = protect(observations(rows), enrolled, VOCABULARY, ORGANIZATIONS, RULES)
    assert set(made.reasons["student_group"])


def without(district: District, *, totals: bool, district_rows: bool) -> list[dict]:
    """The workbook without All students, or without the district."""
    return [
        each
        for each in district.rows()
        if not (totals and each["student_group"] == "all")
        and not (district_rows and each["organization"] == DISTRICT)
    ]


def learned_with_totals(seed: int, *, totals: bool, district_rows: bool) -> list[Claim]:
    """What is proved by somebody who has the missing numbers of students from elsewhere."""
    district = random_district(seed, schools=5)
    rows = without(district, totals=totals, district_rows=district_rows)
    made = protect(observations(rows), plan(), VOCABULARY, dict(district.organizations), RULES)
    published = told(made.published)
    there = {(each.place, each.group) for each in published}
    groups = {"all", *(group for _, group in there)}
    elsewhere = [
        from_elsewhere(each, district.everywhere()[each.place][each.group][0])
        for each in careless(district)
        if (each.place, each.group) not in there and each.group in groups
    ]
    proved = claims([[*published, *elsewhere]])
    return [claim for claim in proved if is_true(claim, district) and claim.place != DISTRICT]


def from_elsewhere(cell: Told, students: int) -> Told:
    """What a state tells that hides groups of few students, and tells no outcomes."""
    if 0 < students < KNOWN_FROM:
        return replace(cell, is_hidden=True, fewest=1, most=FAR, lowest=0.0, highest=100.0)
    known = replace(cell, is_hidden=False, lowest=0.0, highest=100.0)
    return replace(known, fewest=students, most=students)


@pytest.mark.parametrize("seed", [2, 3])
def test_who_knows_the_number_of_all_students_learns_nothing(seed: int) -> None:
    assert learned_with_totals(seed, totals=True, district_rows=False) == []


@pytest.mark.parametrize("seed", [2, 3])
def test_who_knows_the_numbers_of_the_district_learns_nothing(seed: int) -> None:
    assert learned_with_totals(seed, totals=False, district_rows=True) == []
