"""The fictional plan shows every part of the product, and says on every page that it is made up."""

import re
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

import data
from etl.district import District, load_district
from etl.model.indicator import Direction, Indicator, Role, Unit
from etl.model.plan import CrossingKind
from etl.model.target import Scale, TargetKind
from etl.samples.riverbend import organizations
from etl.samples.riverbend.recipe import load_recipe

FOLDER = data.FOLDER / "plans" / "riverbend"


@pytest.fixture(scope="module")
def district() -> District:
    return load_district(data.FOLDER, Path(), "riverbend")


@pytest.fixture(scope="module")
def indicators(district: District) -> tuple[Indicator, ...]:
    return district.plan.indicators


def test_it_is_marked_as_fictional_in_both_languages(district: District) -> None:
    assert district.plan.is_fictional
    assert "fictional district" in district.plan.notice.en
    assert "distrito ficticio" in district.plan.notice.es
    assert district.plan.as_of == date(2026, 11, 12)


def test_its_schools_are_those_that_the_generator_makes(district: District) -> None:
    assert dict(district.organizations) == organizations()


def test_every_indicator_of_the_plan_has_a_recipe_and_none_is_left_over(
    indicators: tuple[Indicator, ...],
) -> None:
    recipe = load_recipe(FOLDER / "sample.toml")
    assert set(recipe.indicators) == {each.slug for each in indicators}
    assert len(recipe.indicators) == 24
    made = {(result.indicator, result.grade_band) for result in recipe.results}
    assert made == {(each.slug, band.code) for each in indicators for band in each.grade_bands}


def test_it_has_every_unit_and_every_direction(indicators: tuple[Indicator, ...]) -> None:
    assert {each.unit for each in indicators} == set(Unit)
    assert {each.direction for each in indicators} == set(Direction)


def test_it_has_every_kind_of_promise(indicators: tuple[Indicator, ...]) -> None:
    kinds = {each.target.kind for each in indicators}
    assert kinds == set(TargetKind) - {TargetKind.PENDING}
    promised = [each for each in indicators if each.target.kind is TargetKind.NUMBER]
    assert {each.target.scale for each in promised} == set(Scale)
    assert any(len(each.target.path) > 2 for each in promised)
    assert any(each.group_targets for each in indicators)
    assert [each.slug for each in indicators if each.role and each.baseline.is_pending] == [
        "college-credits"
    ]


def test_one_target_path_is_not_on_a_straight_line(district: District) -> None:
    path = district.plan.indicator("college-career-readiness").target.path
    steps = {round(later - earlier, 1) for (_, earlier), (_, later) in pairwise(path)}
    assert len(steps) > 1


def test_one_indicator_is_overdue_and_only_one(indicators: tuple[Indicator, ...]) -> None:
    recipe = load_recipe(FOLDER / "sample.toml")
    until = {result.indicator: result.until or recipe.latest for result in recipe.results}

    def is_overdue(each: Indicator) -> bool:
        owed = [due.on for due in each.due if due.school_year.ending > until[each.slug]]
        return bool(owed) and min(owed) < date(2026, 11, 12)

    assert [each.slug for each in indicators if is_overdue(each)] == ["school-climate"]


def test_it_has_a_break_a_caution_and_leading_and_lagging_indicators(
    indicators: tuple[Indicator, ...],
) -> None:
    assert [each.slug for each in indicators if each.breaks] == ["reading"]
    assert [each.slug for each in indicators if each.cautions] == ["chronic-absence"]
    assert {each.role for each in indicators} == set(Role)


def test_it_has_strategies_guardrails_links_editions_and_a_crosswalk(district: District) -> None:
    plan = district.plan
    goals = [goal for area in plan.focus_areas for goal in area.goals]
    assert all(goal.strategies and goal.indicators for goal in goals)
    assert plan.guardrails and plan.alignments and plan.meetings
    assert plan.version == plan.versions[-1].name and len(plan.versions) == 2
    assert {each.kind for each in plan.crosswalk} == set(CrossingKind)


def test_nobody_is_named(district: District) -> None:
    titled = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Dra|Sr|Sra|Principal|Superintendent) [A-Z]")
    texts = [path.read_text(encoding="utf-8") for path in FOLDER.rglob("*.toml")]
    assert not [text for text in texts if titled.search(text)]
