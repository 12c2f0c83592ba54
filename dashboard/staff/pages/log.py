"""The log: who did what, newest first, and whether it is as it was written."""

import csv
import io
import json
from typing import Any

from dash import html
from dash.development.base_component import Component
from flask import Response

from dashboard.components.field import Field
from dashboard.components.table import table
from dashboard.open_data.csv_file import safe
from dashboard.page import Page
from dashboard.staff.asked import Asked
from dashboard.staff.named import named
from dashboard.staff.route import Route
from dashboard.staff.said import moment
from dashboard.view_data.table import Entry, Head, Row, Table
from etl.desk.log import Event, broken_at, events
from etl.desk.people.roles import Right

SHOWN = 200
_ALL = 1_000_000
_COLUMNS = ("at", "who", "what", "subject", "told")


def page(asked: Asked) -> Page:
    subject = _subject(asked)
    with asked.desk.catalogue.read() as connection:
        lines = events(connection, subject, SHOWN + 1)
        broken = broken_at(connection)
    more = f"The newest {SHOWN}. The file has all of them." if len(lines) > SHOWN else ""
    parts: list[Component] = [
        html.H1("Log"),
        html.P(
            "Who did what, newest first. Lines are added and never changed.", className="under-h1"
        ),
        _verdict(broken),
        _search(subject),
        table(_table(lines[:SHOWN], subject, more)) if lines else _nothing(),
        html.P(
            html.A("All of it as a file (CSV)", className="btn btn--quiet", href="/log.csv"),
            className="btns",
        ),
    ]
    return Page("Log", [html.Div(parts, className="wrap page-top")])


def _verdict(broken: int | None) -> Component:
    if broken is None:
        words = "The log is whole: each line carries the mark of the one before."
        return html.Div(html.P(words), className="verdict verdict--ok")
    return html.Div(
        [
            html.H2(f"Line {broken} is not as it was written"),
            html.P("Somebody changed the catalogue past Headway. Compare it with a backup."),
        ],
        className="verdict",
    )


def _search(subject: str) -> Component:
    field = Field(type="search", name="of", value=subject, id="of", maxLength=60)
    button = html.Button("Show", type="submit", className="btn btn--quiet")
    label = html.Label(
        "Of one subject, such as “upload 31”, “release 12” or “account 4”", htmlFor="of"
    )
    row = html.Div([field, button], className="find-row")
    return html.Form(
        [label, row],
        action="/log",
        method="get",
        className="find find--lg",
        role="search",
        **named("Search the log"),
    )


def _nothing() -> Component:
    return html.Div(html.P("The log has no line about that."), className="empty")


def _table(lines: list[Event], subject: str, more: str) -> Table:
    heads = ("When", "Who", "What", "Of what", "More")
    rows = tuple(
        Row(
            moment(line.at),
            (
                Entry(line.who),
                Entry(line.what),
                Entry(line.subject, link=_address(line.subject)),
                Entry(_told(line.told)),
            ),
        )
        for line in lines
    )
    caption = f"The log of {subject}" if subject else "The log"
    return Table(caption, tuple(Head(each, False) for each in heads), rows, more, kind="lines")


def _address(subject: str) -> str:
    """Where the subject is; for one without a page, nothing."""
    kind, _, number = subject.partition(" ")
    return f"/uploads/{number}" if kind == "upload" and number.isdigit() else ""


def _told(told: Any) -> str:
    words = {
        name: ", ".join(map(str, value)) if isinstance(value, list) else str(value)
        for name, value in sorted(told.items())
    }
    return "; ".join(f"{name}: {value}" for name, value in words.items() if value)


def as_csv(asked: Asked) -> Response:
    """Every line, oldest last; no cell can run as a formula."""
    with asked.desk.catalogue.read() as connection:
        lines = events(connection, _subject(asked), _ALL)
    file = io.StringIO()
    written = csv.writer(file, lineterminator="\n")
    written.writerow(_COLUMNS)
    for line in lines:
        told = json.dumps(line.told, sort_keys=True, ensure_ascii=False)
        cells = (line.at.isoformat(), line.who, line.what, line.subject, told)
        written.writerow([safe(cell) for cell in cells])
    answer = Response("\ufeff" + file.getvalue(), mimetype="text/csv")
    answer.headers["Content-Disposition"] = 'attachment; filename="log.csv"'
    return answer


def _subject(asked: Asked) -> str:
    return asked.query.get("of", "").strip()[:60]


ROUTES = (
    Route("/log", page, Right.READ_LOG),
    Route("/log.csv", as_csv, Right.READ_LOG),
)
