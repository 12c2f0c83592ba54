"""Rules that need several rows, or one row that the goldens do not show."""

from dataclasses import replace
from datetime import date

import pytest

from etl.check import check
from etl.model.indicator import Break, Caution, Unit
from etl.model.school_year import SchoolYear
from etl.model.text import Text
from tests.builders.district import ORGANIZATIONS, VOCABULARY, indicator, plan
from tests.builders.observations import observations, row

TODAY = date(2018, 11, 1)


def codes(*rows: dict, of: object = None, today: date = TODAY) -> list[str]:
    used = plan(of or indicator())  # type: ignore[arg-type]
    found = check(observations(rows), used, VOCABULARY, ORGANIZATIONS, today)
    return [finding.code for finding in found]


def test_a_percent_may_exceed_100_only_with_leave() -> None:
    assert codes(row("all", 50, 101.0)) == ["HW-410"]
    assert codes(row("all", 50, 101.0), of=indicator(may_exceed_100=True)) == []


def test_a_hundred_percent_and_none_are_percents() -> None:
    assert codes(row("all", 50, 100.0)) == codes(row("all", 50, 0.0)) == []


@pytest.mark.parametrize("unit", [Unit.PER_100, Unit.COUNT, Unit.MEAN])
def test_some_units_are_never_negative(unit: Unit) -> None:
    assert codes(row("all", 50, -2.0), of=indicator(unit=unit)) == ["HW-411"]
    assert codes(row("all", 50, -2.0), of=indicator(unit=Unit.INDEX)) == []


def test_more_events_than_students_are_no_mistake_where_each_may_have_several() -> None:
    suspensions = indicator(unit=Unit.PER_100)
    assert codes(row("all", 50, 120.0, numerator=60), of=suspensions) == []
    assert codes(row("all", 50, 120.0, numerator=60)) == ["HW-412"]


@pytest.mark.parametrize(
    ("value", "fits"), [(33.0, True), (33.3, True), (33.33, True), (33.4, False)]
)
def test_a_rate_may_differ_from_its_counts_by_its_own_rounding(value: float, fits: bool) -> None:
    assert codes(row("all", 30, value, numerator=10)) == ([] if fits else ["HW-413"])


def test_parts_may_be_fewer_than_the_whole_for_some_students_tell_no_race() -> None:
    parts = [row("black", 40, 60.0), row("white", 50, 60.0)]
    assert codes(row("all", 100, 60.0), *parts) == []
    assert codes(row("all", 80, 60.0), *parts) == ["HW-502"]


def test_parts_of_services_overlap_and_are_not_added_up() -> None:
    parts = [row("disability", 80, 60.0), row("no_disability", 80, 60.0)]
    assert codes(row("all", 100, 60.0), *parts) == []


def test_shares_of_enrolment_have_one_denominator_and_are_not_added_up() -> None:
    parts = [row("black", 100, 36.0), row("white", 100, 50.0), row("asian", 100, 4.0)]
    assert codes(row("all", 100, 100.0), *parts) == []


def test_the_same_row_in_two_uploads_is_named_in_both() -> None:
    rows = [row("all", 50, 60.0, upload="one.xlsx"), row("all", 50, 60.0, upload="two.xlsx")]
    frame = observations([{**each, "sheet": "Data", "row": 7, "column": "F"} for each in rows])
    (found,) = check(frame, plan(), VOCABULARY, ORGANIZATIONS, TODAY)
    assert found.code == "HW-501"
    assert str(found.place) == "two.xlsx, sheet Data, F7"
    assert "one.xlsx, sheet Data, F7" in found.sentence


def test_percents_below_one_are_asked_about_unless_counts_settle_them() -> None:
    assert codes(row("all", 500, 0.4), row("black", 400, 0.5)) == ["HW-417"]
    assert codes(row("all", 500, 0.4, numerator=2), row("black", 400, 0.5, numerator=2)) == []
    assert codes(row("all", 500, 0.4), row("black", 400, 5.0)) == []
    assert codes(row("all", 500, 0.0), row("black", 400, 0.0)) == []


def test_the_year_after_now_may_have_figures_and_later_ones_not() -> None:
    used = replace(plan(), as_of=None)

    def late(ending: int, today: date) -> list[str]:
        frame = observations([row("all", 50, 60.0, school_year=ending)])
        return [f.code for f in check(frame, used, VOCABULARY, ORGANIZATIONS, today)]

    assert late(2020, date(2018, 11, 1)) == []
    assert late(2021, date(2018, 11, 1)) == ["HW-313"]
    assert late(2020, date(2018, 6, 1)) == ["HW-313"]


def jump(**changes: object) -> list[str]:
    rows = [row("all", 500, 40.0, school_year=2014), row("all", 500, 70.0, school_year=2015)]
    return codes(*rows, of=indicator(**changes))


def test_a_jump_is_a_warning_unless_the_plan_explains_it() -> None:
    broken = Break("all", SchoolYear(2015), Text("A new test."), "state")
    known = Caution("all", SchoolYear(2015), Text("Unexplained."))
    elsewhere = replace(known, organization="S1")
    assert jump() == ["HW-503"]
    assert jump(breaks=(broken,)) == []
    assert jump(cautions=(known,)) == []
    assert jump(cautions=(elsewhere,)) == ["HW-503"]


def test_small_groups_jump_by_chance_and_are_left_alone() -> None:
    small = [row("all", 20, 40.0, school_year=2014), row("all", 500, 70.0, school_year=2015)]
    assert codes(*small) == []


def test_years_apart_are_no_jump() -> None:
    apart = [row("all", 500, 40.0, school_year=2013), row("all", 500, 70.0, school_year=2015)]
    assert codes(*apart) == []


def test_rates_alone_are_noted_once_for_an_indicator() -> None:
    rows = [row("all", None, 60.0), row("black", None, 50.0), row("white", None, 70.0)]
    assert codes(*rows) == ["HW-415"]
