"""Rules that every drawing keeps: few lines, text that lies flat and is large enough, bars from
zero, few grid lines."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

import dashboard
from dashboard.figures import (
    svg_bars,
    svg_gap,
    svg_lines,
    svg_panel,
    svg_scatter,
    svg_spark,
    svg_trend,
)
from dashboard.view_data.bars import Bar, Bars
from dashboard.view_data.scatter import Dot, Scatter
from dashboard.view_data.table import Table
from etl.model.indicator import Unit
from tests.dashboard.figures.drawn import gap, odd_trend, parsed, trend, with_class
from tests.dashboard.figures.test_lines import data
from tests.dashboard.figures.test_small_drawings import panel, spark

ASSETS = Path(dashboard.__file__).parent / "assets"
BARS = Bars("b", "B", "Words.", tuple(Bar(f"Year {n}", n - 2.0, f"{n}") for n in range(5)))
SCHOOLS = Scatter(
    "s",
    "Schools",
    "Words.",
    Unit.PERCENT,
    "Share",
    0.0,
    100.0,
    ((0.0, "0"), (100.0, "100")),
    tuple(Dot(f"School {at}", at * 9.0, 40.0 + at) for at in range(9)),
    Table("Schools", (), ()),
)
DRAWINGS: dict[str, Callable[[], str]] = {
    "trend": lambda: svg_trend.draw(trend()),
    "narrow trend": lambda: svg_trend.draw(trend(), svg_trend.NARROW),
    "odd trend": lambda: svg_trend.draw(odd_trend()),
    "gap": lambda: svg_gap.draw(gap()),
    "narrow gap": lambda: svg_gap.draw(gap(), svg_gap.NARROW),
    "panel": lambda: svg_panel.draw(panel()),
    "narrow panel": lambda: svg_panel.draw(panel(), svg_panel.NARROW),
    "spark": lambda: svg_spark.draw(spark()),
    "lying bars": lambda: svg_bars.lying(BARS),
    "standing bars": lambda: svg_bars.standing(BARS),
    "schools": lambda: svg_scatter.draw(SCHOOLS),
}
EVERY = pytest.mark.parametrize("draw", DRAWINGS.values(), ids=DRAWINGS)


@EVERY
def test_a_drawing_has_a_name_and_a_summary_that_it_points_to(draw: Callable[[], str]) -> None:
    root = parsed(draw())
    title, summary = root.find("title"), root.find("desc")
    assert title is not None and title.text
    assert summary is not None and summary.text
    assert root.get("aria-labelledby") == f"{title.get('id')} {summary.get('id')}"
    assert root.get("role") == "img"


@EVERY
def test_no_text_is_turned(draw: Callable[[], str]) -> None:
    shown = draw()
    assert "rotate" not in shown
    assert "writing-mode" not in shown


@EVERY
def test_at_most_four_series_and_ten_grid_lines_are_drawn_together(draw: Callable[[], str]) -> None:
    shown = draw()
    colours = {each.get("class") for each in with_class(shown, "ln")}
    assert len(colours) + bool(with_class(shown, "ctx")) <= 4
    assert len(with_class(shown, "gl")) <= 10


def test_bars_that_touch_have_a_gap_of_a_pixel_or_more() -> None:
    bars = with_class(svg_bars.standing(BARS, svg_bars.NARROW), "bar")
    ends = [(float(bar.get("x", "0")), float(bar.get("width", "0"))) for bar in bars]
    assert all(x + width + 1 <= other for (x, width), (other, _) in pairwise(ends))


@pytest.mark.parametrize(
    ("draw", "side"), [(svg_bars.standing, "height"), (svg_bars.lying, "width")]
)
def test_bars_begin_at_zero(draw: Callable[[Bars], str], side: str) -> None:
    """A bar of three times the number is three times as long."""
    far = Bars("b", "B", "Words.", tuple(Bar(f"{n}", n, f"{n}") for n in (50.0, 75.0, 150.0)))
    bars = with_class(draw(far), "bar")
    _, _, *room = map(float, str(parsed(draw(far)).get("viewBox")).split())
    for bar in bars:
        x, y, width, height = (float(bar.get(each, "0")) for each in ("x", "y", "width", "height"))
        assert 0 <= x <= x + width <= room[0] and 0 <= y <= y + height <= room[1]
    long = [float(bar.get(side, "0")) for bar in bars]
    assert [round(each / long[0], 2) for each in long] == [1.0, 1.5, 3.0]


def test_a_cut_axis_is_said_and_a_whole_one_is_not() -> None:
    assert svg_trend.axis(trend()).words == "The vertical axis runs from 40% to 90%."
    assert svg_trend.axis(odd_trend()).words == ""


def test_the_ends_of_two_lines_carry_their_names() -> None:
    shown = svg_gap.draw(gap())
    labels = " ".join(each.text or "" for each in with_class(shown, "lbl"))
    assert "Black students" in labels
    assert "White students" in labels


def test_the_ends_of_a_few_lines_in_one_chart_carry_their_names() -> None:
    shown = svg_lines.draw(data())
    labels = " ".join(each.text or "" for each in with_class(shown, "lbl"))
    assert all(line.short in labels for line in data().lines)


def test_the_style_sheet_writes_no_text_of_a_chart_under_12_pixels() -> None:
    looks = (ASSETS / "50-charts.css").read_text(encoding="utf-8")
    assert "font:400 14px" in looks
    assert "svg.chart .sm{font-size:13px}" in looks


def test_nobody_draws_pies_or_two_axes() -> None:
    figures = Path(dashboard.__file__).parent / "figures"
    written = "".join(file.read_text(encoding="utf-8") for file in figures.glob("*.py"))
    for word in ("yaxis2", '"pie"', "sunburst", "scatter3d", "stackgroup"):
        assert word not in written
