"""The plan as a workbook, out and back in: it is changed by an approved upload and by nothing
else."""

from typing import Any

from dash import html
from dash.development.base_component import Component
from flask import Response

from dashboard.components.table import table
from dashboard.page import Page
from dashboard.staff.answers import Refusal, see
from dashboard.staff.asked import Asked
from dashboard.staff.forms import button, form, line
from dashboard.staff.route import Route
from dashboard.view_data.table import Entry, Head, Row, Table
from etl.desk.intake.arriving import TooLarge, arrive, blocks_of
from etl.desk.intake.originals import keep
from etl.desk.own_plan import export
from etl.desk.people.roles import Right
from etl.desk.publication import district_for
from etl.desk.uploads.states import Kind
from etl.desk.uploads.uploads import begin
from etl.model.plan import Plan

LARGEST = 20_000_000  # bytes; a plan of a thousand targets has a hundredth of it
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def page(asked: Asked) -> Page:
    plan = district_for(asked.desk.home).plan
    parts: list[Component] = [
        html.H1("The plan"),
        html.P(
            "Download the plan as a workbook, change it in Excel, and hand it in. It is checked "
            "and previewed like figures, and somebody else approves it before it counts.",
            className="under-h1",
        ),
        table(_facts(plan)),
        html.H2("1. Download it"),
        html.P(
            html.A("Plan workbook (.xlsx)", className="btn", href="/plan.xlsx"), className="btns"
        ),
        html.H2("2. Change it in Excel"),
        html.P(
            "Each sheet says in its head what stands in it. Keep the codes of indicators, goals "
            "and organizations: figures are tied to them. What you drop is no longer shown, and "
            "the preview says how many figures go with it."
        ),
        html.H2("3. Hand it in"),
        *_hand_in(asked),
    ]
    return Page("The plan", [html.Div(parts, className="wrap page-top")])


def _facts(plan: Plan) -> Table:
    goals = sum(len(area.goals) for area in plan.focus_areas)
    rows = (
        Row("Title", (Entry(plan.title.en),)),
        Row("School years", (Entry(f"{plan.starts} to {plan.ends}"),)),
        Row("Edition", (Entry(plan.version or "not named"),)),
        Row("Focus areas", (Entry(str(len(plan.focus_areas))),)),
        Row("Goals", (Entry(str(goals)),)),
        Row("Indicators", (Entry(str(len(plan.indicators))),)),
    )
    return Table("The plan in force", (Head("What", False), Head("Now", False)), rows)


def _hand_in(asked: Asked) -> list[Component]:
    if not asked.may(Right.UPLOAD):
        return [html.P("Analysts and approvers may hand in a plan.", className="muted")]
    return [
        form(
            asked,
            "/plan",
            line("file", "Plan workbook", type="file", accept=".xlsx", required=True),
            button("Hand in the plan"),
            has_files=True,
        )
    ]


def workbook(asked: Asked) -> Response:
    answer = Response(export(asked.desk.home), mimetype=_XLSX)
    name = district_for(asked.desk.home).plan.slug
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}-plan.xlsx"'
    return answer


def receive(asked: Asked) -> Response:
    sent: Any = asked.files.get("file")
    if sent is None or not sent.filename:
        raise Refusal("Choose the plan workbook first.", 422)
    home = asked.desk.home
    try:
        staged = arrive(home, blocks_of(sent.stream), LARGEST)
    except TooLarge as why:
        raise Refusal(str(why), 413) from None
    original = keep(home, staged, sent.filename)
    number = begin(
        asked.desk, asked.who, [original], kind=Kind.PLAN, title=f"Plan: {original.name}"
    )
    return see(asked, f"/uploads/{number}", "The plan is safe here, and is checked now.")


ROUTES = (
    Route("/plan", page, Right.READ_DRAFTS),
    Route("/plan.xlsx", workbook, Right.READ_DRAFTS),
    Route("/plan", receive, Right.UPLOAD, "POST", largest=LARGEST + 100_000),
)
