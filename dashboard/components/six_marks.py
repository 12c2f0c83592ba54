"""What stands in place of a plain number: six marks, each with its words."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.signs import shape
from dashboard.speech import Speech, noted

_MEANINGS = (
    (
        "hidden-cell",
        "",
        noted("Hidden"),
        noted("Too few students, or it could reveal a group with too few."),
    ),
    (
        "cod",
        noted("2% or less"),
        noted("A bound"),
        noted("So near 0 or 100 that only a bound is shown. It depends on the size of the group."),
    ),
    ("na", "–", noted("Not reported"), noted("The source has no figure for the group.")),
    ("", "none", noted("No data"), noted("Nothing is published yet.")),
    (
        "",
        "overdue",
        noted("Overdue"),
        noted("New figures are late. The old one keeps its year, in grey."),
    ),
    ("na", noted("n/a"), noted("Not applicable"), noted("The measure does not count the group.")),
)


def six_marks(say: Speech) -> Component:
    found = []
    for look, sample, word, meaning in _MEANINGS:
        sign = html.Span(say(sample), className=f"swatch {look}") if look else shape(sample)
        found.append(html.Div([html.Dt([sign, say(word)]), html.Dd(say(meaning))]))
    return html.Dl(found, className="kinds")
