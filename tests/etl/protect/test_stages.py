"""Pipelines: nobody learns that one to nine people left on the way."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.model.indicator import Direction
from etl.model.indicator import Unit as Of
from etl.model.plan import Pipeline
from etl.model.text import Text
from etl.protect import protect, stages
from etl.protect.audit.exposed import Exposed, Kind
from etl.protect.audit.unit import Unit
from etl.protect.primary import Reason
from tests.builders.district import ORGANIZATIONS, RULES, VOCABULARY, indicator, plan
from tests.builders.observations import observations, row

STAGES = ("applied", "admitted", "appointed")
PLAN = replace(
    plan(*(indicator(slug, unit=Of.COUNT, direction=Direction.NONE) for slug in STAGES)),
    pipelines=(Pipeline("leaders", Text("Becoming a leader"), STAGES),),
)
MINIMUM = 10


def hidden(**people: tuple[int | None, ...]) -> set[tuple[str, str]]:
    """(stage, group) of what the rule hides. `people` are those at each stage; None: no row."""
    placed = [
        (stage, group, n)
        for group, counts in people.items()
        for stage, n in zip(STAGES, counts, strict=True)
        if n is not None
    ]
    frame = observations([row(g, n, float(n), indicator=stage) for stage, g, n in placed])
    none = np.full(len(frame), Reason.NONE, dtype=object)
    reason = stages.guarded(frame, PLAN, VOCABULARY, none, MINIMUM, lambda found: found)
    return {(stage, g) for (stage, g, _), why in zip(placed, reason, strict=True) if why}


def test_stages_that_ten_people_left_between_are_shown() -> None:
    assert hidden(all=(100, 80, 60), black=(40, 30, 20), white=(60, 50, 40)) == set()


def test_a_stage_that_fewer_than_ten_left_before_is_hidden() -> None:
    assert hidden(all=(100, 80, 71)) == {("appointed", "all")}


def test_a_stage_that_everybody_reached_is_hidden_for_then_each_person_reached_it() -> None:
    assert hidden(all=(100, 80, 80)) == {("appointed", "all")}


def test_a_stage_that_nobody_reached_is_hidden_too() -> None:
    assert ("appointed", "all") in hidden(all=(100, 80, 0))


def test_after_a_hidden_stage_the_later_ones_would_tell_how_many_it_had_at_least() -> None:
    assert hidden(all=(100, 95, 60)) == {("admitted", "all"), ("appointed", "all")}


def test_more_people_than_before_are_not_the_same_people() -> None:
    assert hidden(all=(100, 105, 60)) == set()


def test_what_the_shown_groups_leave_over_lost_ten_people_as_well() -> None:
    # Whoever is neither Black nor White: 70, then 65. White candidates go at the second stage.
    found = hidden(all=(250, 190, 120), black=(100, 80, 50), white=(80, 45, 30))
    assert found == {("admitted", "white"), ("appointed", "white")}


def test_a_group_that_stands_alone_leaves_all_others_over() -> None:
    assert hidden(all=(200, 150, 100), disability=(100, 80, 35)) == {("appointed", "disability")}


def test_a_plan_without_a_pipeline_only_has_its_lines_completed() -> None:
    frame = observations([row("all", 100, 100.0, indicator="applied")])
    bare = replace(PLAN, pipelines=())
    asked = np.array([Reason.NONE], dtype=object)
    found = stages.guarded(frame, bare, VOCABULARY, asked, MINIMUM, lambda _: asked)
    assert found is asked


PEOPLE = st.tuples(st.integers(0, 60), st.integers(0, 60), st.integers(0, 60))


@settings(max_examples=150, deadline=None)
@given(st.fixed_dictionaries({g: PEOPLE for g in ("asian", "black", "hispanic", "white")}))
def test_no_two_shown_stages_tell_that_fewer_than_ten_left(drawn: dict) -> None:
    people = {group: tuple(sorted(counts, reverse=True)) for group, counts in drawn.items()}
    people["all"] = tuple(sum(counts) for counts in zip(*people.values(), strict=True))
    gone = hidden(**people)
    for group, counts in people.items():
        shown = [n for n, s in zip(counts, STAGES, strict=True) if (s, group) not in gone]
        assert len(shown) == len(STAGES) or (STAGES[len(shown)], group) in gone
        for before, here in pairwise(shown):
            assert before == 0 or before - here >= MINIMUM
    seen = [place for place, stage in enumerate(STAGES) if (stage, "all") not in gone]
    for before, here in pairwise(seen):
        both = {(STAGES[at], group) for at in (before, here) for group in people}
        named = [g for g in people if g != "all" and not {x for x in both if x[1] == g} & gone]
        left = [people["all"][at] - sum(people[g][at] for g in named) for at in (before, here)]
        assert left[0] == 0 or left[0] - left[1] >= MINIMUM


def test_what_the_audit_hides_of_a_stage_hides_the_stages_after_it() -> None:
    counts = {"all": (200, 150, 100), "black": (110, 80, 50), "white": (90, 70, 50)}
    rows = [
        row(group, n, float(n), indicator=stage)
        for group, people in counts.items()
        for stage, n in zip(STAGES, people, strict=True)
    ]
    asked: list[int] = []

    def auditor(unit: Unit) -> list[Exposed]:
        """Finds the second cell of the first unit that it is asked about, once."""
        asked.append(unit.count)
        return [Exposed(Kind.CELL, 1)] if len(asked) == 1 else []

    found = protect(observations(rows), PLAN, VOCABULARY, ORGANIZATIONS, RULES, auditor=auditor)
    state = found.published.set_index(["indicator", "student_group"])["state"].astype(str)
    assert state["applied", "black"] == "reported"
    assert state["admitted", "black"] == state["appointed", "black"] == "suppressed"
