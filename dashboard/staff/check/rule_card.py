"""One rule that found something: its places, the rows around them, how to fix it, and the
fields that accept a warning."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.drawing import Drawing
from dashboard.staff import said
from dashboard.staff.check.cells import Excerpts, cells
from dashboard.staff.code_words import code_words
from dashboard.staff.forms import hidden, text, tick
from etl.desk.uploads.told import PlaceTold, RuleFound

_SHOWN_AROUND = 2  # places whose neighbours are shown; the others show their own cell
_ERROR = (
    '<svg viewBox="0 0 20 20" aria-hidden="true"><path d="M10 .6 19.4 10 10 19.4.6 10z" '
    'fill="currentColor"/></svg>'
)
_WARNING = (
    '<svg viewBox="0 0 20 20" aria-hidden="true"><path d="M10 1.5 19 18H1z" fill="none" '
    'stroke="currentColor" stroke-width="2.2"/><path d="M10 7.5v5M10 14.6v1.6" '
    'stroke="currentColor" stroke-width="2.2"/></svg>'
)
_MARKS = {"error": (_ERROR, "sev--e", "Error"), "warning": (_WARNING, "sev--w", "Warning")}


def rule_card(rule: RuleFound, around: Excerpts, *, may_answer: bool) -> Component:
    """`may_answer` puts the fields of a decision on the card of a warning; the form around the
    cards sends them."""
    mark, look, word = _MARKS.get(rule.severity, ("", "sev--ok", "Note"))
    drawn = [Drawing(mark)] if mark else []
    many = said.counted(rule.count, "place")
    parts: list[Component] = [
        html.Header(
            [
                html.H3(rule.title),
                html.Span([*drawn, f"{word}, {many}"], className=f"sev {look}"),
            ]
        ),
        *_places(rule, around),
    ]
    fixes = list(dict.fromkeys(place.fix for place in rule.places))
    lead = "To check." if rule.severity == "warning" else "To fix."
    parts += [html.P([html.B(lead), " ", *code_words(fix)], className="fix") for fix in fixes[:3]]
    if rule.severity == "warning":
        parts.append(_decision(rule, may_answer))
    parts.append(html.P(html.A(rule.code, href=f"/rules/{rule.code}"), className="rid"))
    return html.Article(parts, className="rule", id=rule.code)


def _places(rule: RuleFound, around: Excerpts) -> list[Component]:
    told: list[Component] = []
    for number, place in enumerate(rule.places):
        told.append(html.P(_place(place, around)))
        if number < _SHOWN_AROUND:
            told += cells(place, around, rule.severity, f"{rule.code}, place {number + 1}")
    if rule.count > len(rule.places):
        rest = rule.count - len(rule.places)
        told.append(html.P(f"… and {rest:,} more. The list (CSV) has them all.", className="muted"))
    return told


def _place(place: PlaceTold, around: Excerpts) -> list[Any]:
    excerpt = around.get((place.file, place.sheet, place.cell))
    at = f"{place.sheet}!{place.cell}" if place.sheet and place.cell else place.cell or place.sheet
    told: list[Any] = [f"{place.file}"]
    if at:
        told += [", ", html.Span(at, className="addr")]
    if excerpt and excerpt.value:
        told += [": ", html.Strong(excerpt.value)]
    if place.field:
        told.append(f" in column {place.field}")
    return [*told, ". ", place.sentence]


def _decision(rule: RuleFound, may_answer: bool) -> Component:
    reason = rule.reason
    if not may_answer:
        given = f"Accepted by {reason.by}: {reason.text}" if reason else "Not accepted yet."
        return html.P(given, className="accept")
    field = f"reason-{rule.code}"
    fields = [
        hidden("code", rule.code),
        tick(f"accept-{rule.code}", "This is right. Publish it.", is_ticked=reason is not None),
        text(field, "Reason, shown to the approver", reason.text if reason else "", rows=2),
    ]
    return html.Div(fields, className="accept")
