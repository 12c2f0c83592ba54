"""Each kind of chart as it stands on a page: drawn wide and narrow, live where it is, read point by
point."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.drawing import Drawing
from dashboard.components.graph import graph
from dashboard.components.readable import reader
from dashboard.figures import gap as live_gap
from dashboard.figures import lines as live_lines
from dashboard.figures import stops, svg, svg_bars, svg_gap, svg_lines, svg_scatter, svg_trend
from dashboard.figures import trend as live_trend
from dashboard.figures.svg import Markup
from dashboard.speech import speech
from dashboard.view_data.bars import Bars
from dashboard.view_data.gap import GapTrend
from dashboard.view_data.lines import Lines
from dashboard.view_data.reading import Reading
from dashboard.view_data.scatter import Scatter
from dashboard.view_data.trend import Trend

# A live chart has its name, and its drawings have theirs.
LIVE = "-live"


def trend(found: Trend) -> Component:
    drawings = svg_trend.draw(found), svg_trend.draw(found, svg_trend.NARROW)
    return _live(found, live_trend.draw(found), drawings, stops.of_trend(found))


def gap(found: GapTrend) -> Component:
    drawings = svg_gap.draw(found), svg_gap.draw(found, svg_gap.NARROW)
    return _live(found, live_gap.draw(found), drawings, stops.of_gap(found))


def lines(found: Lines) -> Component:
    drawings = svg_lines.draw(found), svg_lines.draw(found, svg_lines.narrow(found))
    return _live(found, live_lines.draw(found), drawings, stops.of_lines(found))


def lying(bars: Bars) -> Component:
    drawings = svg_bars.lying(bars), svg_bars.lying(bars, svg_bars.NARROW)
    return _still(bars, drawings, stops.of_bars(bars))


def standing(bars: Bars) -> Component:
    drawings = svg_bars.standing(bars), svg_bars.standing(bars, svg_bars.NARROW)
    return _still(bars, drawings, stops.of_bars(bars, is_standing=True))


def scatter(found: Scatter) -> Component:
    drawings = svg_scatter.draw(found), svg_scatter.draw(found, svg_scatter.NARROW)
    return _still(found, drawings, stops.of_scatter(found))


def small(wide: Markup, narrow: Markup) -> Component:
    """A small chart of a set, made for 262 and for 171 pixels; the set is read as one chart."""
    return html.Div(_both(wide, narrow), className="chartbox for-262")


def _live(
    found: Trend | GapTrend | Lines,
    figure: dict[str, object],
    drawings: tuple[Markup, Markup],
    reading: Reading,
) -> Component:
    """Live where there is room; on narrow screens it stays our own drawing, whose text is made for
    them."""
    wide, narrow = drawings
    stub = svg.ornament(*svg.size_of(narrow), kind="only-narrow")
    shown = graph(f"{found.id}{LIVE}", figure, wide, stub, found.summary)
    return html.Div(
        [
            html.Div(shown, className="only-wide"),
            Drawing(narrow, class_name="only-narrow"),
            *reader(speech(found.language), reading, found.summary),
        ],
        className="chartbox for-620",
    )


def _still(found: Bars | Scatter, drawings: tuple[Markup, Markup], reading: Reading) -> Component:
    """A drawing everywhere, made for 360 and for 288 pixels."""
    read = reader(speech(found.language), reading, found.summary)
    return html.Div([*_both(*drawings), *read], className="chartbox for-360")


def _both(wide: Markup, narrow: Markup) -> list[Component]:
    return [Drawing(wide, class_name="only-wide"), Drawing(narrow, class_name="only-narrow")]
