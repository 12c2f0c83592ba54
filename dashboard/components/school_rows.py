"""The measures of one school, each beside the district."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.drawing import Drawing
from dashboard.components.prose import prose
from dashboard.components.signs import caution, status_chip
from dashboard.figures import svg_panel
from dashboard.figures.frame import Size
from dashboard.speech import Speech, noted
from dashboard.view_data.measure_row import Said
from dashboard.view_data.school import SchoolRow

HEADS = (
    noted("Measure"),
    noted("Status"),
    noted("Trend beside the district"),
    noted("Latest"),
    noted("District"),
    noted("Size"),
)
SIZE = Size(240, 132, 28, 38, 8, 20)
# Values from here on need a wider margin for the words of their axis.
THOUSANDS, ROOMY = 1000, Size(240, 132, 46, 54, 8, 20)


def school_rows(say: Speech, rows: tuple[SchoolRow, ...]) -> Component:
    hidden: dict[str, Any] = {"aria-hidden": "true"}
    heads = html.Div([html.Span(say(head)) for head in HEADS], className="heads", **hidden)
    return html.Div([heads, html.Ul([_row(say, row) for row in rows], className="mlist")])


def _row(say: Speech, row: SchoolRow) -> Component:
    question = html.H3(html.A(row.question, href=row.address))
    about = html.P(prose(row.about), className="why")
    return html.Li(
        [
            html.Div([question, about], className="q"),
            html.Div(_status(say, row), className="s"),
            html.Div(_trend(say, row), className="t"),
            _cell(say(HEADS[3]), row.latest),
            _cell(say(HEADS[4]), row.district),
            _cell(say(HEADS[5]), row.size),
        ],
        className="mrow mrow--school",
    )


def _status(say: Speech, row: SchoolRow) -> list[Component]:
    if row.status is None:
        return [html.Span(say("No status"), className="sub")]
    cares = [
        html.Span(caution(words), className="sub caution-line") for words in row.status.cautions
    ]
    return [
        html.Span(say("Status:") + " ", className="vh"),
        status_chip(row.status),
        html.Span(prose(row.status.reason), className="sub"),
        *cares,
    ]


def _trend(say: Speech, row: SchoolRow) -> Component:
    if row.panel is None:
        return html.P(say("No figure to draw"), className="nodata")
    size = SIZE if row.panel.top < THOUSANDS else ROOMY
    return Drawing(svg_panel.draw(row.panel, size))


def _cell(label: str, said: Said) -> Component:
    value = []
    if said.value:
        look = "v num" if said.is_number else "v text"
        value = [html.Span(prose(said.value), className=look)]
    details = [html.Span(prose(detail), className="sub") for detail in said.details]
    return html.Div([html.Span(label, className="k"), *value, *details], className="cell")
