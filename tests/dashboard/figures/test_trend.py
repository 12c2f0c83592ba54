"""The main trend: the live figure and the drawing show the same marks, words and order."""

import re
from dataclasses import replace
from itertools import pairwise

import plotly.graph_objects as go
import pytest

from dashboard.figures import svg_trend
from dashboard.figures import trend as live
from dashboard.figures.frame import Frame, Size
from dashboard.view_data.trend import Trend
from etl.model.cell import Interval
from tests.dashboard.figures.drawn import (
    line_traces,
    marker_traces,
    odd_trend,
    texts,
    trend,
    with_class,
    words_of,
)

BOTH = pytest.mark.parametrize("chart", [trend(), odd_trend()], ids=["readiness", "odd"])


@BOTH
def test_the_live_figure_is_one_that_plotly_accepts(chart: Trend) -> None:
    go.Figure(live.draw(chart))


@BOTH
def test_both_renderings_write_the_same_words(chart: Trend) -> None:
    assert sorted(texts(svg_trend.draw(chart))) == sorted(words_of(live.draw(chart)))


@BOTH
def test_both_renderings_draw_the_same_lines(chart: Trend) -> None:
    drawn = with_class(svg_trend.draw(chart), "ln")
    shown = [trace for trace in line_traces(live.draw(chart)) if trace["name"] == chart.line.name]
    assert [len(each.get("points", "").split()) for each in drawn] == [
        len(trace["x"]) for trace in shown
    ]


@BOTH
def test_both_renderings_mark_the_same_points(chart: Trend) -> None:
    drawing = svg_trend.draw(chart)
    own = f"c-{chart.line.pen.colour}"
    drawn = [
        each
        for kind in ("pt", "pt-o", "codm")
        for each in with_class(drawing, kind)
        if own in (each.get("class") or "").split()
    ]
    shown = marker_traces(live.draw(chart))[-1]
    assert len(drawn) == len(shown["x"]) == len(chart.line.shown)
    assert shown["x"] == [str(point.year) for point in chart.line.shown]


@BOTH
def test_both_renderings_have_the_same_ticks(chart: Trend) -> None:
    axis = svg_trend.axis(chart)
    figure = live.draw(chart)["layout"]
    assert figure["yaxis"]["ticktext"] == list(axis.labels)
    assert figure["xaxis"]["categoryarray"] == [str(year) for year in chart.years]
    assert figure["xaxis"]["type"] == "category"


def test_a_range_is_drawn_for_every_exact_estimate_and_for_no_bound() -> None:
    chart = odd_trend()
    with_range = [point for point in chart.line.shown if point.interval]
    bars = marker_traces(live.draw(chart))[-1]["error_y"]
    assert sum(size > 0 for size in bars["array"]) == len(with_range) == 1
    assert len(with_class(svg_trend.draw(chart), "iv")) == 3 * len(with_range)


def test_hidden_years_are_hatched_and_carry_the_word_and_no_number() -> None:
    chart = odd_trend()
    words = texts(svg_trend.draw(chart))
    assert words.count("Hidden") == 1
    assert "–" in words
    assert "n/a" in words
    assert len(with_class(svg_trend.draw(chart), "hatch-line")) == 2


def test_no_line_is_drawn_over_a_year_without_a_figure() -> None:
    """Neither in the drawing nor in the live figure."""
    chart = trend()
    points = tuple(each for each in chart.line.points if each.year != chart.years[2])
    chart = replace(chart, line=replace(chart.line, points=points))
    frame = Frame(svg_trend.WIDE, svg_trend.axis(chart), chart.years)
    for drawn in with_class(svg_trend.draw(chart), "ln"):
        across = [float(each.partition(",")[0]) for each in drawn.get("points", "").split()]
        assert all(after - x < 1.5 * frame.step for x, after in pairwise(across))
    shown = [trace for trace in line_traces(live.draw(chart)) if trace["name"] == chart.line.name]
    assert shown and not any(str(chart.years[2]) in trace["x"] for trace in shown)
    assert [trace["x"][0] for trace in shown] == [str(chart.years[0]), str(chart.years[3])]


def test_the_way_to_the_path_is_said_in_points_and_the_years_to_come_are_tinted() -> None:
    drawing = svg_trend.draw(trend())
    assert {"16.8 points", "short", "No figures yet", "Target", "90%"} <= set(texts(drawing))
    assert len(with_class(drawing, "zone")) == 1
    assert len(with_class(drawing, "cau")) == 1


def test_the_narrow_drawing_is_made_for_288_pixels_and_says_the_latest_figure() -> None:
    drawing = svg_trend.draw(trend(), svg_trend.NARROW)
    assert 'viewBox="0 0 288 ' in drawing
    assert {"45.2", "57.0", "Target 90%"} <= set(texts(drawing))


def test_a_live_figure_carries_no_template_and_no_legend() -> None:
    figure = live.draw(trend())
    assert set(figure) == {"data", "layout"}
    assert "template" not in figure["layout"]
    assert figure["layout"]["showlegend"] is False


def test_a_value_near_the_foot_stands_over_its_range_in_both_renderings() -> None:
    chart = trend()
    low = replace(chart.line.points[0], value=2.0, interval=Interval(1.0, 5.0))
    line = replace(chart.line, points=(low, *chart.line.points[1:]))
    chart = replace(chart, line=line, path=None, shortfall=None)
    found = [word for word in live.draw(chart)["layout"]["annotations"] if word["text"] == "45.2"]
    assert found[0]["y"] == 5.0
    frame = Frame(svg_trend.WIDE, svg_trend.axis(chart), chart.years)
    assert _height_of("45.2", svg_trend.draw(chart)) < frame.y(5.0)


@pytest.mark.parametrize("size", [svg_trend.WIDE, svg_trend.NARROW], ids=["wide", "narrow"])
def test_a_value_with_a_long_range_stands_beside_its_point_and_not_at_the_end_of_it(
    size: Size,
) -> None:
    chart = _long_ranges(trend())
    frame = Frame(size, svg_trend.axis(chart), chart.years)
    drawing = svg_trend.draw(chart, size)
    for point in svg_trend.labelled(chart, frame):
        assert point.value is not None
        assert abs(_height_of(point.text, drawing) - frame.y(point.value)) <= 20, point.text


def test_the_live_chart_writes_such_a_value_where_the_drawing_does() -> None:
    chart = _long_ranges(trend())
    shown = {word["text"]: word for word in live.draw(chart)["layout"]["annotations"]}
    for point in chart.line.shown:
        assert shown[point.text]["y"] == point.value


def _long_ranges(chart: Trend) -> Trend:
    """The figures of six years, each with a range that reaches 20 points to both sides."""
    own = tuple(
        replace(point, interval=Interval(point.value - 20, point.value + 20))
        for point in chart.line.shown
        if point.value is not None
    )
    years = tuple(point.year for point in own)
    line = replace(chart.line, points=own)
    return replace(chart, line=line, years=years, path=None, shortfall=None, waiting_from=None)


def _height_of(text: str, drawing: str) -> float:
    place = re.search(rf'<text x="[\d.]+" y="([\d.]+)"[^>]*>{text}<', drawing)
    assert place is not None
    return float(place[1])
