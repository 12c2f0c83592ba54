"""Before you can send: what is done, what is left, and the form that sends it."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.field import Field
from dashboard.components.signs import shape
from dashboard.staff import said
from dashboard.staff.asked import Asked
from dashboard.staff.forms import button, choice, form, line, waiting_button
from dashboard.staff.named import named_by
from dashboard.staff.pages.new_upload import file_form
from etl.desk.uploads.seen import Seen
from etl.desk.uploads.sending import approvers, in_the_way
from etl.desk.uploads.states import MOVES, State
from etl.desk.uploads.told import Told
from etl.desk.uploads.uploads import Upload


def side(asked: Asked, upload: Upload, told: Told, seen: Seen) -> Component:
    """For the uploader alone."""
    parts: list[Component] = [
        html.H2("Before you can send", id="sd"),
        html.Ul(
            [html.Li([shape(kind), html.Span(words)]) for kind, words in _items(upload, told, seen)]
        ),
        *_send(asked, upload),
    ]
    if State.RECEIVED in MOVES[upload.state] or upload.state is State.RECEIVED:
        parts += [
            html.H3("Upload a corrected workbook"),
            html.P(
                "A file of the same name takes the place of the first; another is added.",
                className="small muted",
            ),
            file_form(asked, f"/uploads/{upload.id}/files", "Upload a corrected workbook"),
        ]
    if State.WITHDRAWN in MOVES[upload.state]:
        version = _version(upload)
        parts.append(
            form(
                asked,
                f"/uploads/{upload.id}/back",
                version,
                button("Take this upload back", is_quiet=True),
            )
        )
    return html.Aside(parts, className="side", **named_by("sd"))


def _items(upload: Upload, told: Told, seen: Seen) -> list[tuple[str, str | Component]]:
    if seen.open:
        words = f"Answer {said.counted(len(seen.open), 'question')}"
        return [("unsure", html.A(words, href=f"/uploads/{upload.id}/questions"))]
    errors = sum(each.count for each in told.errors)
    done = len(told.warnings) - len(told.undecided)
    items: list[tuple[str, str | Component]] = []
    if seen.asked:
        items.append(("on", f"{said.counted(len(seen.asked), 'question')} answered"))
    fix = f"Fix {said.counted(errors, 'error')} and upload again" if errors else "No errors"
    items.append(("off" if errors else "on", fix))
    if told.warnings:
        items.append(
            (
                "on" if not told.undecided else "none",
                f"{done} of {len(told.warnings)} warnings decided",
            )
        )
    for each in told.undecided:
        link = html.A(each.title, href=f"#{each.code}")
        items.append(("unsure", html.Span(["Needs a decision: ", link])))
    return items


def _send(asked: Asked, upload: Upload) -> list[Component]:
    others = approvers(asked.desk, asked.who)
    why = in_the_way(upload, others)
    names = [(str(each.id), each.name) for each in others]
    chosen = str(upload.approver or (names[0][0] if names else ""))
    fields: list[Component] = [_version(upload)]
    if names:
        fields.append(choice("approver", "Approver", names, chosen))
    if not why:
        fields.append(line("note", "A note for the approver (optional)", upload.note))
        fields.append(button("Send for approval"))
    else:
        words = f"{why} You cannot approve your own upload."
        fields += waiting_button("Send for approval", words, "why-not")
    return [form(asked, f"/uploads/{upload.id}/send", *fields)]


def _version(upload: Upload) -> Component:
    return Field(type="hidden", name="version", value=str(upload.version))
