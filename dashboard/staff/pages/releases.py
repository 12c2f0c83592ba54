"""The releases: what is public, what was, who let it out; undo, and withdrawal by two people."""

from dash import html
from dash.development.base_component import Component
from flask import Response

from dashboard.components.field import Field
from dashboard.page import Page
from dashboard.staff import said
from dashboard.staff.answers import see
from dashboard.staff.asked import Asked
from dashboard.staff.forms import button, choice, form, line
from dashboard.staff.named import region
from dashboard.staff.route import Route
from etl.desk.candidates.draft import approved
from etl.desk.decisions.released import Released, released, switching_jobs
from etl.desk.decisions.undoing import undo_to
from etl.desk.decisions.withdrawing import Withdrawal, agree, ask_for, withdrawals
from etl.desk.people.roles import Right
from etl.desk.work.jobs import Job, JobState


def page(asked: Asked) -> Page:
    every = released(asked.desk, asked.who)
    with asked.desk.catalogue.read() as connection:
        wanted = [each for each in withdrawals(connection) if not each.agreed_by]
    words = "Every release that was published, the newest first. A release never changes."
    parts: list[Component] = [
        html.H1("Releases"),
        html.P(words, className="under-h1"),
        *_way_back(asked),
        *[_job(job) for job in switching_jobs(asked.desk)],
        *_drafts(asked),
        *(_asked_for(asked, wanted) if asked.may(Right.WITHDRAW) else []),
    ]
    if every:
        parts.append(_table(asked, every))
    else:
        parts.append(html.P("Nothing has been published yet.", className="muted"))
    if every and asked.may(Right.WITHDRAW):
        parts.append(_ask(asked, every))
    return Page("Releases", [html.Div(parts, className="wrap page-top")])


def _way_back(asked: Asked) -> list[Component]:
    if not asked.may(Right.READ_DRAFTS):
        return []
    return [html.P(html.A("Where a public number comes from", href="/trace"))]


def _job(job: Job) -> Component:
    """Where the last undoing or withdrawing stands."""
    what = f"Release {job.asked['to']}" if job.kind == "undo" else "The withdrawal"
    if job.state is JobState.FAILED:
        return html.Div(html.P(f"{what}: {job.fault}"), className="verdict")
    told = job.progress or "it waits for the worker"
    return html.P(f"{what}: {told}. Look again in a moment.", role="status", className="said")


def _drafts(asked: Asked) -> list[Component]:
    """What is approved and not public yet: for everybody who may read it before its hour."""
    found = approved(asked.desk, asked.who)
    items = [
        html.Li(
            [
                html.A(f"{each.title}", href=f"/draft/{each.id}/"),
                f", public on {said.moment(each.public_at)}" if each.public_at else "",
            ]
        )
        for each in found
    ]
    return [html.H2("Approved, and not public yet"), html.Ul(items)] if items else []


def _table(asked: Asked, every: list[Released]) -> Component:
    heads = ["Release", "Published", "State", "Upload", "Approved by", "Note"]
    if asked.may(Right.PUBLISH):
        heads.append("Undo")
    now = next((each.number for each in every if each.is_public), 0)
    rows = [html.Tr(_cells(asked, each, now)) for each in every]
    head = html.Thead(html.Tr([html.Th(each, scope="col") for each in heads]))
    table = html.Table([html.Caption("All releases"), head, html.Tbody(rows)])
    return html.Div(table, className="scroll", **region("All releases"))


def _cells(asked: Asked, each: Released, now: int) -> list[Component]:
    source: str | Component = "Command line"
    if each.upload is not None:
        source = f"Upload {each.upload}"
        if asked.may(Right.READ_DRAFTS):
            source = html.A(source, href=f"/uploads/{each.upload}")
    cells = [
        html.Th(str(each.number), scope="row"),
        html.Td(said.moment(each.published_at)),
        html.Td(_state(each)),
        html.Td(source),
        html.Td(each.approver or "–"),
        html.Td(each.note or "–"),
    ]
    if asked.may(Right.PUBLISH):
        cells.append(html.Td(_undo(asked, each, now)))
    return cells


def _state(each: Released) -> str:
    if each.withdrawn:
        return f"Withdrawn: {each.withdrawn}"
    if each.is_public:
        return "Public"
    return "Earlier" if each.is_earlier else "Undone"


def _undo(asked: Asked, each: Released, now: int) -> Component | str:
    if each.withdrawn or each.is_public or not now:
        return "–"
    return form(
        asked,
        f"/releases/{each.number}/public",
        Field(type="hidden", name="seen", value=str(now)),
        button(f"Make release {each.number} public again", is_quiet=True),
        kind="form--line",
    )


def _ask(asked: Asked, every: list[Released]) -> Component:
    numbers = [str(each.number) for each in every if not each.withdrawn]
    if not numbers:
        return html.P("Every release is withdrawn.", className="muted")
    return html.Section(
        [
            html.H2("Withdraw a release", id="withdraw"),
            html.P(
                "For a release that tells what it must not. Its files leave the public pages and "
                "its old links say why. A second person has to agree."
            ),
            form(
                asked,
                "/releases/withdraw",
                choice("number", "Release", [(each, each) for each in numbers]),
                line("reason", "Reason", hint="The public reads it at the old links."),
                button("Ask for the withdrawal", is_quiet=True),
            ),
        ]
    )


def _asked_for(asked: Asked, wanted: list[Withdrawal]) -> list[Component]:
    if not wanted:
        return []
    items = []
    for each in wanted:
        told = (
            f"Release {each.number}, asked by {each.asked_by} on {said.moment(each.asked_at)}: "
            f"{each.reason}"
        )
        parts: list[Component | str] = [told]
        if each.asked_by == asked.who.name:
            parts.append(" Somebody else has to agree.")
        else:
            action = f"/releases/withdrawals/{each.id}/agree"
            parts.append(form(asked, action, button("Agree, and withdraw it"), kind="form--line"))
        items.append(html.Li(parts))
    return [html.H2("Withdrawals that wait for a second person"), html.Ul(items)]


def make_public(asked: Asked) -> Response:
    number = asked.values["number"]
    undo_to(asked.desk, asked.who, number, seen=asked.number("seen"))
    return see(asked, "/releases", f"Release {number} is public again in a moment.")


def ask_withdrawal(asked: Asked) -> Response:
    ask_for(asked.desk, asked.who, asked.number("number"), asked.text("reason"))
    return see(asked, "/releases", "Your request is kept. A second person has to agree.")


def agree_withdrawal(asked: Asked) -> Response:
    agree(asked.desk, asked.who, asked.values["asked"])
    return see(asked, "/releases", "The release is withdrawn in a moment.")


ROUTES = (
    Route("/releases", page, None),
    Route("/releases/<int:number>/public", make_public, Right.PUBLISH, "POST"),
    Route("/releases/withdraw", ask_withdrawal, Right.WITHDRAW, "POST"),
    Route("/releases/withdrawals/<int:asked>/agree", agree_withdrawal, Right.WITHDRAW, "POST"),
)
