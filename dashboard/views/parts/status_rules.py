"""Every status with its shape and the rule behind it, in the order in which the rules are tried."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.section import section, section_head
from dashboard.components.signs import status_chip
from dashboard.speech import Speech, noted
from dashboard.view_data.status_mark import StatusMark

UNDER = noted(
    "The rules are tried from the top down, and the first that fits decides. Values are rounded "
    "first and then compared, so the page and the rule never disagree."
)
# Place, shape, word, and the rule in plain words.
RULES = (
    (
        "hidden",
        "hidden",
        noted("Hidden"),
        noted(
            "The latest figure is hidden, so nothing is said of it. It is the only rule that comes "
            "before all others."
        ),
    ),
    ("no_data", "none", noted("No data"), noted("Nothing is published yet.")),
    (
        "no_target",
        "notarget",
        noted("No target"),
        noted("The plan sets no target. Then the page says only whether the figure rose or fell."),
    ),
    (
        "baseline_pending",
        "none",
        noted("Baseline pending"),
        noted("The plan has not set its baseline yet."),
    ),
    (
        "cannot_tell",
        "unsure",
        noted("Cannot tell"),
        noted(
            "The series breaks between the baseline and the latest figure: another test or "
            "another definition. Further down, the same word is used when the figure is short of "
            "the path but its range by chance reaches the path, and when there is no figure to "
            "start a path from."
        ),
    ),
    ("met", "met", noted("Met"), noted("The latest figure is at or past the final target.")),
    (
        "on_track",
        "on",
        noted("On track"),
        noted(
            "The latest figure is at or past the path's value for its year. A target without a "
            "number (“increase”) is on track when the change since the baseline goes that way by "
            "more than chance."
        ),
    ),
    (
        "stagnant",
        "stagnant",
        noted("Stagnant"),
        noted(
            "The figure is short of the path, and two years or more after the baseline its change "
            "could still be chance."
        ),
    ),
    (
        "off_track",
        "off",
        noted("Off track"),
        noted("The figure is short of the path, and no rule above fits."),
    ),
)
OVERDUE = noted(
    "A mark over a status, never a status. Newer figures should have come by now. The word and "
    "its year stay and are drawn in grey."
)
CONTEXT = noted("It tells about the district and is not judged, such as the number of students.")
BY_VALUE = noted(
    "Where the source gives no number of students, there is no range by chance. Then the values "
    "alone decide, a change smaller than the plan's own smallest step (0.5 points unless it says "
    "otherwise) counts as none, and the page says “by value”. A figure shown only as a bound, "
    "such as “5% or less”, is compared at its bound."
)


def status_rules(say: Speech, id: str, title: str) -> Component:
    rules = [_item(say, *each) for each in RULES]
    marks = [
        _item(say, "overdue", "overdue", noted("Overdue"), OVERDUE),
        _item(say, "context", "context", noted("Not judged"), CONTEXT),
    ]
    return section(
        f"{id}-h",
        section_head(f"{id}-h", title, say(UNDER)),
        html.Ol(rules, className="said-list told rules-list"),
        html.H3(say("Beside the rules")),
        html.Ul(marks, className="said-list told"),
        html.P(say(BY_VALUE), className="rules-note"),
        anchor=id,
    )


def _item(say: Speech, place: str, kind: str, word: str, rule: str) -> Component:
    name = status_chip(StatusMark(kind, say(word)))
    return html.Li([name, html.Div(html.P(say(rule)))], id=f"status-{place}")
