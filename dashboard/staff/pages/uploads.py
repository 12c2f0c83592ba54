"""The list of uploads: where each stands, and what to do next."""

from dash import html
from dash.development.base_component import Component

from dashboard.page import Page
from dashboard.staff import said
from dashboard.staff.asked import Asked
from dashboard.staff.decision_panel import lost_on_its_way
from dashboard.staff.forms import button, form
from dashboard.staff.named import region
from dashboard.staff.route import Route
from etl.desk.intake.transfers import Transfer, waiting
from etl.desk.people.roles import Account, Right
from etl.desk.uploads.states import State
from etl.desk.uploads.uploads import Upload, listed

_BEGIN = "Choose the files that hold your figures. They are checked, and you see every problem."


def page(asked: Asked) -> Page:
    every = listed(asked.desk, asked.who)
    mine = [each for each in every if each.uploader == asked.who.id]
    others = [each for each in every if each.uploader != asked.who.id]
    new = html.A("Upload files", className="btn", href="/uploads/new")
    parts: list[Component] = [
        html.H1("Uploads"),
        html.P(_BEGIN, className="under-h1"),
        html.P(new, className="btns"),
        *_half_way(asked),
    ]
    if mine:
        parts.append(_table(asked, "Your uploads", mine))
    else:
        parts += [
            html.H2("Your uploads"),
            html.P(
                "You have not uploaded anything yet. Begin with a template filled in with what is "
                "public now, or with the file as your state sends it.",
                className="muted",
            ),
        ]
    if others:
        parts.append(_table(asked, "Sent by others", others))
    return Page("Uploads", [html.Div(parts, className="wrap page-top")])


def next_step(upload: Upload, who: Account, why_lost: str = "") -> str:
    """What this person does next with it. `why_lost` is said of one that failed on its way out."""
    if why_lost:
        return "It could not be published: open it"
    if upload.state is State.APPROVED and upload.public_at is not None:
        return f"Wait: it is public on {said.moment(upload.public_at)}"
    if upload.state is State.AWAITING_APPROVAL and upload.uploader != who.id:
        return "Decide on it"
    if upload.state is State.CHECKED:
        return "Mend the errors" if upload.errors else "Send it for approval"
    return _NEXT.get(upload.state, "")


_NEXT = {
    State.RECEIVED: "Wait: it is read in a moment",
    State.READING: "Wait: it is being read",
    State.NEEDS_MAPPING: "Answer its questions",
    State.NEEDS_REASONS: "Give reasons for its warnings",
    State.AWAITING_APPROVAL: "Wait for the approver",
    State.RETURNED: "Read the approver’s note",
    State.APPROVED: "Wait: it is about to be published",
}


def _half_way(asked: Asked) -> list[Component]:
    """Files that stopped before they were whole, or that no upload has taken."""
    left = waiting(asked.desk, asked.who)
    if not left:
        return []
    return [
        html.H2("Files that are not in an upload yet"),
        html.P(
            "Choose the same file again under Upload files: it goes on where it stopped.",
            className="muted",
        ),
        html.Ul([html.Li(_transfer(asked, each)) for each in left], className="plain-list"),
    ]


def _transfer(asked: Asked, transfer: Transfer) -> list[Component]:
    arrived = f"{said.size(transfer.arrived)} of {said.size(transfer.size)} arrived"
    told = "arrived whole" if transfer.is_whole else arrived
    drop = button("Forget it", is_quiet=True)
    return [
        html.Span(f"{transfer.name}: {told}. "),
        form(asked, f"/transfers/{transfer.key}/drop", drop, kind="form--line"),
    ]


def _table(asked: Asked, caption: str, uploads: list[Upload]) -> Component:
    heads = ("Upload", "Files", "Received", "By", "State", "Errors", "Warnings", "Next")
    rows = [
        html.Tr(
            [
                html.Th(
                    html.A(f"{each.id}: {each.title}", href=f"/uploads/{each.id}"), scope="row"
                ),
                html.Td(", ".join(file.name for file in each.current)),
                html.Td(said.moment(each.received_at)),
                html.Td(each.uploader_name),
                html.Td(str(each.state)),
                html.Td(f"{each.errors:,}", className="r"),
                html.Td(f"{each.warnings:,}", className="r"),
                html.Td(next_step(each, asked.who, lost_on_its_way(asked, each))),
            ]
        )
        for each in uploads
    ]
    table = html.Table(
        [
            html.Caption(caption),
            html.Thead(html.Tr([html.Th(head, scope="col") for head in heads])),
            html.Tbody(rows),
        ]
    )
    around = region(caption)
    return html.Div(table, className="scroll", **around)


ROUTES = (Route("/uploads", page, Right.READ_DRAFTS),)
