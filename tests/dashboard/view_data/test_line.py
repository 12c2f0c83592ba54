"""What a line may join, and what an axis must hold."""

from dashboard.view_data.line import Line, Pen, Point
from etl.model.cell import Interval, State
from etl.model.school_year import SchoolYear


def point(ending: int, value: float | None = None, **more: object) -> Point:
    state = State.REPORTED if value is not None else State.SUPPRESSED
    return Point(SchoolYear(ending), state, value, **more)  # type: ignore[arg-type]


def line(*points: Point) -> Line:
    return Line("Black students", "Black", Pen("black"), points)


def years(found: Line) -> list[list[int]]:
    return [[point.year.ending for point in run] for run in found.runs]


def test_a_year_without_a_figure_breaks_the_line() -> None:
    assert years(line(point(2012, 1.0), point(2013, 2.0), point(2015, 3.0))) == [
        [2012, 2013],
        [2015],
    ]


def test_a_hidden_year_breaks_the_line() -> None:
    assert years(line(point(2012, 1.0), point(2013), point(2014, 3.0))) == [[2012], [2014]]


def test_no_line_runs_over_a_break_of_the_series() -> None:
    found = line(point(2012, 1.0), point(2013, 2.0, is_after_break=True), point(2014, 3.0))
    assert years(found) == [[2012], [2013, 2014]]


def test_the_latest_point_is_the_latest_that_is_shown() -> None:
    latest = line(point(2012, 1.0), point(2013)).latest
    assert latest is not None
    assert latest.year.ending == 2012
    assert line(point(2013)).latest is None


def test_an_axis_makes_room_for_ranges_too() -> None:
    found = line(point(2012, 10.0, interval=Interval(8.0, 13.0)), point(2013))
    assert sorted(found.values) == [8.0, 10.0, 13.0]


def test_the_first_figure_of_a_new_series_and_a_small_group_have_open_markers() -> None:
    assert point(2012, 1.0, is_after_break=True).is_open
    assert point(2012, 1.0, is_small=True).is_open
    assert not point(2012, 1.0).is_open
