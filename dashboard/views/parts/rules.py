"""How a status is decided, what each shape means, and the context that is not judged."""

from datetime import date

from dash import html
from dash.development.base_component import Component

from dashboard import addresses
from dashboard.components.prose import prose
from dashboard.components.section import section
from dashboard.components.tally import legend
from dashboard.queries import measures, status
from dashboard.queries.scope import Scope
from dashboard.speech import noted, speech
from dashboard.view_data.status_mark import StatusCount
from etl.model.student_group import ALL
from etl.published import PublishedRelease

LINK = noted("The rule behind each status")
_SHAPES = (
    ("met", noted("Met")),
    ("on", noted("On track")),
    ("off", noted("Off track")),
    ("stagnant", noted("Stagnant")),
    ("unsure", noted("Cannot tell")),
    ("notarget", noted("No target")),
    ("none", noted("No data, or baseline pending")),
    ("overdue", noted("Overdue, over any status")),
    ("caution", noted("Caution")),
)


def rules(release: PublishedRelease, today: date) -> Component:
    say = speech(release.language)
    shapes = tuple(StatusCount(kind, say(word), -1) for kind, word in _SHAPES)
    said = [
        html.H2(say("How a status is decided"), id="rules-h", className="less"),
        html.P([say(status.RULE), " ", html.A(say(LINK), href=addresses.methods("statuses"))]),
    ]
    parts = [html.Div(html.Div(said), className="sec-head rules-text"), legend(shapes)]
    context = _context(release, today)
    if context:
        parts.append(html.P(context, className="small muted context"))
    return section("rules-h", *parts, anchor="rules")


def _context(release: PublishedRelease, today: date) -> list[str | Component]:
    scopes = measures.measures(release, release.plan.context, today)
    found = [said for scope in scopes if (said := _said(scope))]
    if not found:
        return []
    return [
        html.Strong(speech(release.language)("Context, no status:")),
        " ",
        *prose("; ".join(found) + "."),
    ]


def _said(scope: Scope) -> str:
    """ "64.6% eligible for free or reduced-price lunch (2016-17)"; nothing without a figure."""
    cells = [cell for cell in scope.cells(ALL) if cell.value is not None]
    if not cells:
        return ""
    latest, words = cells[-1], scope.release.words
    name = scope.release.words.measure(scope.everyone)
    value, year = words.value(latest), latest.school_year
    return scope.say("{measure}: {value} in {year}", measure=name, value=value, year=year)
