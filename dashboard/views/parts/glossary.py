"""The words that these pages use, and the acronyms of the district's plan, explained."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.section import section, section_head
from etl.published import PublishedRelease

WORDS = (
    (
        "About the same",
        "The change is small enough to be chance, or smaller than the measure can tell.",
    ),
    ("Baseline", "Where the plan starts to count: a figure and its school year."),
    (
        "Break",
        "A change of test or definition. What was before cannot be set against what is after.",
    ),
    ("Caution", "A jump that nobody explains. It asks for care and stops nothing."),
    ("Focus area", "A part of the plan. It holds goals."),
    ("Gap", "How far a student group is from those it is compared with, in points."),
    ("Goal", "What the district wants to reach. Measures show how far it is."),
    ("Guardrail", "Something that must not happen on the way to the goals."),
    ("Measure", "A number that is followed from year to year. The plan calls it an indicator."),
    ("Overdue", "Newer figures should have come by now. The old ones are drawn in grey."),
    ("Path to target", "The straight line from the baseline to the target, year by year."),
    ("Points", "The difference of two percents: from 60% to 63% is 3 points."),
    (
        "Range by chance",
        (
            "How far a figure could move in a group of that size if nothing had changed. It would "
            "hold 95 times in 100."
        ),
    ),
    ("Release", "Everything that was published on one day. It never changes."),
    ("School year", "2016-17 runs from summer 2016 to summer 2017."),
    (
        "Student group",
        (
            "Students who share something, such as race or a service. Groups of different kinds "
            "overlap, and their numbers do not add up."
        ),
    ),
    (
        "Students behind the gap",
        (
            "How many more students of a group would have to reach the standard for the two rates "
            "to be equal."
        ),
    ),
    ("Target", "The figure that the plan promises, and the school year by which."),
)


def glossary(release: PublishedRelease, title: str) -> Component:
    """The words of all plans; then how this plan compares student groups."""
    items = [
        html.Div([html.Dt(word), html.Dd(meaning)])
        for word, meaning in (*WORDS, *_compared(release))
    ]
    return section("words", section_head("words", title), html.Dl(items, className="words"))


def _compared(release: PublishedRelease) -> tuple[tuple[str, str], ...]:
    said = []
    for each in release.plan.comparisons:
        dimension = release.vocabulary.dimension(each.dimension).title.spoken("en")
        group = release.words.group_label(each.student_group)
        note = each.note.spoken("en")
        why = f": {note}" if note else ""
        said.append(
            (
                f"Compared by {dimension[:1].lower()}{dimension[1:]}",
                f"Unless a reader chooses otherwise, groups are compared with {group}{why}.",
            )
        )
    return tuple(said)
