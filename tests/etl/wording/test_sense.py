"""Sentences that a person found odd when both samples were read, as rules."""

import re

import pytest

from etl.model.indicator import Direction, Unit
from tests.builders.district import indicator
from tests.builders.published import published_row
from tests.etl.wording.told import Told


def _pair(
    then: tuple[float, float], now: tuple[float, float], n: int = 4000, **more: object
) -> Told:
    """Black and White students in 2011-12 and 2016-17."""
    rows = [
        published_row(group, year, value, n)
        for year, values in ((2012, then), (2017, now))
        for group, value in zip(("black", "white"), values, strict=True)
    ]
    return Told(rows, indicator(**more))  # type: ignore[arg-type]


def _moved(told: Told) -> str:
    found = told.words.who_moved(told.figures("black"), *told.both("black"))
    assert found is not None
    return f"{found.headline}. {found.sentence}"


def test_a_move_that_could_be_chance_is_no_rise_and_no_fall() -> None:
    assert _moved(_pair((40.0, 70.0), (43.0, 62.0), 60)).startswith("Both stayed about the same.")
    assert _moved(_pair((40.0, 70.0), (43.0, 62.0))).startswith(
        "Black students rose, White students fell."
    )


def test_a_gap_that_is_written_alike_in_both_years_stayed() -> None:
    of = {"unit": Unit.MEAN, "smallest_step": 0.01}
    assert "The gap stayed at 0.4 units." in _moved(_pair((2.0, 2.4), (3.0, 3.4), **of))


def test_nothing_is_wider_by_nothing() -> None:
    told = _pair((2.0, 2.4), (3.0, 3.4), unit=Unit.MEAN, smallest_step=0.0)
    headline = told.words.gap_headline(told.figures("black"), *told.both("black"))
    assert not re.search(r"\b0(\.0)? (wider|narrower)", headline)


def test_a_figure_at_the_path_is_on_it_and_not_0_points_ahead() -> None:
    rows = [published_row("all", 2015, 63.0, 4000), published_row("all", 2017, 73.8, 4000)]
    told = Told(rows)
    assert told.reason() == "On the path in 2016-17."
    assert told.lede().endswith("That is on the plan's path.")


def test_where_less_is_better_a_group_is_lower_and_not_ahead() -> None:
    told = _pair((5.0, 12.0), (5.0, 12.0), direction=Direction.LOWER)
    headline = told.words.gap_headline(told.figures("black"), *told.both("black"))
    assert headline == (
        "The figure of Black students is 7.0 points lower than that of White students"
    )


def test_a_lead_has_a_range_of_a_lead() -> None:
    told = _pair((80.0, 60.0), (80.0, 60.0))
    note = told.words.gap_note(told.figures("black"), *told.both("black"))
    assert re.fullmatch(r"In 2016-17 the lead could be 1\d\.\d to 2\d\.\d points by chance\.", note)


@pytest.mark.parametrize("value", [72.8, 50.0, 73.3])
def test_one_point_and_many_points_agree_in_spanish(value: float) -> None:
    rows = [published_row("all", 2015, 63.0, 200), published_row("all", 2017, value, 200)]
    said = Told(rows, language="es")
    assert "faltan" not in f"{said.lede()} {said.reason()}"
