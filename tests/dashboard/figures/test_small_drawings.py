"""Sparks, panels, bars and shapes."""

from dataclasses import replace

import pytest

from dashboard.figures import shapes, svg_bars, svg_panel, svg_panel_key, svg_spark
from dashboard.speech import speech
from dashboard.view_data.bars import Bar, Bars
from dashboard.view_data.line import Line, Pen, Point
from dashboard.view_data.panel import Panel
from dashboard.view_data.spark import Spark
from etl.model.cell import Coding
from etl.model.figure import StatusCode
from etl.model.indicator import Unit
from etl.model.school_year import SchoolYear
from tests.dashboard.figures.drawn import line, odd_trend, parsed, texts, trend, with_class


def spark() -> Spark:
    chart = trend()
    return Spark("spark", "Readiness", "Words.", chart.unit, chart.years, chart.line, chart.path)


def panel(own: Line | None = None) -> Panel:
    chart = trend()
    return Panel(
        "panel",
        "Black students",
        "Words.",
        Unit.PERCENT,
        tuple(point.year for point in chart.line.points),
        own or line("Black students", (24.8, 32.5, 41.0, 44.8, 44.7, 38.1), Pen("black")),
        chart.line,
        100.0,
        goal=90.0,
    )


def test_a_spark_says_first_latest_and_target_and_the_years_it_spans() -> None:
    drawing = svg_spark.draw(spark())
    words = [each.text for each in parsed(drawing).iter("text")]
    assert words == ["90", "57.0", "45.2", "2011-12", "2019-20"]
    assert len(with_class(drawing, "path")) == 1
    assert len(with_class(drawing, "cau")) == 1


def test_a_spark_without_a_target_has_no_path() -> None:
    assert not with_class(svg_spark.draw(replace(spark(), path=None)), "path")


def test_hidden_years_of_a_spark_and_a_panel_are_hatched() -> None:
    odd = odd_trend().line
    assert with_class(svg_spark.draw(replace(spark(), line=odd)), "hatch-line")
    drawing = svg_panel.draw(replace(panel(odd), years=odd_trend().years))
    # Four years without a number, and the place where the series breaks.
    assert len(with_class(drawing, "hatch-line")) == 5


def test_a_panel_stands_on_the_common_axis_with_all_students_and_the_goal() -> None:
    words = [each.text for each in parsed(svg_panel.draw(panel())).iter("text")]
    assert words[:3] == ["0", "50", "100"]
    assert {"38.1", "24.8", "2011-12", "2016-17"} <= set(words)
    assert len(with_class(svg_panel.draw(panel()), "ctx")) == 1
    assert len(with_class(svg_panel.draw(panel()), "path")) == 1


def test_both_sizes_of_a_panel_say_the_same() -> None:
    wide, narrow = svg_panel.draw(panel()), svg_panel.draw(panel(), svg_panel.NARROW)
    assert texts(wide) == texts(narrow)


def test_a_bound_at_the_end_of_a_panel_is_said_once_and_inside_the_panel() -> None:
    bound = tuple(
        Point(SchoolYear(year), value=5.0, text="5% or less", coding=Coding.AT_MOST)
        for year in (2012, 2017)
    )
    drawing = svg_panel.draw(panel(Line("English learners", "", Pen("services"), bound)))
    said = [each for each in parsed(drawing).iter("text") if each.text == "5% or less"]
    assert [each.get("text-anchor") for each in said] == ["end"]


def test_the_key_of_the_panels_leaves_out_a_goal_that_there_is_not() -> None:
    assert "Goal, 90%" in svg_panel_key.draw(speech("en"), "Goal, 90%")
    assert "Goal" not in svg_panel_key.draw(speech("en"), "")


PACE = Bars(
    "pace",
    "Pace",
    "Words.",
    (
        Bar("Needed each year", 11.0, "11.0", is_needed=True),
        Bar("Best year", 9.3, "9.3"),
        Bar("Latest year", -6.4, "−6.4"),
    ),
)


def test_bars_start_at_zero_and_falls_run_to_the_left() -> None:
    drawing = svg_bars.lying(PACE)
    zero = float(with_class(drawing, "ax0")[0].get("x1", "0"))
    needed = with_class(drawing, "bar-open")[0]
    best, latest = with_class(drawing, "bar")
    assert float(needed.get("x", "0")) == pytest.approx(zero, abs=0.1)
    assert float(best.get("x", "0")) == pytest.approx(zero, abs=0.1)
    end = float(latest.get("x", "0")) + float(latest.get("width", "0"))
    assert end == pytest.approx(zero, abs=0.2)
    assert [bar.text for bar in PACE.bars] == [t for t in texts(drawing) if t[:1] in "19−"]


def test_standing_bars_are_as_high_as_their_numbers() -> None:
    bars = Bars("b", "B", "Words.", (Bar("2011-12", 100.0, "100"), Bar("2012-13", 50.0, "50")))
    tall, short = with_class(svg_bars.standing(bars), "bar")
    ratio = float(tall.get("height", "0")) / float(short.get("height", "1"))
    assert ratio == pytest.approx(2, rel=0.01)


def test_bars_of_nothing_but_zero_are_drawn_without_a_fault() -> None:
    bars = Bars("b", "B", "Words.", (Bar("2011-12", 0.0, "0"),))
    assert "<svg" in svg_bars.standing(bars)
    assert "<svg" in svg_bars.lying(bars)


def test_every_status_has_a_shape_and_shapes_differ_without_colour() -> None:
    assert set(shapes.KINDS) == set(StatusCode)
    kinds = sorted({*shapes.KINDS.values(), "overdue", "caution"})
    assert len({shapes.shape(kind) for kind in kinds}) == len(kinds)


def test_the_key_of_a_group_has_its_colour_dash_and_marker() -> None:
    drawn = shapes.key(Pen("white", "9 5", "diamond"))
    assert "c-white" in drawn
    assert 'stroke-dasharray="9 5"' in drawn
    assert "polygon" in drawn


def test_the_upright_of_zero_runs_through_no_name_of_a_bar() -> None:
    drawing = svg_bars.lying(PACE)
    names = [float(each.get("y", "0")) for each in with_class(drawing, "i")]
    for upright in with_class(drawing, "ax0"):
        low, high = float(upright.get("y1", "0")), float(upright.get("y2", "0"))
        assert not any(low < name - 4 < high for name in names)
