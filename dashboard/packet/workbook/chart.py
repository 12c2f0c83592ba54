"""A chart that Excel draws from the cells of its sheet."""

from typing import Any

import xlsxwriter
from xlsxwriter.chart import Chart as Drawn

from dashboard.figures import palette
from dashboard.packet.native.chart import Chart, Kind, Series
from dashboard.packet.native.plain_text import one_line
from dashboard.packet.native.plotted import Plotted
from dashboard.packet.workbook.looks import TEXT_FONT
from dashboard.view_data.line import Pen

_KINDS = {Kind.LINES: "line", Kind.LYING: "bar", Kind.STANDING: "column"}
WIDTH, HEIGHT = 960, 400  # pixels
_FONT = {"name": TEXT_FONT, "size": 10, "color": palette.INK_2}
_MARKERS = ("circle", "square", "diamond", "triangle")


def chart_of_cells(
    book: xlsxwriter.Workbook,
    sheet: str,
    title_row: int,
    first_row: int,
    chart: Chart,
    held: Plotted,
) -> Drawn:
    """The chart; `first_row` is that of the first number on `sheet`, `title_row` that of the title,
    which the chart takes over."""
    made = book.add_chart({"type": _KINDS[chart.kind]})
    last_row = first_row + held.rows - 1
    for series, column in zip(chart.series, held.series, strict=True):
        made.add_series(
            {
                "name": [sheet, first_row - 1, column],
                "categories": [sheet, first_row, held.label, last_row, held.label],
                "values": [sheet, first_row, column, last_row, column],
                "data_labels": _labels(series, chart.kind),
                **(_line(series) if chart.kind is Kind.LINES else _bars(series)),
            }
        )
    made.set_title({"name": [sheet, title_row, 0], "name_font": {**_FONT, "size": 14}})
    made.set_size({"width": WIDTH, "height": HEIGHT})
    made.show_blanks_as("gap")
    is_named = sum(not series.end for series in chart.series) < 2
    made.set_legend({"none": True} if is_named else {"position": "bottom", "font": _FONT})
    _axes(made, chart)
    if chart.has_uprights:
        made.set_high_low_lines({"line": {"color": palette.INK_3, "width": 1}})
    return made


def _axes(made: Drawn, chart: Chart) -> None:
    years: dict[str, Any] = {"num_font": _FONT, "label_position": "low", "major_tick_mark": "none"}
    if chart.kind is Kind.LYING:
        years["reverse"] = True
    made.set_x_axis(years)
    if chart.axis is None:
        none = {"visible": False}
        made.set_y_axis({**none, "major_gridlines": none, **_from_zero(chart)})
        return
    made.set_y_axis(
        {
            "num_font": _FONT,
            "num_format": chart.axis_form,
            "min": chart.axis.low,
            "max": chart.axis.high,
            "major_unit": chart.axis.ticks[1] - chart.axis.ticks[0],
            "major_gridlines": {"visible": True, "line": {"color": palette.GRID}},
            "line": {"none": True},
        }
    )


def _from_zero(chart: Chart) -> dict[str, Any]:
    values = [value for series in chart.series for value in series.values if value is not None]
    return {"min": 0} if min(values, default=0) >= 0 else {}


def _line(series: Series) -> dict[str, Any]:
    own = palette.line_colour(series.pen)
    width = 1.75 if series.is_path else 2.5
    drawn = {"color": own, "width": width, "dash_type": dash(series.pen)}
    look: dict[str, Any] = {"line": drawn, "marker": _marker(series)}
    if series.is_path:
        look["marker"] = {"type": "none"}
    # No line leads to the first figure after a break.
    cut = [{"line": {"none": True}} if spot.is_cut else None for spot in series.spots]
    if any(cut):
        look["points"] = cut
    if series.has_ranges:
        look["y_error_bars"] = {
            "type": "custom",
            "plus_values": [_away(spot.value, spot.interval, 1) for spot in series.spots],
            "minus_values": [_away(spot.value, spot.interval, -1) for spot in series.spots],
            "line": {"color": own, "width": 1},
        }
    return look


def _away(value: float | None, interval: Any, way: int) -> float:
    """How far an end of the range by chance is from the value."""
    if value is None or interval is None:
        return 0.0
    return round(interval.high - value if way > 0 else value - interval.low, 6)


def _marker(series: Series) -> dict[str, Any]:
    own = {"color": palette.line_colour(series.pen)}
    kind = series.pen.marker if series.pen.marker in _MARKERS else "circle"
    return {"type": kind, "size": 8, "fill": own, "border": own}


def _bars(series: Series) -> dict[str, Any]:
    points = []
    for spot in series.spots:
        own = palette.LIGHT[spot.colour or series.pen.colour][0]
        if spot.is_open:
            dotted = {"color": own, "dash_type": "round_dot"}
            points.append({"fill": {"none": True}, "border": dotted})
        else:
            points.append({"fill": {"color": own}})
    return {"points": points, "gap": 60}


def _labels(series: Series, kind: Kind) -> dict[str, Any]:
    """Numbers beside their points, which follow the cells; words of our own for a bound, for a
    number of other decimals, and at the end of a line."""
    shown = [spot.form for spot in series.spots if spot.label and not spot.is_bound]
    form = shown[-1] if shown else series.spots[series.last].form
    custom = [_label(series, at, kind, form) for at in range(len(series.spots))]
    return {
        "value": True,
        "custom": custom,
        "num_format": form,
        # To the right is where the library writes what says no place of its own.
        "position": "right" if kind is Kind.LINES else "outside_end",
        "font": {**_FONT, "bold": True, "color": palette.text_colour(series.pen)},
    }


def _label(series: Series, at: int, kind: Kind, form: str) -> dict[str, Any] | None:
    spot = series.spots[at]
    if series.end and at == series.last:
        return {"value": _safe(series.end)}
    if spot.value is None or not spot.label:
        return {"delete": True}
    is_told = spot.is_bound or spot.form != form
    label: dict[str, Any] = {"value": _safe(spot.label)} if is_told else {}
    if kind is Kind.LINES:
        label["position"] = "above" if spot.is_above else "below"
    return label or None


def _safe(text: str) -> str:
    """The library takes "a!B2" for the address of a cell; a mark of no width keeps it a text."""
    return one_line(text).replace("!", "!\u2060")


def dash(pen: Pen) -> str:
    """The dash of a spreadsheet that is most like that of the page."""
    lengths = [float(each) for each in pen.dash.split()]
    if not lengths:
        return "solid"
    if len(lengths) > 2:
        return "dash_dot" if len(lengths) == 4 else "long_dash_dot_dot"
    if lengths[0] <= 3:
        return "round_dot"
    return "square_dot" if lengths[0] <= 6 else "dash" if lengths[0] <= 10 else "long_dash"
