"""What waits for an approver, and the decisions on an upload."""

from datetime import datetime

from dash import html
from dash.development.base_component import Component
from flask import Response

from dashboard.page import Page
from dashboard.staff import said
from dashboard.staff.answers import Refusal, see
from dashboard.staff.asked import Asked
from dashboard.staff.named import region
from dashboard.staff.route import Route
from etl.desk.decisions.deciding import approve, publish_now, refuse, send_back, waiting
from etl.desk.people.roles import Right


def approvals(asked: Asked) -> Page:
    rows = waiting(asked.desk, asked.who)
    heads = ("Upload", "By", "Sent", "Rows", "Warnings with a reason", "Named to you")
    body = [
        html.Tr(
            [
                html.Th(html.A(f"{row.id}: {row.title}", href=f"/uploads/{row.id}"), scope="row"),
                html.Td(row.uploader_name),
                html.Td(said.moment(row.changed_at)),
                html.Td(f"{row.rows:,}", className="r"),
                html.Td(f"{row.warnings:,}", className="r"),
                html.Td("Yes" if row.approver == asked.who.id else "No"),
            ]
        )
        for row in rows
    ]
    words = "What waits for a decision, the oldest first. Your own uploads are decided by others."
    parts: list[Component] = [html.H1("Approvals"), html.P(words, className="under-h1")]
    if body:
        caption = "Waiting for a decision"
        head = html.Thead(html.Tr([html.Th(each, scope="col") for each in heads]))
        table = html.Table([html.Caption(caption), head, html.Tbody(body)])
        parts.append(html.Div(table, className="scroll", **region(caption)))
    else:
        parts.append(html.P("Nothing waits for you.", className="muted"))
    return Page("Approvals", [html.Div(parts, className="wrap page-top")])


def approve_it(asked: Asked) -> Response:
    number, hour = asked.values["number"], _hour(asked)
    approve(
        asked.desk,
        asked.who,
        number,
        candidate=asked.text("candidate"),
        version=asked.number("version"),
        public_at=hour,
    )
    told = f"public on {said.moment(hour)}" if hour else "published in a moment."
    return see(asked, f"/uploads/{number}", f"It is approved, and {told}")


def publish_it(asked: Asked) -> Response:
    number = asked.values["number"]
    publish_now(asked.desk, asked.who, number, version=asked.number("version"))
    return see(asked, f"/uploads/{number}", "It is published in a moment.")


def return_it(asked: Asked) -> Response:
    """Two buttons, one note."""
    number, note, version = asked.values["number"], asked.text("note"), asked.number("version")
    if asked.text("what") == "refuse":
        refuse(asked.desk, asked.who, number, note, version=version)
        return see(asked, "/approvals", f"Upload {number} is refused.")
    send_back(asked.desk, asked.who, number, note, version=version)
    return see(asked, "/approvals", f"Upload {number} went back to its uploader.")


def _hour(asked: Asked) -> datetime | None:
    """By the clock of the server, as the page says."""
    told = asked.text("public_at")
    if not told:
        return None
    try:
        return datetime.fromisoformat(told).astimezone()
    except (ValueError, OverflowError):
        raise Refusal("Write the public hour as a day and a time.", title="No such hour") from None


_AT = "/uploads/<int:number>"
ROUTES = (
    Route("/approvals", approvals, Right.DECIDE),
    Route(f"{_AT}/approve", approve_it, Right.DECIDE, "POST"),
    Route(f"{_AT}/return", return_it, Right.DECIDE, "POST"),
    Route(f"{_AT}/publish", publish_it, Right.PUBLISH, "POST"),
)
