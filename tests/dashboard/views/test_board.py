"""For the meeting: direction, pace, whether it is enough; and the calendar."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from dashboard.html import render
from dashboard.page import Page
from dashboard.queries.board import parts
from dashboard.queries.measures import measures
from dashboard.queries.meetings import NOTHING_DUE, meetings
from dashboard.queries.scope import home_scope
from dashboard.queries.sufficiency import Enough, sufficiency
from dashboard.speech import speech
from dashboard.views import board as view
from etl.model.indicator import Due, Role
from etl.model.plan import Guardrail, Meeting
from etl.model.release import Release
from etl.model.school_year import SchoolYear
from etl.model.target import Baseline, Target, TargetKind
from etl.model.text import Text
from etl.published import Published
from tests.builders.board import TODAY, board_plan
from tests.builders.observations import row
from tests.builders.release import released
from tests.dashboard.views.shown import headings, links, words


@pytest.fixture(scope="module")
def page(published: Published) -> Page:
    board = published.current()
    return view.page(board, TODAY, published.before(board.release), published.releases())


def enough(folder: Path, *values: float | None, **changes: object) -> Enough:
    """The answer for readiness with these percents from the baseline year on."""
    plan = board_plan()
    own = replace(plan.indicator("readiness"), **changes)  # type: ignore[arg-type]
    others = (each for each in plan.indicators if each.slug != own.slug)
    plan = replace(plan, indicators=(own, *others))
    rows = [
        row("all", 4000 if value is not None else 4, value or 50.0, school_year=2015 + at)
        for at, value in enumerate(values)
    ]
    release = released(folder, rows or [row("all", 400, 50.0, indicator="reading")], plan)
    return sufficiency(home_scope(release, own.slug, TODAY)).code


@pytest.mark.parametrize(
    ("values", "answer"),
    [
        ((63.0, 75.0, 82.0), Enough.YES),
        ((63.0, 79.0, 66.0), Enough.ONCE),
        ((63.0, 64.0, 66.0), Enough.NO),
        ((63.0, 60.0, 58.0), Enough.AWAY),
        ((63.0, 80.0, 91.0), Enough.REACHED),
        ((63.0, 64.0, None), Enough.HIDDEN),
        ((), Enough.NO_DATA),
    ],
)
def test_the_pace_so_far_is_set_beside_the_pace_that_is_needed(
    tmp_path: Path, values: tuple[float | None, ...], answer: Enough
) -> None:
    assert enough(tmp_path, *values) is answer


def test_without_a_number_to_reach_no_pace_is_judged(tmp_path: Path) -> None:
    bare = {"baseline": Baseline(None, None), "group_targets": ()}
    for at, (kind, answer) in enumerate(
        ((TargetKind.INCREASE, Enough.DIRECTION), (TargetKind.NONE, Enough.NO_TARGET))
    ):
        target = Target(kind)
        assert enough(tmp_path / str(at), 63.0, 64.0, target=target, **bare) is answer


def test_each_measure_of_the_plan_stands_once_and_leads_to_its_page(page: Page) -> None:
    shown = [address for _, address in links(page) if address.startswith("/indicator/")]
    tree = [s for a in board_plan().focus_areas for g in a.goals for s in g.indicators]
    assert sorted(shown) == sorted(f"/indicator/{slug}" for slug in tree)


def test_what_leads_and_what_a_guardrail_names_have_parts_of_their_own(tmp_path: Path) -> None:
    plan = board_plan()
    guardrail = Guardrail("class", Text("Nobody is sent out"), ("suspensions",))
    indicators = tuple(
        replace(each, role=Role.LEADING) if each.slug == "reading" else each
        for each in plan.indicators
    )
    plan = replace(plan, indicators=indicators, guardrails=(guardrail,))
    release = released(tmp_path, [row("all", 400, 50.0)], plan)
    slugs = ("readiness", "reading", "suspensions")
    found = {each.title: each.rows for each in parts(measures(release, slugs, TODAY))}
    assert list(found) == ["Goals", "Interim goals", "Guardrails"]
    assert [len(rows) for rows in found.values()] == [1, 1, 1]
    assert found["Guardrails"][0].rule == "Nobody is sent out"


def test_the_page_says_what_changed_and_in_one_sentence_how_the_paces_stand(page: Page) -> None:
    assert "with a pace that can be judged" in words(page)
    assert "Since the release before" in headings(page, "h2")


def test_a_plan_without_measures_or_meetings_has_a_page_that_stands(tmp_path: Path) -> None:
    plan = board_plan()
    bare = replace(plan.focus_areas[0], goals=())
    plan = replace(plan, focus_areas=(bare,), meetings=(), guardrails=())
    release = released(tmp_path, [row("all", 400, 50.0)], plan)
    found = view.page(release, TODAY, None, ())
    assert "No measure has a pace that can be judged yet." in words(found)
    assert "<table" not in render(found.tree)


def _held(number: int, day: date, withdrawn: str = "") -> Release:
    published = datetime(day.year, day.month, day.day, 15, tzinfo=UTC)
    return Release(f"r{number}", number, published, "elm", f"note {number}", withdrawn=withdrawn)


def test_a_meeting_has_what_came_since_the_one_before_it(tmp_path: Path) -> None:
    first, second = date(2018, 3, 1), date(2018, 6, 1)
    plan = board_plan()
    plan = replace(
        plan,
        meetings=tuple(Meeting(on, Text("Board meeting")) for on in (second, first, TODAY)),
        indicators=tuple(replace(each, due=()) for each in plan.indicators),
    )
    release = released(tmp_path, [row("all", 400, 50.0)], plan)
    listed = (
        _held(0, date(2018, 2, 1)),
        _held(1, date(2018, 4, 1)),
        _held(2, date(2018, 5, 1)),
    )
    said = meetings(release, listed, TODAY, speech("en"))
    assert [(each.is_past, each.is_next) for each in said] == [
        (True, False),
        (True, False),
        (False, True),
    ]
    assert said[0].looks_at == (
        ("Release 0, published 1 February 2018: note 0", "/board?release=0"),
    )
    assert said[1].looks_at == (("Release 1, published 1 April 2018: note 1", ""),)
    assert said[2].looks_at == ((NOTHING_DUE, ""),)


def test_figures_that_are_due_by_the_next_meeting_are_named(tmp_path: Path) -> None:
    due = Due(SchoolYear(2018), date(2018, 11, 10))
    own = replace(board_plan().indicator("readiness"), due=(due,))
    plan = board_plan()
    others = (each for each in plan.indicators if each.slug != own.slug)
    plan = replace(plan, indicators=(own, *others))
    release = released(tmp_path, [row("all", 400, 50.0)], plan)
    lines = meetings(release, (), TODAY, speech("en"))[0].looks_at
    assert lines == (
        (
            "Readiness: figures of 2017-18 are due 10 November 2018",
            "/indicator/readiness",
        ),
    )


def test_figures_that_came_before_they_were_due_are_owed_no_more(tmp_path: Path) -> None:
    due = Due(SchoolYear(2018), date(2018, 11, 10))
    plan = board_plan()
    owed = tuple(replace(each, due=(due,)) for each in plan.indicators if each.slug == "readiness")
    plan = replace(plan, indicators=(*owed, *plan.indicators[1:]))
    release = released(tmp_path, [row("all", 400, 50.0, school_year=2018)], plan)
    assert meetings(release, (), TODAY, speech("en"))[0].looks_at == ((NOTHING_DUE, ""),)


def test_a_release_that_was_taken_back_is_not_what_a_meeting_had(tmp_path: Path) -> None:
    release = released(tmp_path, [row("all", 400, 50.0)], board_plan())
    lines = meetings(release, (_held(1, TODAY, "a reason"),), TODAY, speech("en"))[0].looks_at
    assert lines == ((NOTHING_DUE, ""),)


def _held(number: int, day: date, withdrawn: str = "") -> Release:
    published = datetime(day.year, day.month, day.day, 15, tzinfo=UTC)
    return Release(f"r{number}", number, published, "elm", f"note {number}", withdrawn=withdrawn)
