"""Every status with its shape and the rule behind it, in the order in which the rules are tried."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.section import section, section_head
from dashboard.components.signs import status_chip
from dashboard.view_data.status_mark import StatusMark

UNDER = (
    "The rules are tried from the top down, and the first that fits decides. Values are rounded "
    "first and then compared, so the page and the rule never disagree."
)
# Place, shape, word, and the rule in plain words.
RULES = (
    (
        "hidden",
        "hidden",
        "Hidden",
        (
            "The latest figure is hidden, so nothing is said of it. It is the only rule that comes "
            "before all others."
        ),
    ),
    ("no_data", "none", "No data", "Nothing is published yet."),
    (
        "no_target",
        "notarget",
        "No target",
        "The plan sets no target. Then the page says only whether the figure rose or fell.",
    ),
    ("baseline_pending", "none", "Baseline pending", "The plan has not set its baseline yet."),
    (
        "cannot_tell",
        "unsure",
        "Cannot tell",
        (
            "The series breaks between the baseline and the latest figure: another test or "
            "another definition. Further down, the same word is used when the figure is short of "
            "the path but its range by chance reaches the path, and when there is no figure to "
            "start a path from."
        ),
    ),
    ("met", "met", "Met", "The latest figure is at or past the final target."),
    (
        "on_track",
        "on",
        "On track",
        (
            "The latest figure is at or past the path's value for its year. A target without a "
            "number (“increase”) is on track when the change since the baseline goes that way by "
            "more than chance."
        ),
    ),
    (
        "stagnant",
        "stagnant",
        "Stagnant",
        (
            "The figure is short of the path, and two years or more after the baseline its change "
            "could still be chance."
        ),
    ),
    ("off_track", "off", "Off track", "The figure is short of the path, and no rule above fits."),
)
OVERDUE = (
    "A mark over a status, never a status. Newer figures should have come by now. The word and "
    "its year stay and are drawn in grey."
)
CONTEXT = "It tells about the district and is not judged, such as how many students are enrolled."
BY_VALUE = (
    "Where the source gives no number of students, there is no range by chance. Then the values "
    "alone decide, a change smaller than the plan's own smallest step (0.5 points unless it says "
    "otherwise) counts as none, and the page says “by value”. A figure shown only as a bound, "
    "such as “5% or less”, is compared at its bound."
)


def status_rules(id: str, title: str) -> Component:
    rules = [_item(*each) for each in RULES]
    marks = [
        _item("overdue", "overdue", "Overdue", OVERDUE),
        _item("context", "context", "Not judged", CONTEXT),
    ]
    return section(
        f"{id}-h",
        section_head(f"{id}-h", title, UNDER),
        html.Ol(rules, className="said-list told rules-list"),
        html.H3("Beside the rules"),
        html.Ul(marks, className="said-list told"),
        html.P(BY_VALUE, className="rules-note"),
        anchor=id,
    )


def _item(place: str, kind: str, word: str, rule: str) -> Component:
    name = status_chip(StatusMark(kind, word))
    return html.Li([name, html.Div(html.P(rule))], id=f"status-{place}")
