"""A plan's folder becomes a plan, or everything that is wrong with it at once."""

from datetime import date
from pathlib import Path

import pytest

from etl.model.indicator import Role
from etl.model.school_year import SchoolYear
from etl.model.student_group import ALL_OTHERS
from etl.model.target import Scale, TargetKind
from etl.model.text import Text
from etl.plan_files import PlanProblems, load_plan
from tests.etl.plan_files.small_plan import (
    INDICATOR,
    PLAN,
    VOCABULARY,
    codes,
    findings_of,
    loaded,
    spoilt,
    write,
)

FILE = "indicators/graduation.toml"
SHIPPED = Path(__file__).parents[3] / "data" / "plans" / "vision2020"


def test_a_plan_has_what_its_files_say(tmp_path: Path) -> None:
    plan = loaded(write(tmp_path))
    indicator = plan.indicator("graduation")
    assert plan.mission.text == Text("Teach well.", "Enseñar bien.")
    assert (plan.starts, plan.ends) == (SchoolYear(2016), SchoolYear(2020))
    assert indicator.baseline.value == 80.0
    assert indicator.target.path == ((SchoolYear(2018), 85.0), (SchoolYear(2020), 90.0))
    assert indicator.due[0].on == date(2018, 11, 15)
    assert indicator.role is Role.LAGGING
    assert [band.code for band in indicator.grade_bands] == ["all"]
    assert plan.comparison(indicator, "race").student_group == ALL_OTHERS  # type: ignore[union-attr]
    assert plan.focus_areas[0].goals[0].strategies[0].title.en == "Mentors"
    assert plan.guardrails[0].indicators == ("graduation",)
    assert plan.crosswalk[0].earlier == "Diplomas"


def test_a_relative_path_becomes_values(tmp_path: Path) -> None:
    text = spoilt(INDICATOR, '"absolute"', '"relative"')
    text = spoilt(text, '"2017-18" = 85.0, "2019-20" = 90', '"2019-20" = 10')
    target = loaded(write(tmp_path, indicator=text)).indicators[0].target
    assert target.path == ((SchoolYear(2020), pytest.approx(88.0)),)
    assert (target.kind, target.scale) == (TargetKind.NUMBER, Scale.RELATIVE)


def test_a_pending_baseline_needs_no_year_and_no_value(tmp_path: Path) -> None:
    text = spoilt(INDICATOR, 'school_year = "2014-15"\nvalue = 80.0', "pending = true")
    assert loaded(write(tmp_path, indicator=text)).indicators[0].baseline.is_pending


def test_all_problems_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    folder = write(
        tmp_path,
        spoilt(spoilt(PLAN, 'organization = "1"', 'organization = "7"'), "starts", "begins"),
        spoilt(spoilt(INDICATOR, '"percent"', '"procent"'), "2018-11-15", '"15 Nov"'),
    )
    assert codes(findings_of(folder)) == [
        ("HW-606", FILE, "unit"),
        ("HW-609", FILE, "due[1].on"),
        ("HW-604", "plan.toml", "starts"),
        ("HW-603", "plan.toml", "begins"),
        ("HW-625", "plan.toml", "organization"),
    ]


def test_a_problem_names_its_file_its_key_and_the_fix(tmp_path: Path) -> None:
    folder = write(tmp_path, indicator=spoilt(INDICATOR, "direction", "dirction"))
    with pytest.raises(PlanProblems) as stopped:
        load_plan(folder, VOCABULARY)
    said = str(stopped.value)
    assert "indicators/graduation.toml, dirction" in said
    assert "Did you mean direction?" in said


def test_a_file_that_does_not_parse_is_one_finding_and_the_others_are_still_read(
    tmp_path: Path,
) -> None:
    folder = write(tmp_path, spoilt(PLAN, '"2019-20"', '"2014-15"'), INDICATOR + "\n= 3")
    found = findings_of(folder)
    assert codes(found) == [("HW-601", FILE, ""), ("HW-624", "plan.toml", "ends")]
    assert "at line 32" in found[0].sentence


def test_a_file_that_is_not_utf_8_is_told(tmp_path: Path) -> None:
    folder = write(tmp_path)
    (folder / "plan.toml").write_bytes("title = 'Año'".encode("cp1252"))
    assert codes(findings_of(folder)) == [("HW-601", "plan.toml", "")]


def test_a_folder_without_a_plan_is_told(tmp_path: Path) -> None:
    assert codes(findings_of(tmp_path)) == [("HW-602", "plan.toml", "")]


def test_two_files_cannot_share_a_slug(tmp_path: Path) -> None:
    folder = write(tmp_path)
    (folder / "indicators" / "other.toml").write_text(INDICATOR, encoding="utf-8")
    assert codes(findings_of(folder)) == [("HW-623", "indicators/other.toml", "slug")]


def test_the_shipped_plan_is_whole() -> None:
    plan = load_plan(SHIPPED, VOCABULARY)
    assert len(plan.indicators) == 19
    assert [area.code for area in plan.focus_areas] == ["learning", "capacity", "infrastructure"]
    assert len(plan.values) == 10
    quoted = [words for words in (plan.vision, plan.mission) if words.quoted_from]
    assert len(quoted) == 2
    for value in plan.values:
        assert bool(value.text.text.en) == bool(value.text.quoted_from)
    assert plan.comparisons[0].note.en == "our choice, after the state's gap reports"


def test_the_published_targets_are_those_of_the_plan() -> None:
    plan = load_plan(SHIPPED, VOCABULARY)
    promised = {
        indicator.slug: (indicator.baseline.value, indicator.target.final)
        for indicator in plan.indicators
        if indicator.target.kind is TargetKind.NUMBER
    }
    assert promised == {
        "graduation-rate": (79.0, (SchoolYear(2020), 93.0)),
        "college-career-readiness": (63.0, (SchoolYear(2020), 90.0)),
        "teachers-by-race": (15.9, (SchoolYear(2020), 25.0)),
    }


def test_the_breaks_and_cautions_are_those_of_the_state_files() -> None:
    plan = load_plan(SHIPPED, VOCABULARY)
    breaks = {
        (indicator.slug, each.grade_band, str(each.school_year))
        for indicator in plan.indicators
        for each in indicator.breaks
    }
    assert breaks == {("reading", "high", "2017-18"), ("mathematics", "high", "2016-17")}
    cautions = {
        (indicator.slug, each.grade_band, str(each.school_year), each.organization)
        for indicator in plan.indicators
        for each in indicator.cautions
    }
    assert cautions >= {
        ("college-career-readiness", "all", "2016-17", ""),
        ("mathematics", "high", "2012-13", ""),
        ("free-reduced-lunch", "all", "2015-16", "275051"),
    }
