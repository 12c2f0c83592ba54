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
    """On a narrow screen each measure is a card, whose lines carry the name of their column."""
    heads = [html.Th(say(head), scope="col", role="columnheader") for head in HEADS]
    body: list[Component] = []
    for rule, rows in groupby(part.rows, key=lambda each: each.rule):
        if rule:
            named = html.Th(prose(rule), colSpan=len(HEADS), scope="colgroup", role="columnheader")
            body.append(html.Tr(named, className="part", role="row"))
        body += [_row(say, each) for each in rows]
    table = html.Table(
        [
            html.Caption(part.title, className="vh"),
            html.Thead(html.Tr(heads, role="row"), role="rowgroup"),
            html.Tbody(body, role="rowgroup"),
        ],
        className="board",
        # Said again: what is not laid out as a table is heard as one only where it says so.
        role="table",
    )
    name = say("{part}, as a table", part=part.title)
    region: dict[str, Any] = {"role": "region", "aria-label": name}
    return html.Div(table, className="scroll", tabIndex=0, **region)


def _row(say: Speech, row: BoardRow) -> Component:
    under = [say("Latest: {value}", value=row.latest)] if row.latest else []
    under.append(say("Target: {value}", value=row.target))
    under += [row.made_of] if row.made_of else []
    name = [html.A(row.name, href=row.address), *(_sub(line) for line in under)]
    told: list[Any] = [
        [status_chip(row.status), _sub(row.status.reason)],
        prose(row.direction),
        prose(row.pace),
        [html.Strong(row.answer), _sub(row.reason)],
    ]
    named = html.Th(name, scope="row", role="rowheader")
    cells = [_cell(say(head), each) for head, each in zip(HEADS[1:], told, strict=True)]
    return html.Tr([named, *cells], role="row")


def _cell(head: str, told: list[Any]) -> Component:
    column: dict[str, Any] = {"data-column": head}
    look: dict[str, Any] = {} if told else {"className": "nothing"}
    return html.Td(html.Div(told or NOTHING), role="cell", **look, **column)


def _sub(words: str) -> Component:
    return html.Span(prose(words), className="sub")
