"""What a board watches, one measure a row: where it stands, which way it goes, how fast it has to,
and whether it does."""

from itertools import groupby
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.prose import prose
from dashboard.components.signs import status_chip
from dashboard.speech import Speech, noted
from dashboard.view_data.board import BoardPart, BoardRow

HEADS = (
    noted("Measure"),
    noted("Status"),
    noted("Direction"),
    noted("Pace needed"),
    noted("Is the pace enough?"),
)
NOTHING = "–"


def board_table(say: Speech, part: BoardPart) -> Component:
    """Scrolls inside its own region when the screen is narrower than the table."""
    heads = [html.Th(say(head), scope="col") for head in HEADS]
    body: list[Component] = []
    for rule, rows in groupby(part.rows, key=lambda each: each.rule):
        if rule:
            named = html.Th(prose(rule), colSpan=len(HEADS), scope="colgroup")
            body.append(html.Tr(named, className="part"))
        body += [_row(say, each) for each in rows]
    table = html.Table(
        [
            html.Caption(part.title, className="vh"),
            html.Thead(html.Tr(heads)),
            html.Tbody(body),
        ],
        className="board",
    )
    name = say("{part}, as a table", part=part.title)
    region: dict[str, Any] = {"role": "region", "aria-label": name}
    return html.Div(table, className="scroll", tabIndex=0, **region)


def _row(say: Speech, row: BoardRow) -> Component:
    under = [say("Latest: {value}", value=row.latest)] if row.latest else []
    under.append(say("Target: {value}", value=row.target))
    name = [html.A(row.name, href=row.address), *(_sub(line) for line in under)]
    return html.Tr(
        [
            html.Th(name, scope="row"),
            html.Td([status_chip(row.status), _sub(row.status.reason)]),
            html.Td(prose(row.direction or NOTHING)),
            html.Td(prose(row.pace or NOTHING)),
            html.Td([html.Strong(row.answer), _sub(row.reason)]),
        ]
    )


def _sub(words: str) -> Component:
    return html.Span(prose(words), className="sub")
