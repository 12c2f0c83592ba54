import pytest

from etl.model.figure import Figure, FigureName, FigureState, Series
from etl.model.indicator import Direction
from etl.model.school_year import SchoolYear
from tests.builders.district import indicator
from tests.builders.published import published_row
from tests.etl.wording.told import Told

SERIES = Series("readiness", "D1", "all", "all")
FIRST, LAST = SchoolYear(2013), SchoolYear(2017)
STEADY = [published_row("all", 2013 + n, 60.0 + 2 * n, 4000) for n in range(5)]


def _told(direction: Direction = Direction.HIGHER, language: str = "en") -> Told:
    return Told(STEADY, indicator(direction=direction), language)


def _projection(value: float, low: float, high: float) -> tuple[Figure, ...]:
    name, state = FigureName.PROJECTION, FigureState.REPORTED
    return (Figure(SERIES, LAST, name, state, value, low, high, since=FIRST),)


def _trend(value: float | None, state: FigureState = FigureState.REPORTED) -> tuple[Figure, ...]:
    latest = Figure(SERIES, LAST, FigureName.INTERVAL, FigureState.REPORTED, 68.0, 66.0, 70.0)
    return latest, Figure(SERIES, LAST, FigureName.TREND, state, value)


@pytest.mark.parametrize(
    ("way", "direction", "said"),
    [
        (1, Direction.HIGHER, "rising and getting better"),
        (1, Direction.LOWER, "rising and getting worse"),
        (-1, Direction.HIGHER, "falling and getting worse"),
        (-1, Direction.LOWER, "falling and getting better"),
        (1, Direction.NONE, "rising"),
        (0, Direction.HIGHER, "no clear trend"),
    ],
)
def test_the_trend_is_said_in_words_with_its_years(
    way: int, direction: Direction, said: str
) -> None:
    text = _told(direction).words.trend_words(_trend(way))
    assert text == f"Over five years, 2012-13 to 2016-17: {said}."


def test_five_years_in_a_row_of_real_figures_make_a_trend() -> None:
    told = _told()
    assert told.words.trend_words(told.figures()).endswith("rising and getting better.")
    assert _told(language="es").words.trend_words(told.figures()) == (
        "En cinco años, de 2012-13 a 2016-17: sube y mejora."
    )


def test_without_five_years_there_is_no_trend_and_at_schools_nothing_is_said() -> None:
    words = _told().words
    assert words.trend_words(_trend(None, FigureState.NOT_AVAILABLE)).startswith("No trend can")
    assert words.trend_words(_trend(None, FigureState.NOT_COMPUTED)) == ""
    assert words.trend_words(_trend(None, FigureState.SUPPRESSED)) == ""


@pytest.mark.parametrize(
    ("ends", "place"),
    [((79.9, 86.8), "is above"), ((85.0, 93.0), "lies within"), ((91.0, 96.0), "is below")],
)
def test_a_projection_says_where_the_target_lies(ends: tuple[float, float], place: str) -> None:
    text = _told().words.projection(_projection(sum(ends) / 2, *ends))
    assert f"({ends[0]} to {ends[1]}); the target of 90% {place} that range." in text


def test_the_projection_of_the_methods_is_told_in_their_words() -> None:
    text = _told().words.projection(_projection(83.4, 79.9, 86.8))
    assert text.startswith("On the current line, 83.4% in 2019-20 (79.9 to 86.8);")


def test_a_range_is_cut_at_0_and_100_and_a_range_of_everything_says_nothing() -> None:
    words = _told().words
    assert "(60.0 to 100.0)" in words.projection(_projection(85.0, 60.0, 110.0))
    assert words.projection(_projection(50.0, -10.0, 110.0)) == (
        "The line through the years so far says nothing of 2019-20: its range is 0.0 to 100.0."
    )


def test_a_line_that_leaves_the_scale_is_not_read() -> None:
    text = _told().words.projection(_projection(104.0, 98.0, 110.0))
    assert "leaves the scale" in text
    assert "104" not in text


def test_a_projection_of_an_earlier_year_than_the_latest_figure_is_not_told() -> None:
    newer = Figure(SERIES, LAST + 1, FigureName.INTERVAL, FigureState.REPORTED, 68.0, 66.0, 70.0)
    assert _told().words.projection((*_projection(83.4, 79.9, 86.8), newer)) == ""


def test_the_best_year_is_named_with_its_way() -> None:
    told = _told()
    assert told.words.best_year(told.figures()) == (
        "The best single year so far was 2013-14: it rose 2.0 points."
    )
