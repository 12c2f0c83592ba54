"""One measure in a list: question, status, trend, latest figure, target, due date."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.drawing import Drawing
from dashboard.components.prose import prose
from dashboard.components.signs import caution, status_chip
from dashboard.figures import svg_spark
from dashboard.speech import Speech, noted
from dashboard.view_data.measure_row import MeasureRow, Said
from dashboard.view_data.status_mark import StatusMark

HEADS = (
    noted("Measure"),
    noted("Status"),
    noted("Trend and path to target"),
    noted("Latest"),
    noted("Target"),
    noted("Next figures due"),
)


def heads(say: Speech) -> Component:
    """The titles of the columns, for eyes alone: each row says them again where it is narrow."""
    hidden: dict[str, Any] = {"aria-hidden": "true"}
    return html.Div([html.Span(say(head)) for head in HEADS], className="heads", **hidden)


def measure_row(say: Speech, row: MeasureRow, level: str = "h4") -> Component:
    """`level` is the tag of its heading."""
    heading: Any = getattr(html, level.upper())
    trend = Drawing(svg_spark.draw(row.spark)) if row.spark else _nothing(say)
    return html.Li(
        [
            html.Div(
                [
                    heading(html.A(row.question, href=row.address)),
                    html.P(prose(row.about), className="why"),
                ],
                className="q",
            ),
            html.Div(_status(say, row.status), className="s"),
            html.Div(trend, className="t"),
            _cell("latest", say(HEADS[3]), row.latest),
            _cell("tgt", say(HEADS[4]), row.target),
            _cell("due", say(HEADS[5]), row.due),
        ],
        className="mrow" if row.spark else "mrow mrow--nd",
    )


def _status(say: Speech, status: StatusMark) -> list[Component]:
    cares = [html.Span(caution(words), className="sub caution-line") for words in status.cautions]
    return [
        html.Span(say("Status:") + " ", className="vh"),
        status_chip(status),
        html.Span(prose(status.reason), className="sub"),
        *cares,
    ]


def _nothing(say: Speech) -> Component:
    return html.P(say("No data yet"), className="nodata")


def _cell(kind: str, label: str, said: Said) -> Component:
    value = []
    if said.value:
        look = "v num" if said.is_number else "v text"
        value = [html.Span(prose(said.value), className=look)]
    details = [html.Span(prose(detail), className="sub") for detail in said.details]
    name = html.Span(label, className="k")
    return html.Div([name, *value, *details], className=f"cell {kind}")
