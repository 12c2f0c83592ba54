"""Numbers about many groups, many schools, and staff, on small published releases."""

from dataclasses import replace
from typing import Any

import pandas as pd
import pytest

from etl.measure import measure
from etl.measure.release import Measured
from etl.measure.scan.exact_test import fisher
from etl.model.cell import Coding
from etl.model.figure import FigureName as Name
from etl.model.indicator import Served, Unit
from etl.model.summary import SummaryName
from tests.builders.district import VOCABULARY, indicator
from tests.builders.published import published, published_row
from tests.builders.whole_release import (
    CONTEXT,
    ORGANIZATIONS,
    SCHOOLS,
    school_rows,
    whole_plan,
)

RACES = {
    "asian": (80.0, 400),
    "black": (40.0, 2000),
    "hispanic": (50.0, 800),
    "white": (70.0, 3000),
}


def whole(rows: list[dict[str, Any]]) -> Measured:
    return measure(published(rows), whole_plan(), VOCABULARY, ORGANIZATIONS)


def of_races(year: int = 2017, **changed: tuple[float, int] | None) -> list[dict[str, Any]]:
    """All students and each race of one year; a race of None is hidden."""
    races = {**RACES, **changed}
    told = [row for row in races.values() if row is not None]
    everyone = sum(n for _, n in told)
    mean = sum(value * n for value, n in told) / everyone
    rows = [published_row("all", year, round(mean, 1), everyone)]
    return rows + [published_row(group, year, *(row or ())) for group, row in races.items()]


def summary(found: Measured, name: SummaryName, year: int = 2017) -> dict[str, Any]:
    frame = found.summaries
    chosen = frame[(frame["summary"] == name) & (frame["school_year"] == year)]
    (only,) = chosen.to_dict(orient="records")
    return {str(key): value for key, value in only.items()}


def figure(found: Measured, name: Name, **where: Any) -> dict[str, Any]:
    frame = found.figures[found.figures["figure"] == name]
    for column, wanted in where.items():
        frame = frame[frame[column] == wanted]
    (only,) = frame.to_dict(orient="records")
    return {str(key): value for key, value in only.items()}


def test_the_spread_over_the_groups_weighs_each_by_its_students() -> None:
    found = whole(of_races())
    n = sum(n for _, n in RACES.values())
    mean = sum(v * k for v, k in RACES.values()) / n
    away = sum(abs(v - mean) * k for v, k in RACES.values()) / n
    spread = (sum((v - mean) ** 2 * k for v, k in RACES.values()) / n) ** 0.5
    assert summary(found, SummaryName.MEAN_DIFFERENCE)["value"] == pytest.approx(away)
    assert summary(found, SummaryName.DISPARITY_INDEX)["value"] == pytest.approx(100 * away / mean)
    told = summary(found, SummaryName.SPREAD)
    assert told["value"] == pytest.approx(spread)
    assert 0 < told["by_chance"] < told["low"] < told["value"] < told["high"]
    assert (told["parts"], told["coded"], told["dimension"]) == (4, 0, "race")
    assert summary(found, SummaryName.POTENTIAL)["value"] == pytest.approx(80.0 - mean)
    share = spread**2 / (mean * (100 - mean))
    assert summary(found, SummaryName.BETWEEN_GROUPS)["value"] == pytest.approx(share)


def test_a_hidden_group_is_no_part_and_moves_nothing() -> None:
    hidden = summary(whole(of_races(asian=None)), SummaryName.SPREAD)
    absent = [row for row in of_races(asian=None) if row["student_group"] != "asian"]
    assert hidden == summary(whole(absent), SummaryName.SPREAD)
    assert hidden["parts"] == 3


def test_a_coded_group_enters_at_its_bound_and_is_counted() -> None:
    rows = of_races()
    rows[1] |= {"coding": Coding.AT_LEAST}
    found = summary(whole(rows), SummaryName.MEAN_DIFFERENCE)
    assert (found["parts"], found["coded"]) == (4, 1)


def test_mix_and_results_add_up_to_the_change_of_the_groups_mean() -> None:
    later = {group: (value + 2.0, n) for group, (value, n) in RACES.items()}
    later["white"] = (72.0, 2000)
    found = whole([*of_races(2016), *of_races(2017, **later)])
    results = summary(found, SummaryName.RESULTS_CHANGE)
    mix = summary(found, SummaryName.MIX_CHANGE)
    assert results["value"] == pytest.approx(2.0)
    assert mix["value"] < 0
    assert results["since"] == 2016

    def mean(groups: dict[str, tuple[float, int]]) -> float:
        return sum(v * n for v, n in groups.values()) / sum(n for _, n in groups.values())

    assert results["value"] + mix["value"] == pytest.approx(mean(later) - mean(RACES))


def test_there_is_no_mix_where_the_groups_hold_too_few_of_all_students() -> None:
    rows = [*of_races(2016), *of_races(2017)]
    for row in rows:
        if row["student_group"] == "all":
            row["students"] *= 1.2
    assert not (whole(rows).summaries["summary"] == SummaryName.MIX_CHANGE).any()


LUNCH = {school: 10.0 * (place + 1) for place, school in enumerate(SCHOOLS)}
LEVELS = {school: 90.0 - share / 2 for school, share in LUNCH.items()}


def schools(**changed: float) -> list[dict[str, Any]]:
    uneven = {"S2": 1.0, "S3": -1.0, "S6": 2.0, "S8": -2.0}
    results = {school: value + uneven.get(school, 0.0) for school, value in LEVELS.items()}
    return [
        *school_rows("lunch", 2017, LUNCH),
        *school_rows("readiness", 2017, {**results, **changed}),
        published_row("all", 2017, 65.0, 9000),
    ]


def test_the_social_factor_index_says_how_many_schools_and_how_many_at_a_bound() -> None:
    rows = schools()
    rows[9] |= {"coding": Coding.AT_LEAST}
    found = summary(whole(rows), SummaryName.POVERTY_R2)
    assert (found["parts"], found["coded"], found["about"]) == (9, 1, "lunch")
    assert 0.9 < found["value"] < 1
    assert summary(whole(rows), SummaryName.POVERTY_SLOPE)["value"] == pytest.approx(-0.5, abs=0.1)


def test_a_school_without_a_share_of_low_income_students_is_left_out() -> None:
    rows = [row for row in schools() if (row["indicator"], row["organization"]) != ("lunch", "S9")]
    assert summary(whole(rows), SummaryName.POVERTY_R2)["parts"] == 8


def test_four_schools_have_no_index() -> None:
    few = [row for row in schools() if row["organization"] in ("D1", "S1", "S2", "S3", "S4")]
    assert not len(whole(few).summaries)


def test_a_school_far_over_the_line_of_the_others_is_beyond_its_odds() -> None:
    found = whole(schools(S7=85.0))
    told = figure(found, Name.BEYOND_ODDS, organization="S7")
    assert (told["value"], told["comparison"]) == (1, "lunch")
    expected = figure(found, Name.EXPECTED, organization="S7")
    assert expected["low"] < expected["value"] == pytest.approx(55.0, abs=2.0)
    assert expected["high"] < 85.0
    assert figure(found, Name.BEYOND_ODDS, organization="S5")["value"] == 0


def test_funnel_limits_are_wider_for_smaller_schools() -> None:
    rows = schools()
    for row in rows:
        if row["organization"] == "S1":
            row["n_floor"] = 30.0
    found = whole(rows)
    small, large = (figure(found, Name.FUNNEL_95, organization=s) for s in ("S1", "S2"))
    far = figure(found, Name.FUNNEL_998, organization="S2")
    assert small["value"] == large["value"] == 65.0
    assert small["low"] < far["low"] < large["low"] < 65.0 < large["high"] < small["high"]


def test_staff_without_white_staff_are_set_beside_students_without_white_students() -> None:
    rows = [
        published_row("all", 2017, 15.9, indicator="teachers"),
        published_row("white", 2017, 45.0, 96_000, indicator="mix"),
    ]
    served = figure(whole(rows), Name.SERVED)
    apart = figure(whole(rows), Name.SERVED_GAP)
    assert (served["value"], served["comparison"]) == (55.0, "mix")
    assert apart["value"] == pytest.approx(-39.1)
    hidden = [rows[0], published_row("white", 2017, indicator="mix")]
    assert figure(whole(hidden), Name.SERVED)["state"] == "suppressed"


def test_each_stage_of_a_pipeline_is_a_percent_of_the_one_before_with_exact_limits() -> None:
    rows = [
        published_row("all", 2017, 40.0, indicator="aspiring"),
        published_row("all", 2017, 10.0, indicator="leaders"),
    ]
    found = figure(whole(rows), Name.CONVERSION)
    assert (found["value"], found["comparison"]) == (25.0, "aspiring")
    assert (found["low"], found["high"]) == pytest.approx((12.7, 41.2), abs=0.05)


def test_a_group_s_step_is_tested_against_all_others_and_all_groups_are_looked_at_together() -> (
    None
):
    counts = {"all": (400, 200), "black": (100, 40), "white": (100, 50), "asian": (60, None)}
    rows = [
        published_row(group, 2017, *(() if n is None else (float(n),)), indicator=stage)
        for group, both in counts.items()
        for stage, n in zip(("aspiring", "leaders"), both, strict=True)
    ]
    found = whole(rows)
    p = {
        group: figure(found, Name.CONVERSION_P, student_group=group)
        for group in ("all", "black", "white", "asian")
    }
    alone = float(fisher(40, 100, 160, 300))
    assert p["black"]["value"] == pytest.approx(2 * alone)
    assert p["white"]["value"] == 1.0
    assert p["all"]["state"] == "not_available"
    assert p["asian"]["state"] == "suppressed"


def test_staff_told_as_numbers_of_people_are_set_beside_the_students_served() -> None:
    plan = whole_plan()
    people = indicator("people", unit=Unit.COUNT, served=Served("mix"), **CONTEXT)
    plan = replace(plan, indicators=(*plan.indicators, people))
    rows = [
        published_row("all", 2017, 280.0, 280, indicator="people"),
        published_row("black", 2017, 62.0, 62, indicator="people"),
        published_row("asian", 2017, indicator="people"),
        published_row("black", 2017, 36.1, 22_000, indicator="mix"),
        published_row("asian", 2017, 4.0, 22_000, indicator="mix"),
    ]
    found = measure(published(rows), plan, VOCABULARY, ORGANIZATIONS)
    apart = figure(found, Name.SERVED_GAP, student_group="black")
    assert apart["value"] == pytest.approx(100 * 62 / 280 - 36.1)
    assert apart["low"] < apart["value"] < apart["high"] < 0
    assert figure(found, Name.SERVED_GAP, student_group="asian")["state"] == "suppressed"
    assert pd.isna(figure(found, Name.SERVED_GAP, student_group="all")["value"])


def test_what_schools_have_is_told_by_quarter_of_need() -> None:
    lunch = {school: 10.0 * (place + 1) for place, school in enumerate(SCHOOLS)}
    has = {school: 100.0 + place for place, school in enumerate(SCHOOLS)}
    found = whole([*school_rows("lunch", 2017, lunch), *school_rows("readiness", 2017, has)])
    means = [
        summary(found, name)["value"]
        for name in (SummaryName.NEED_1, SummaryName.NEED_2, SummaryName.NEED_3, SummaryName.NEED_4)
    ]
    assert means == [100.5, 102.5, 105.0, 107.5]
    apart = summary(found, SummaryName.NEED_APART)
    assert apart["value"] == pytest.approx(means[-1] - means[0])
    assert apart["low"] < apart["value"] < apart["high"]
    assert (apart["about"], apart["parts"]) == ("lunch", 9)


def test_only_what_the_plan_calls_a_resource_is_told_by_need() -> None:
    lunch = {school: 10.0 * (place + 1) for place, school in enumerate(SCHOOLS)}
    rows = [*school_rows("lunch", 2017, lunch), *school_rows("readiness", 2017, lunch)]
    plan = replace(whole_plan(), resources=())
    found = measure(published(rows), plan, VOCABULARY, ORGANIZATIONS)
    assert not {str(name) for name in found.summaries["summary"]} & {SummaryName.NEED_APART}


def test_more_people_than_at_the_stage_before_are_no_conversion() -> None:
    rows = [
        published_row("all", 2017, 10.0, indicator="aspiring"),
        published_row("all", 2017, 40.0, indicator="leaders"),
    ]
    assert pd.isna(figure(whole(rows), Name.CONVERSION)["value"])


def test_a_gap_in_standard_deviations_takes_all_cuts_of_the_test() -> None:
    rows = [
        published_row(group, 2017, value, 3000, indicator=slug)
        for slug, values in {
            "readiness": {"black": 50.0, "white": 84.1},
            "ready-hard": {"black": 15.9, "white": 50.0},
        }.items()
        for group, value in values.items()
    ]
    gap = figure(whole(rows), Name.V_GAP, indicator="readiness", student_group="black")
    assert gap["value"] == pytest.approx(1.0, abs=0.01)
    assert gap["comparison"] == "white"
    one_cut = [row for row in rows if row["indicator"] == "readiness"]
    assert figure(whole(one_cut), Name.GAP, student_group="black")["value"] == pytest.approx(34.1)
    assert not (whole(one_cut).figures["figure"] == Name.V_GAP).any()


def test_chances_are_adjusted_for_the_gaps_of_one_screen_and_of_the_release() -> None:
    rows = [*of_races(2016), *of_races(2017)]
    found = whole(rows)
    latest = {"student_group": "hispanic", "school_year": 2017}
    screen = figure(found, Name.GAP_P, **latest)
    release = figure(found, Name.SCAN_Q, **latest)
    assert 0 <= screen["value"] < 0.001
    assert 0 <= release["value"] < 0.001
    assert not len(found.figures.query("figure == 'scan_q' and school_year == 2016"))


def test_a_small_gap_in_a_small_group_does_not_stand_out() -> None:
    rows = [published_row("white", 2017, 70.0, 3000), published_row("black", 2017, 65.0, 12)]
    assert figure(whole(rows), Name.GAP_P, student_group="black")["value"] > 0.5
