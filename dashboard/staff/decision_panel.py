"""The panel beside an upload in which an approver decides: on exactly what the page shows."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.field import Field
from dashboard.staff import said
from dashboard.staff.asked import Asked
from dashboard.staff.check.standing import renewed, standing
from dashboard.staff.forms import button, form, line, text
from dashboard.staff.named import named, named_by
from etl.desk.candidates.draft import making_of
from etl.desk.decisions.deciding import Decision, decisions
from etl.desk.people.roles import Right
from etl.desk.uploads.going_out import lost
from etl.desk.uploads.reasons import Reason, reasons_of
from etl.desk.uploads.states import State
from etl.desk.uploads.uploads import Upload


def decision_panel(asked: Asked, upload: Upload) -> Component | None:
    """For who may decide on this upload, while there is something to decide; else None."""
    is_own = upload.uploader == asked.who.id
    if is_own or not asked.may(Right.DECIDE):
        return None
    if upload.state not in (State.AWAITING_APPROVAL, State.APPROVED):
        return None
    with asked.desk.catalogue.read() as connection:
        reasons = reasons_of(connection, upload.id)
    parts: list[Component] = [
        html.H2("Your decision", id="decide"),
        html.P(f"From {upload.uploader_name}, sent {said.moment(upload.changed_at)}"),
        *([html.P(f"Note: {upload.note}")] if upload.note else []),
        *_reasons(reasons),
    ]
    if upload.state is State.APPROVED:
        parts += _approved(asked, upload)
    else:
        parts += [*_approve(asked, upload), *_no(asked, upload)]
    return html.Aside(parts, className="side", **named_by("decide"))


def told_decisions(asked: Asked, upload: Upload) -> list[Component]:
    """What was decided so far, newest first, for everybody who may read the upload."""
    with asked.desk.catalogue.read() as connection:
        found = decisions(connection, upload.id)
    if not found:
        return []
    why = lost_on_its_way(asked, upload)
    items = [html.Li(_told(each)) for each in found]
    return [
        *([html.P(why, className="verdict", role="status")] if why else []),
        html.Ul(items, className="plain-list decided", **named("Decisions")),
    ]


def lost_on_its_way(asked: Asked, upload: Upload) -> str:
    """Why an approved upload is not public though its hour has come; "" where it is on its way."""
    if upload.state is not State.APPROVED:
        return ""
    with asked.desk.catalogue.read() as connection:
        why = lost(connection, upload.id)
    return f"It is approved, and could not be published. {why}" if why else ""


def _told(decision: Decision) -> str:
    words = f"{decision.by} {decision.what} it, {said.moment(decision.at)}"
    return f"{words}: {decision.note}" if decision.note else words


def _reasons(reasons: list[Reason]) -> list[Component]:
    if not reasons:
        return []
    items = [
        html.Li([html.A(each.code, href=f"#{each.code}"), f": {each.text} ({each.by})"])
        for each in reasons
    ]
    return [html.H3("Reasons for its warnings"), html.Ul(items)]


def _approve(asked: Asked, upload: Upload) -> list[Component]:
    if not upload.candidate:
        sentence, is_failed = making_of(asked.desk, upload)
        why = sentence if is_failed else "What would change is still being worked out."
        return [html.P(why, className="muted")]
    preview = html.A("Preview the public pages", href=f"/draft/{upload.id}/")
    return [
        html.P(preview),
        form(
            asked,
            f"/uploads/{upload.id}/approve",
            *_seen(upload),
            line(
                "public_at",
                "Public hour (optional)",
                type="datetime-local",
                hint="By the clock of the server. Without one it is published at once.",
            ),
            button("Approve and publish"),
        ),
    ]


def _no(asked: Asked, upload: Upload) -> list[Component]:
    note = text("note", "Note to the uploader", hint="Needed to return or refuse it.")
    return [
        form(
            asked,
            f"/uploads/{upload.id}/return",
            *_seen(upload),
            note,
            button("Return with this note", is_quiet=True, name="what", value="return"),
            button("Refuse for good", is_quiet=True, name="what", value="refuse"),
        )
    ]


def _approved(asked: Asked, upload: Upload) -> list[Component]:
    at = f"/uploads/{upload.id}/publish"
    if why := lost_on_its_way(asked, upload):
        again = button("Publish it again")
        return [html.P(why), form(asked, at, *_seen(upload), again), *_no(asked, upload)]
    if upload.public_at is None:
        words = html.P("It is approved, and about to be published.", role="status")
        return [renewed(upload, standing(asked, upload), words)]
    now = button("Publish now")
    return [
        html.P(f"It is approved, and public on {said.moment(upload.public_at)}"),
        form(asked, at, *_seen(upload), now),
        *_no(asked, upload),
    ]


def _seen(upload: Upload) -> list[Component]:
    """What the approver looks at: of nothing else this form decides."""
    return [
        Field(type="hidden", name="version", value=str(upload.version)),
        Field(type="hidden", name="candidate", value=upload.candidate),
    ]
