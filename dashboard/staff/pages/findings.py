"""Findings to take away, the marked workbook, and a page for each rule."""

from urllib.parse import quote

from dash import html
from dash.development.base_component import Component
from flask import Response

from dashboard.page import Page
from dashboard.staff.asked import Asked
from dashboard.staff.code_words import code_words
from dashboard.staff.route import Route
from etl.desk import rules
from etl.desk.people.roles import Right
from etl.desk.uploads import uploads
from etl.desk.uploads.marked import marked_copy
from etl.desk.uploads.told import report_for

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def as_csv(asked: Asked) -> Response:
    """One line a finding, in the layout of CALPADS error reports: no values."""
    number = asked.values["number"]
    upload = uploads.get(asked.desk, asked.who, number)
    text = "\ufeff" + report_for(asked.desk, upload).as_csv()
    return _download(text.encode(), f"findings-{number}.csv", "text/csv; charset=utf-8")


def as_json(asked: Asked) -> Response:
    number = asked.values["number"]
    upload = uploads.get(asked.desk, asked.who, number)
    text = report_for(asked.desk, upload).as_json()
    return _download(text.encode(), f"findings-{number}.json", "application/json")


def marked(asked: Asked) -> Response:
    upload = uploads.get(asked.desk, asked.who, asked.values["number"])
    copy = marked_copy(asked.desk, upload, asked.values["place"])
    return _download(copy.content, copy.name, _XLSX)


def every_rule(asked: Asked) -> Page:
    items = [
        html.Li([html.A(each.code, href=f"/rules/{each.code}"), f" {each.title} ({each.severity})"])
        for each in rules.rules()
    ]
    parts: list[Component] = [
        html.H1("The rules of the check"),
        html.P(
            "A code never changes its meaning. An error stops an upload, a warning needs a "
            "reason, a note only informs.",
            className="under-h1",
        ),
        html.Ul(items, className="plain-list"),
    ]
    return Page("Rules", [html.Div(parts, className="wrap page-top")])


def one_rule(asked: Asked) -> Page:
    each = rules.rule(asked.values["code"])
    parts: list[Component | None] = [
        html.P(f"{each.code}, {each.severity}", className="eyebrow"),
        html.H1(each.title),
        html.H2("What it says"),
        html.P(code_words(each.sentence)),
        html.P("Words in {braces} are filled in.", className="small muted")
        if "{" in each.sentence
        else None,
        html.H2("How to fix it"),
        html.P(code_words(each.fix)),
        html.H2("Example"),
        html.P(code_words(each.example)),
        html.P(html.A("All rules", href="/rules")),
    ]
    return Page(f"{each.code}: {each.title}", [html.Div(parts, className="wrap page-top")])


def _download(content: bytes, name: str, mimetype: str) -> Response:
    named = {"Content-Disposition": f"attachment; filename*=UTF-8''{quote(name)}"}
    return Response(content, mimetype=mimetype, headers=named)


ROUTES = (
    Route("/uploads/<int:number>/findings.csv", as_csv, Right.READ_DRAFTS),
    Route("/uploads/<int:number>/findings.json", as_json, Right.READ_DRAFTS),
    Route("/uploads/<int:number>/marked/<int:place>", marked, Right.READ_DRAFTS),
    Route("/rules", every_rule, Right.READ_DRAFTS),
    Route("/rules/<code>", one_rule, Right.READ_DRAFTS),
)
