from datetime import date

import pytest

from etl.model.cell import Coding, Interval
from etl.model.indicator import Unit
from etl.wording import numbers
from tests.builders.published import cells, published, published_row


@pytest.mark.parametrize(
    ("number", "unit", "text"),
    [
        (57.0, Unit.PERCENT, "57.0%"),
        (22.5, Unit.PER_100, "22.5 per 100"),
        (2070, Unit.COUNT, "2,070"),
        (-6.4, Unit.MEAN, "−6.4"),
        (1250.5, Unit.DOLLARS, "$1,251"),
        (-3, Unit.DOLLARS, "−$3.0"),
        (2.93, Unit.RATIO, "2.9"),
    ],
)
def test_a_number_has_its_unit(number: float, unit: Unit, text: str) -> None:
    assert numbers.quantity(number, unit, 1, "en") == text


def test_a_change_of_a_percent_is_in_points_and_never_in_percent() -> None:
    assert numbers.difference(-16.8, Unit.PERCENT, 1, "en") == "16.8 points"
    assert numbers.difference(1.0, Unit.PERCENT, 0, "en") == "1 point"
    assert numbers.difference(4.0, Unit.PER_100, 1, "en") == "4.0 per 100"


def test_a_coded_value_is_a_bound_in_words() -> None:
    frame = published([published_row("all", 2017, 5.0, 59, coding=Coding.AT_MOST, decimals=0)])
    (cell,) = cells(frame, "all")
    assert numbers.value(cell, Unit.PERCENT, "en") == "5% or less"
    assert numbers.label(cell, "en") == "5% or less"


def test_a_small_group_has_whole_percents() -> None:
    (cell,) = cells(published([published_row("asian", 2017, 66.0, 233, decimals=0)]), "asian")
    assert numbers.value(cell, Unit.PERCENT, "en") == "66%"
    assert numbers.label(cell, "en") == "66"


def test_a_range_given_by_the_source_is_written_as_a_range() -> None:
    row = published_row("all", 2017, float("nan"), low=20.0, high=30.0, decimals=0)
    (cell,) = cells(published([{**row, "state": "reported"}]), "all")
    assert numbers.value(cell, Unit.PERCENT, "en") == "20% to 30%"


def test_ranges_show_signs_where_they_hold_0() -> None:
    assert numbers.span(55.73, 58.26, 1, "en") == "55.7 to 58.3"
    assert numbers.span(-1.46, 0.68, 1, "en") == "−1.5 to +0.7"
    assert numbers.interval(Interval(55.73, 58.26), 0, "en") == "56 to 58"
    assert numbers.interval(None, 1, "en") == ""


def test_nothing_is_minus_nothing() -> None:
    assert numbers.plain(-0.04) == "0.0"
    assert numbers.signed(-0.04) == "0.0"
    assert numbers.signed(13.3) == "+13.3"


def test_the_plans_numbers_are_as_the_plan_writes_them() -> None:
    assert numbers.goal(90.0, Unit.PERCENT, "en") == "90%"
    assert numbers.goal(15.9, Unit.PERCENT, "en") == "15.9%"


def test_a_date_is_written_out() -> None:
    assert numbers.day(date(2018, 11, 15), "en") == "15 November 2018"


def test_years_are_words_up_to_ten() -> None:
    assert [numbers.years(n, "en") for n in (1, 3, 12)] == ["one year", "three years", "12 years"]


@pytest.mark.parametrize(
    ("dollars", "told"), [(15813.4, "$15,813"), (395.2, "$395"), (99.5, "$99.5")]
)
def test_dollars_lose_their_decimal_from_a_hundred_on(dollars: float, told: str) -> None:
    assert numbers.quantity(dollars, Unit.DOLLARS, 1, "en") == told
