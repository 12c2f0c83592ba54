"""The words that these pages use, and the acronyms of the district's plan, explained."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.section import section, section_head
from dashboard.queries.by_name import folded
from dashboard.speech import noted, speech
from etl.published import PublishedRelease

WORDS = (
    (
        noted("About the same"),
        noted("The change is small enough to be chance, or smaller than the measure can tell."),
    ),
    (noted("Baseline"), noted("Where the plan starts to count: a figure and its school year.")),
    (
        noted("Break"),
        noted(
            "A change of test or definition. What was before cannot be set against what is after."
        ),
    ),
    (noted("Caution"), noted("A jump that nobody explains. It asks for care and stops nothing.")),
    (noted("Focus area"), noted("A part of the plan. It holds goals.")),
    (noted("Gap"), noted("How far a student group is from those it is compared with, in points.")),
    (noted("Goal"), noted("What the district wants to reach. Measures show how far it is.")),
    (noted("Guardrail"), noted("Something that must not happen on the way to the goals.")),
    (
        noted("Hidden"),
        noted("No number is shown: too few students, or it could reveal a group with too few."),
    ),
    (noted("Interim goal"), noted("A measure that moves before a goal does, so it tells early.")),
    (
        noted("Measure"),
        noted("A number that is followed from year to year. The plan calls it an indicator."),
    ),
    (
        noted("Overdue"),
        noted("Newer figures should have come by now. The old ones are drawn in grey."),
    ),
    (
        noted("Path to target"),
        noted("The straight line from the baseline to the target, year by year."),
    ),
    (noted("Points"), noted("The difference of two percents: from 60% to 63% is 3 points.")),
    (
        noted("Range by chance"),
        noted(
            "How far a figure could move in a group of that size if nothing had changed. It would "
            "hold 95 times in 100."
        ),
    ),
    (noted("Release"), noted("Everything that was published on one day. It never changes.")),
    (noted("School year"), noted("2016-17 runs from summer 2016 to summer 2017.")),
    (
        noted("Status"),
        noted("One word for where a measure stands. It follows from rules that nobody can bend."),
    ),
    (
        noted("Student group"),
        noted(
            "Students who share something, such as race or a service. Groups of other kinds "
            "overlap, and their numbers do not add up."
        ),
    ),
    (
        noted("Students behind the gap"),
        noted(
            "How many more students of a group would have to reach the standard for the two rates "
            "to be equal."
        ),
    ),
    (noted("Target"), noted("The figure that the plan promises, and the school year by which.")),
)


def glossary(release: PublishedRelease, title: str) -> Component:
    """The words of all plans, A to Z; then how this plan compares student groups."""
    say = speech(release.language)
    told = ((say(word), say(meaning)) for word, meaning in WORDS)
    known = sorted(told, key=lambda each: folded(each[0]))
    items = [
        html.Div([html.Dt(word), html.Dd(meaning)])
        for word, meaning in (*known, *_compared(release))
    ]
    return section("words", section_head("words", title), html.Dl(items, className="words"))


def _compared(release: PublishedRelease) -> tuple[tuple[str, str], ...]:
    said, say = [], speech(release.language)
    for each in release.plan.comparisons:
        dimension = release.vocabulary.dimension(each.dimension).title.spoken(release.language)
        group = release.words.group_label(each.student_group)
        note = each.note.spoken(release.language)
        said.append(
            (
                say("Compared by {kind}", kind=f"{dimension[:1].lower()}{dimension[1:]}"),
                say(
                    "If you choose nothing else, groups are set beside {group}.",
                    group=f"{group}: {note}" if note else group,
                ),
            )
        )
    return tuple(said)
