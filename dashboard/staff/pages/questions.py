"""Questions about the files of an upload: columns, groups, units, marks, measures. Nothing is
chosen before somebody chooses it; one link fills in what seems likeliest, to be looked at."""

from typing import Any

from dash import html
from dash.development.base_component import Component
from flask import Response

from dashboard.page import Page
from dashboard.staff import said
from dashboard.staff.answers import see
from dashboard.staff.asked import Asked
from dashboard.staff.forms import button, choice, form, line, text
from dashboard.staff.route import Route
from dashboard.staff.steps import steps
from etl.desk.people.roles import Right
from etl.desk.uploads import asked as questions
from etl.desk.uploads import uploads
from etl.desk.uploads.answers import answer
from etl.desk.uploads.seen import Seen, seen_of

_LARGEST = 1_000_000
_FIELD = "q"
_OWN = "own|"


def page(asked: Asked) -> Page:
    upload = uploads.get(asked.desk, asked.who, asked.values["number"])
    seen = seen_of(asked.desk.home, upload.id)
    is_proposed = asked.query.get("proposed") == "yes"
    at = f"/uploads/{upload.id}/questions"
    parts: list[Component] = [
        steps(1),
        html.P(f"Upload {upload.id}. Nothing is ever guessed.", className="eyebrow"),
        html.H1(f"Match columns: {upload.title}"),
        html.P(
            "Your answers count for this upload at once. When it is published they are remembered "
            "for the next files of this kind. An answer is taken back by choosing none.",
            className="under-h1",
        ),
        html.P(html.A("Answers that are remembered already", href="/answers"), className="small"),
    ]
    if not seen.asked:
        parts.append(html.P("There are no questions about these files."))
        return Page("Match columns", [html.Div(parts, className="wrap")])
    filled = html.A("Fill in what is proposed, to look at", href=f"{at}?proposed=yes")
    parts += [
        html.P(f"{said.counted(len(seen.open), 'question')} of {len(seen.asked)} still open."),
        html.P(filled),
        form(asked, at, *_steps(seen, is_proposed), button("Keep these answers and check again")),
    ]
    return Page("Match columns", [html.Div(parts, className="wrap")])


def receive(asked: Asked) -> Response:
    """A field that says what it said before is no answer."""
    upload = uploads.get(asked.desk, asked.who, asked.values["number"])
    given = {}
    for each in seen_of(asked.desk.home, upload.id).asked:
        name = f"{_FIELD}-{questions.mark_of(each)}"
        if name in asked.form:
            told = asked.form[name].replace("\r\n", "\n").strip()
            if each.id.startswith(_OWN) and told == each.proposed.strip():
                told = each.given
            if told != each.given.strip():
                given[each.id] = told
    if given:
        answer(asked.desk, asked.who, upload.id, given)
    return see(asked, f"/uploads/{upload.id}", "Your answers are kept." if given else "")


def _steps(seen: Seen, is_proposed: bool) -> list[Component]:
    told: list[Component] = []
    files = {each.file for each in seen.asked}
    for step in questions.Step:
        own = [each for each in seen.asked if each.step is step]
        fields = [_field(each, is_proposed, len(files) > 1) for each in own]
        if fields:
            told.append(html.Fieldset([html.Legend(str(step)), *fields]))
    return told


def _field(each: questions.Asked, is_proposed: bool, several: bool) -> Component:
    name, label = f"{_FIELD}-{questions.mark_of(each)}", each.text
    label = f"{each.file}: {label}" if several else label
    chosen = each.given or (each.proposed if is_proposed else "")
    hint = " ".join(each.problems)
    if each.lines > 1:
        box = text(name, label, each.given or each.proposed, rows=each.lines, hint=hint)
        opened: dict[str, Any] = {"open": True} if each.is_open else {}
        words = html.Summary("Describe the file in a layout’s own words")
        return html.Details([words, box], className="twin", **opened)
    if not each.choices:
        return line(name, label, chosen, hint=hint)
    likely = dict(each.choices).get(each.proposed, "")
    hint = f"Proposed: {likely}." if likely else hint
    return choice(name, label, (("", "Choose"), *each.choices), chosen, hint=hint)


ROUTES = (
    Route("/uploads/<int:number>/questions", page, Right.UPLOAD),
    Route("/uploads/<int:number>/questions", receive, Right.UPLOAD, "POST", largest=_LARGEST),
)
