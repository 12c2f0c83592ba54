"""An attacker who shares no code with the protection learns nothing of a hidden cell."""

from dataclasses import replace

import pandas as pd
import pytest

from etl.protect import protect
from tests.builders.district import RULES, VOCABULARY, plan
from tests.builders.observations import observations
from tests.etl.protect.attacker.attack import Claim, claims
from tests.etl.protect.attacker.district import District, corrected, random_district
from tests.etl.protect.attacker.public import FAR, Told, told
from tests.etl.protect.attacker.system import merged

RELEASES = 3


def published(district: District, before: list[pd.DataFrame]) -> pd.DataFrame:
    """What readers get of a district after the releases `before`."""
    earlier = pd.concat(before, ignore_index=True) if before else None
    return protect(
        observations(district.rows()),
        plan(),
        VOCABULARY,
        dict(district.organizations),
        RULES,
        hidden_before=None if earlier is None else earlier[earlier["state"] == "suppressed"],
        shown_before=earlier,
    ).published


def is_true(claim: Claim, district: District) -> bool:
    students, events = district.everywhere()[claim.place][claim.group]
    return students > 0 and (
        claim.says in ("students", "events")
        or (claim.says == "few" and students < 10)
        or (claim.says == "nobody" and events == 0)
        or (claim.says == "everybody" and events == students)
    )


def learned(seed: int, schools: int) -> list[Claim]:
    """What is proved of hidden cells, release after release, and true."""
    district = random_district(seed, schools)
    frames: list[pd.DataFrame] = []
    found: list[Claim] = []
    for number in range(RELEASES):
        frames.append(published(district, frames))
        proved = claims([told(frame) for frame in frames])
        found += [claim for claim in proved if is_true(claim, district)]
        district = corrected(district, seed * 10 + number)
    return found


def schools_of(seed: int) -> int:
    """5 to 165 schools, as many small districts as large ones."""
    return round(5 * 33 ** ((seed * 0.618034) % 1.0))


@pytest.mark.parametrize("seed", range(6))
def test_nothing_hidden_is_learned_from_three_releases(seed: int) -> None:
    assert learned(seed, schools=5) == []


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(200))
def test_nothing_hidden_is_learned_in_two_hundred_districts(seed: int) -> None:
    assert learned(1000 + seed, schools_of(seed)) == []


def careless(district: District) -> list[Told]:
    """A release that hides groups of one to nine and thinks that is enough."""
    cells = []
    for place, counts in district.everywhere().items():
        for group, (students, events) in counts.items():
            if 0 < students < RULES.minimum:
                cells.append(Told(place, group, True, 1, FAR, 0.0, 100.0))
            else:
                rate = round(100 * events / students) if students else 0
                low, high = (max(rate - 0.5, 0), min(rate + 0.5, 100)) if students else (0, 100)
                cells.append(Told(place, group, False, students, students, low, high))
    return cells


def test_the_attacker_names_what_a_careless_release_gives_away() -> None:
    """Else his silence would prove nothing."""
    district = random_district(seed=1, schools=5)
    cells = careless(district)
    found = claims([cells])
    assert all(is_true(claim, district) for claim in found)
    hidden = {(each.place, each.group) for each in cells if each.is_hidden}
    exposed = {(claim.place, claim.group) for claim in found if claim.says == "students"}
    assert hidden
    assert len(exposed) > len(hidden) / 3


def test_the_attacker_remembers_what_an_earlier_release_showed() -> None:
    district = random_district(seed=1, schools=5)
    before = careless(district)
    after = [
        replace(each, is_hidden=True, fewest=0, most=FAR, lowest=0.0, highest=100.0)
        if each.group == "male"
        else each
        for each in before
    ]
    assert not [claim for claim in claims([before, after]) if claim.group == "male"]
    remembered = merged([before, after])
    assert [each for each in remembered if each.group == "male"] == [
        each for each in before if each.group == "male"
    ]
