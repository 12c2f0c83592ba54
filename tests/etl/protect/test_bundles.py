"""An index and its parts are hidden together: else all but one would give the one away."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from etl.model.indicator import Unit
from etl.protect import protect
from etl.protect.bundles import Bundles
from etl.protect.primary import Reason
from tests.builders.district import ORGANIZATIONS, RULES, VOCABULARY, indicator, plan
from tests.builders.observations import observations, row

PARTS = ("safety", "belonging")
NAMES = ("climate", *PARTS)
PLAN = plan(
    indicator("climate", unit=Unit.INDEX, parts=PARTS),
    *(indicator(slug, unit=Unit.MEAN) for slug in (*PARTS, "attendance")),
)
STUDENTS = {"all": 400, "white": 200, "black": 120, "hispanic": 50, "asian": 30}
PLACES = [(name, group) for name in (*NAMES, "attendance") for group in STUDENTS]
FRAME = observations(
    row(group, float(STUDENTS[group]), 70.0, indicator=name) for name, group in PLACES
)


def shown(hidden: set[tuple[str, str]]) -> dict[str, set[str]]:
    """The groups that each measure shows once the rule has had its way."""
    why = [Reason.FEW_STUDENTS if place in hidden else Reason.NONE for place in PLACES]
    reason, bundles = np.array(why, dtype=object), Bundles(FRAME, PLAN)
    reason[bundles.hidden_too(reason)] = Reason.BUNDLE
    assert not len(bundles.hidden_too(reason))
    kept = [place for place, why in zip(PLACES, reason, strict=True) if why == Reason.NONE]
    return {name: {group for each, group in kept if each == name} for name, _ in PLACES}


def test_where_a_part_is_hidden_its_index_and_the_other_parts_are_too() -> None:
    told = shown({("safety", "asian")})
    assert [told[name] for name in NAMES] == [STUDENTS.keys() - {"asian"}] * 3


def test_where_an_index_is_hidden_its_parts_are_too() -> None:
    told = shown({("climate", "asian"), ("belonging", "black")})
    assert [told[name] for name in NAMES] == [STUDENTS.keys() - {"asian", "black"}] * 3


def test_a_measure_that_is_no_part_of_it_keeps_its_figures() -> None:
    assert shown({("climate", "asian")})["attendance"] == {*STUDENTS}


@given(st.sets(st.sampled_from(PLACES)))
def test_whatever_is_hidden_first_they_show_the_same_groups(hidden: set[tuple[str, str]]) -> None:
    told = shown(hidden)
    assert told["climate"] == told["safety"] == told["belonging"]
    assert told["attendance"] == {*STUDENTS} - {g for name, g in hidden if name == "attendance"}


def test_a_release_keeps_the_rule() -> None:
    rows = [
        row(group, None if few else float(n), None if few else 70.0, indicator=name)
        for name in NAMES
        for group, n in STUDENTS.items()
        for few in (name == "safety" and group in ("asian", "hispanic"),)
    ]
    made = protect(observations(rows), PLAN, VOCABULARY, ORGANIZATIONS, RULES)
    told = made.published[made.published["state"] == "suppressed"]
    hidden = [set(told.loc[told["indicator"] == name, "student_group"]) for name in NAMES]
    assert hidden[0] == hidden[1] == hidden[2] >= {"asian", "hispanic"}
    because = made.reasons[made.reasons["indicator"] == "climate"]
    assert "its_index_or_a_part_is_hidden" in set(because["reason"])
