"""What stands in place of a plain number: six marks, each with its words."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.signs import shape

_MEANINGS = (
    ("hidden-cell", "", "Hidden", "Too few students, or it could reveal a group with too few."),
    (
        "cod",
        "2% or less",
        "A bound",
        "So near 0 or 100 that only a bound is shown. It depends on the size of the group.",
    ),
    ("na", "–", "Not reported", "The source has no figure for the group."),
    ("", "none", "No data", "Nothing is published yet."),
    ("", "overdue", "Overdue", "New figures are late. The old one keeps its year, in grey."),
    ("na", "n/a", "Not applicable", "The measure does not count the group."),
)


def six_marks() -> Component:
    found = []
    for look, sample, word, meaning in _MEANINGS:
        sign = html.Span(sample, className=f"swatch {look}") if look else shape(sample)
        found.append(html.Div([html.Dt([sign, word]), html.Dd(meaning)]))
    return html.Dl(found, className="kinds")
