"""A ratio in words: how many times, both sides, its year, and when it is not clear."""

import pytest

from etl.model.figure import Figure, FigureName, FigureState, Series
from etl.model.indicator import Direction, Unit
from etl.model.school_year import SchoolYear
from etl.wording import times
from etl.wording.precision import Precision
from tests.builders.district import indicator
from tests.etl.wording.told import ENGLISH, SPANISH

NOTHING = Precision(())
SERIES = Series("suspensions", "D1", "all", "black")


def ratio(
    year: int,
    value: float | None,
    low: float | None = None,
    high: float | None = None,
    state: FigureState = FigureState.REPORTED,
) -> Figure:
    at = SchoolYear(year)
    return Figure(SERIES, at, FigureName.RATIO, state, value, low, high, comparison="white")


CLEAR = (ratio(2016, 2.926), ratio(2017, 3.576, 3.41, 3.76))


def test_the_headline_tells_the_latest_ratio_with_both_sides() -> None:
    assert times.headline(CLEAR, NOTHING, ENGLISH) == (
        "In 2016-17, the rate of Black students is 3.58 times that of White students"
    )


def test_a_ratio_has_one_digit_more_than_the_rates() -> None:
    assert times.size(CLEAR[1], NOTHING) == "3.58"
    assert times.ranged(CLEAR[1], NOTHING, ENGLISH) == "3.41 to 3.76"
    assert times.ranged(CLEAR[0], NOTHING, ENGLISH) == ""


def test_a_range_over_one_is_no_clear_difference() -> None:
    told = times.headline((ratio(2017, 1.1, 0.9, 1.3),), NOTHING, ENGLISH)
    assert "times" not in told and "2016-17" in told


def test_the_summary_tells_every_year_and_the_note_the_range() -> None:
    assert times.summary(CLEAR, NOTHING, ENGLISH).endswith("By year: 2015-16 2.93, 2016-17 3.58.")
    assert times.note(CLEAR, NOTHING, ENGLISH).startswith(
        "It could be 3.41 to 3.76 times by chance."
    )


def test_spanish_says_the_same_numbers() -> None:
    told = times.headline(CLEAR, NOTHING, SPANISH)
    assert "3.58 veces" in told and "2016-17" in told


@pytest.mark.parametrize("found", [(), (ratio(2017, None, state=FigureState.SUPPRESSED),)])
def test_without_a_ratio_nothing_is_counted(found: tuple[Figure, ...]) -> None:
    assert times.reported(found) == ()
    assert times.summary(found, NOTHING, ENGLISH) == (f"{times.headline(found, NOTHING, ENGLISH)}.")
    assert not any(letter.isdigit() for letter in times.headline(found, NOTHING, ENGLISH))


def test_the_line_under_the_chart_says_what_is_divided() -> None:
    own = indicator("suspensions", unit=Unit.PER_100, direction=Direction.LOWER)
    assert times.subtitle(own, ENGLISH).endswith("The rate of one group divided by the other.")
