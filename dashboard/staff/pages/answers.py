"""What the district has answered for all files to come: each answer can be taken back."""

from dash import html
from dash.development.base_component import Component
from flask import Response

from dashboard.components.field import Field
from dashboard.page import Page
from dashboard.staff.answers import see
from dashboard.staff.asked import Asked
from dashboard.staff.forms import button, form
from dashboard.staff.named import region
from dashboard.staff.route import Route
from etl.desk.people.roles import Right
from etl.desk.uploads.own_words import LAYOUT, Remembered, forget, remembered

_KINDS = {"group": "Student group", "header": "Column", LAYOUT: "Layout of a kind of file"}


def page(asked: Asked) -> Page:
    known = remembered(asked.desk, asked.who)
    parts: list[Component] = [
        html.H1("Answers that are remembered"),
        html.P(
            "Answers of published uploads count for the next files. One that is taken back is "
            "asked for again; nothing that is public changes.",
            className="under-h1",
        ),
    ]
    if known:
        heads = html.Tr([html.Th(head, scope="col") for head in ("About", "In files", "Means", "")])
        rows = [_row(asked, each) for each in known]
        caption = html.Caption("Answers of this district")
        table = html.Table([caption, html.Thead(heads), html.Tbody(rows)])
        parts.append(html.Div(table, className="scroll", **region("Answers of this district")))
    else:
        parts.append(html.P("There are none yet.", className="muted"))
    return Page("Answers that are remembered", [html.Div(parts, className="wrap page-top")])


def take_back(asked: Asked) -> Response:
    forget(asked.desk, asked.who, asked.text("kind"), asked.form.get("word", ""))
    return see(asked, "/answers", "The answer is taken back. Files ask for it again.")


def _row(asked: Asked, each: Remembered) -> Component:
    back: Component | str = ""
    if asked.may(Right.UPLOAD):
        hidden = [
            Field(type="hidden", name="kind", value=each.kind),
            Field(type="hidden", name="word", value=each.word),
        ]
        back = form(asked, "/answers", *hidden, button("Take it back", is_quiet=True))
    cells = (_KINDS.get(each.kind, each.kind), each.word, each.means or "read by it")
    return html.Tr([*(html.Td(cell) for cell in cells), html.Td(back)])


ROUTES = (
    Route("/answers", page, Right.READ_DRAFTS),
    Route("/answers", take_back, Right.UPLOAD, "POST"),
)
