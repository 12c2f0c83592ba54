"""Where the current line leads by the target's year."""

from typing import Any

import numpy as np
import pytest

from etl.measure.changes import Axis
from etl.measure.points import Code, Points
from etl.measure.projection import projections
from etl.model.figure import FigureName as Name
from etl.model.figure import FigureState
from etl.model.indicator import Break, Unit
from etl.model.school_year import SchoolYear
from etl.model.target import Target, TargetKind
from etl.model.text import Text
from tests.builders.district import indicator
from tests.builders.published import published_row, readiness_rows, school_row
from tests.etl.measure.released import figure, measured, names

LINE = (50.0, 52.1, 53.9, 56.1, 57.9, 60.0)
TO_2020 = Target(TargetKind.NUMBER, ((SchoolYear(2020), 90.0),))


def rows(values: tuple[float, ...] = LINE, first: int = 2012, **more: Any) -> list[dict[str, Any]]:
    return [published_row("all", first + p, v, 5000, **more) for p, v in enumerate(values)]


def test_a_line_of_six_years_leads_to_the_targets_year_with_its_range() -> None:
    found = measured(rows())
    wide = figure(found, Name.PROJECTION, "all", 2017)
    narrow = figure(found, Name.PROJECTION_80, "all", 2017)
    assert wide.value == narrow.value == pytest.approx(65.9, abs=0.1)
    assert wide.since == SchoolYear(2012)
    assert wide.low < narrow.low < narrow.value < narrow.high < wide.high  # type: ignore[operator]


def test_four_years_are_no_line() -> None:
    found = measured(rows(LINE[:4]))
    assert figure(found, Name.PROJECTION, "all", 2015).state is FigureState.NOT_AVAILABLE


def test_no_line_is_drawn_across_a_missing_year() -> None:
    gap = [row for row in rows() if row["school_year"] != 2014]
    assert figure(measured(gap), Name.PROJECTION, "all", 2017).state is FigureState.NOT_AVAILABLE


def test_no_line_is_drawn_across_a_break_unless_the_plan_links_the_series() -> None:
    new_test = Break("all", SchoolYear(2015), Text("A new test."), "the state")
    broken = measured(rows(), indicator(breaks=(new_test,)))
    assert figure(broken, Name.PROJECTION, "all", 2017).state is FigureState.SERIES_BROKEN
    assert figure(broken, Name.CHANGE, "all", 2015).state is FigureState.SERIES_BROKEN
    joined = Break("all", SchoolYear(2015), Text("A new test."), "the state", is_linked=True)
    linked = measured(rows(), indicator(breaks=(joined,)))
    assert figure(linked, Name.PROJECTION, "all", 2017).state is FigureState.REPORTED
    assert figure(linked, Name.CHANGE, "all", 2015).value == pytest.approx(2.2)


def test_a_hidden_year_hides_the_line_through_it() -> None:
    hidden = [row if row["school_year"] != 2015 else published_row("all", 2015) for row in rows()]
    assert figure(measured(hidden), Name.PROJECTION, "all", 2017).state is FigureState.SUPPRESSED


def test_nothing_is_led_further_than_ten_years_ahead_or_past_the_target() -> None:
    far = indicator(target=Target(TargetKind.NUMBER, ((SchoolYear(2028), 90.0),)))
    assert figure(measured(rows(), far), Name.PROJECTION, "all", 2017).value is None
    over = indicator(target=Target(TargetKind.NUMBER, ((SchoolYear(2016), 90.0),)))
    assert figure(measured(rows(), over), Name.PROJECTION, "all", 2017).value is None


def test_a_percent_never_leads_over_100() -> None:
    steep = measured(rows((60.0, 70.0, 80.0, 88.0, 96.0)))
    found = figure(steep, Name.PROJECTION, "all", 2016)
    assert (found.value, found.high) == (100.0, 100.0)


def test_without_a_number_to_reach_there_is_no_projection() -> None:
    up = indicator(target=Target(TargetKind.INCREASE))
    assert Name.PROJECTION not in names(measured(readiness_rows(), up), "all")


def test_schools_have_no_projection() -> None:
    school = [school_row("all", 2012 + place, value, 300) for place, value in enumerate(LINE)]
    assert Name.PROJECTION not in names(measured(school), "all", organization="S1")


def test_a_rate_of_events_never_leads_under_0() -> None:
    years = np.arange(2012, 2017, dtype=np.int16)
    value = np.array([[9.0, 7.0, 5.0, 3.0, 1.0]])
    nothing = np.full_like(value, np.nan)
    points = Points(np.full(value.shape, Code.REPORTED, np.int8), value, nothing, nothing, nothing)
    axis = Axis(years, np.zeros(value.shape, np.int16))
    found = projections(indicator(unit=Unit.PER_100), axis, points, TO_2020)
    assert found[Name.PROJECTION].value[0, -1] == 0.0
