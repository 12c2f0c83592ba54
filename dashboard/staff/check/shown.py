"""The page of an upload, put together."""

from dash import html
from dash.development.base_component import Component

from dashboard.page import Page
from dashboard.staff import said
from dashboard.staff.asked import Asked
from dashboard.staff.changes import changes_section
from dashboard.staff.check.facts import facts, history
from dashboard.staff.check.matched import matched
from dashboard.staff.check.rule_card import rule_card
from dashboard.staff.check.side import side
from dashboard.staff.check.standing import WORKING, Standing, renewed, standing
from dashboard.staff.check.verdict import verdict
from dashboard.staff.decision_panel import decision_panel, told_decisions
from dashboard.staff.forms import button, form
from dashboard.staff.hidden import hidden_section
from dashboard.staff.named import named, named_by
from dashboard.staff.steps import steps
from etl.desk.uploads.excerpt import excerpts
from etl.desk.uploads.seen import Seen, seen_of
from etl.desk.uploads.states import State
from etl.desk.uploads.told import RuleFound, Told, told
from etl.desk.uploads.uploads import Upload

_STEP = {
    State.NEEDS_MAPPING: 1,
    State.AWAITING_APPROVAL: 4,
    State.APPROVED: 5,
    State.PUBLISHED: 5,
}


def upload_page(asked: Asked, upload: Upload) -> Page:
    """For who may read the upload; only its uploader may change it."""
    if upload.state in WORKING:
        return _being_read(asked, upload)
    seen, found = seen_of(asked.desk.home, upload.id), told(asked.desk, upload)
    is_own = upload.uploader == asked.who.id
    top = html.Div(
        [
            steps(_STEP.get(upload.state, 2)),
            html.P(_eyebrow(upload), className="eyebrow"),
            html.H1(f"Check results: {upload.title}"),
            *facts(upload, seen),
            html.P(
                "Values here are read from the file as you look: only its uploader and its "
                "approver see them. The list of findings holds places and rules, never values.",
                className="small muted",
            ),
            *told_decisions(asked, upload),
            verdict(asked, upload, found, seen),
            _contents(found, seen),
        ],
        className="wrap",
    )
    main = [
        *_questions(upload, seen, is_own),
        *_rules(asked, upload, found, seen, is_own),
        _nothing_found(found, seen),
        hidden_section(asked, upload),
        changes_section(asked, upload),
        history(asked, upload),
    ]
    panel = side(asked, upload, found, seen) if is_own else decision_panel(asked, upload)
    beside = [panel] if panel is not None else []
    body = html.Div([html.Div(main), *beside], className="wrap with-side")
    return Page(f"Upload {upload.id}", [top, body])


def _eyebrow(upload: Upload) -> str:
    if upload.state is State.PUBLISHED and upload.release:
        return f"Upload {upload.id}. Published as release {upload.release}."
    return f"Upload {upload.id}, {upload.state}. Nothing on the public pages has changed."


def _contents(found: Told, seen: Seen) -> Component:
    links = [
        *(
            [(f"Questions ({len(seen.asked)})", "#questions")]
            if seen.asked and not seen.open
            else []
        ),
        *([(f"Errors ({len(found.errors)})", "#errors")] if found.errors else []),
        *([(f"Warnings ({len(found.warnings)})", "#warnings")] if found.warnings else []),
        ("Nothing found", "#clear"),
        ("What will change", "#changes"),
        ("History", "#history"),
    ]
    items = html.Ul([html.Li(html.A(words, href=to)) for words, to in links], className="tabs")
    return html.Nav(items, **named("On this page"))


def _questions(upload: Upload, seen: Seen, is_own: bool) -> list[Component]:
    """Those that were answered; to open ones the verdict leads."""
    if not seen.asked or seen.open:
        return []
    at = f"/uploads/{upload.id}/questions"
    link = html.A("See or change the answers", className="btn btn--quiet", href=at)
    answered = html.P(f"{said.counted(len(seen.asked), 'question')} answered.")
    parts = [html.H2("Questions about the files", id="questions"), answered]
    return [html.Section([*parts, *([html.P(link)] if is_own else [])])]


def _rules(asked: Asked, upload: Upload, found: Told, seen: Seen, is_own: bool) -> list[Component]:
    """What was found while questions are open is no list of things to do yet."""
    rules = (*found.errors, *found.warnings)
    places = [(p.file, p.sheet, p.cell) for each in rules for p in each.places]
    around = excerpts(asked.desk, upload, places) if upload.state is not State.REFUSED else {}
    may_answer = is_own and upload.state in _ANSWERABLE
    sections: list[Component] = []
    for id, title, own in (
        ("errors", "Errors found so far" if seen.open else "Errors to fix", found.errors),
        ("warnings", "Warnings to decide", found.warnings),
    ):
        cards = [rule_card(each, around, may_answer=may_answer) for each in own]
        if cards and id == "warnings" and may_answer:
            cards = [_decided(asked, upload, cards)]
        if cards:
            sections.append(html.Section([html.H2(title, id=id), *cards], **named_by(id)))
    if found.notes:
        sections.append(_notes(found.notes))
    return sections


def _decided(asked: Asked, upload: Upload, cards: list[Component]) -> Component:
    """One form for all warnings: what is written at one is not lost by keeping another."""
    words = "Keep this decision" if len(cards) == 1 else f"Keep these {len(cards)} decisions"
    at = f"/uploads/{upload.id}/reasons"
    return form(asked, at, *cards, html.P(button(words), className="btns"))


_ANSWERABLE = (State.CHECKED, State.NEEDS_REASONS, State.RETURNED, State.NEEDS_MAPPING)


def _notes(notes: tuple[RuleFound, ...]) -> Component:
    lines = []
    for each in notes:
        code = html.A(each.code, href=f"/rules/{each.code}")
        place = each.places[0]
        more = f" ({each.count:,} places)" if each.count > 1 else ""
        lines.append(html.Li([f"{place.where}: {place.sentence}{more} ", code]))
    summary = html.Summary(f"{said.counted(len(notes), 'note')} on how the files were read")
    return html.Section(html.Details([summary, html.Ul(lines)], className="twin"))


def _nothing_found(found: Told, seen: Seen) -> Component:
    words = (
        f"{found.rules - found.found} rules ran on {said.counted(found.rows, 'row')} and found no "
        "problems. This does not prove the numbers are right."
    )
    if not found.rows:
        words = "No figures were read yet."
    rules = html.P(html.A("All rules, each with its page", href="/rules"))
    return html.Section(
        [
            html.H2("Nothing found", id="clear"),
            html.P(words, className="muted"),
            rules,
            *matched(seen),
        ],
        **named_by("clear"),
    )


def _being_read(asked: Asked, upload: Upload) -> Page:
    """What the worker says, again every second where there is a script."""
    now = standing(asked, upload)
    again = html.A("Look again", className="btn btn--quiet", href=f"/uploads/{upload.id}")
    parts = [
        steps(0),
        html.P(_eyebrow(upload), className="eyebrow"),
        html.H1(f"Checking: {upload.title}"),
        *facts(upload, Seen()),
        _failed(asked, upload, now, again) if now.is_failed else _safe(upload, now, again),
    ]
    return Page(f"Upload {upload.id}", [html.Div(parts, className="wrap")])


def _safe(upload: Upload, now: Standing, again: Component) -> Component:
    return renewed(
        upload,
        now,
        html.H2("Your files are safe"),
        html.P(now.sentence, id="progress", role="status"),
        html.P(again, className="btns"),
        look="verdict verdict--wait",
    )


def _failed(asked: Asked, upload: Upload, now: Standing, again: Component) -> Component:
    parts = [
        html.H2("This could not be checked"),
        html.P(now.sentence, id="progress", role="status"),
        html.P(again, className="btns"),
        *_once_more(asked, upload),
    ]
    return html.Div(parts, className="verdict")


def _once_more(asked: Asked, upload: Upload) -> list[Component]:
    if upload.uploader != asked.who.id:
        return []
    return [form(asked, f"/uploads/{upload.id}/again", button("Check it again"))]
