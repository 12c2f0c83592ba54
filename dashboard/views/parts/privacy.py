"""How students are kept from being recognised, in plain words and in the release's own numbers."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.section import section, section_head
from dashboard.components.table import table
from dashboard.components.told_list import told_list
from dashboard.queries import rounding, sources
from dashboard.speech import Speech, noted, speech
from dashboard.view_data.table import Entry, Head, Mark, Row, Table
from etl.published import PublishedRelease

MARKS = (
    (
        noted("Hidden"),
        noted("Hidden"),
        Mark.HIDDEN,
        noted("There is a figure, and it is not shown."),
    ),
    (
        noted("A bound"),
        noted("5% or less"),
        Mark.CODED,
        noted("Nearly all or nearly none; only that is told."),
    ),
    (
        noted("Not reported"),
        "–",
        Mark.NOT_REPORTED,
        noted("The source has no figure for this year."),
    ),
    (
        noted("Not applicable"),
        noted("n/a"),
        Mark.NOT_APPLICABLE,
        noted("The measure leaves this group out."),
    ),
    (noted("No data"), noted("No data"), Mark.PLAIN, noted("Nothing is published yet.")),
    (
        noted("Overdue"),
        noted("Off track, overdue"),
        Mark.PLAIN,
        noted("Newer figures should be here by now."),
    ),
    (noted("Zero"), "0", Mark.PLAIN, noted("A true zero.")),
)


def marks(say: Speech) -> Table:
    """What stands in place of a number, and zero."""
    heads = (say("Kind"), say("Looks like"), say("What it means"))
    return Table(
        say("Marks in place of a number, and zero"),
        tuple(Head(title, False) for title in heads),
        tuple(
            Row(say(kind), (Entry(say(text), mark), Entry(say(meaning))))
            for kind, text, mark, meaning in MARKS
        ),
    )


def hidden(release: PublishedRelease, title: str) -> Component:
    found, say = sources.hidden(release), speech(release.language)
    shown = html.Summary(say("What is hidden in this release, measure by measure"))
    listed = html.Details([shown, told_list(found)], className="twin")
    return section(
        "hidden",
        section_head("hidden", title),
        *(html.P(words) for words in _why(release)),
        listed if found else html.P(say("No figure of the district is hidden in this release.")),
        html.H3(say("What do marks in place of a number mean?")),
        table(marks(say)),
    )


COARSE = noted(
    "A small group gets coarse numbers, so that no figure can be counted back to students. Every "
    "figure is rounded once, halves away from zero. Gaps, changes and statuses are worked out from "
    "the rounded figures. Gaps and ranges that touch a group of fewer than 300 are whole numbers "
    "too."
)
SIZES = noted(
    "Numbers of students are exact for the district. For schools only their size is told, such as "
    "30 to 99."
)
RULE = noted(
    "Figures of fewer than {minimum} students are hidden. So are figures of fewer than {events} "
    "events, such as suspensions. Where a hidden figure could be worked out from others, another "
    "one is hidden too. A figure that was hidden once stays hidden in later releases."
)
ONE_PHRASE = noted(
    "Each of them says the same: {phrases}. It never says which of the two it was, because that "
    "could tell something about a few students."
)
NOWHERE = noted(
    "Hidden figures are not in these pages and not in the files to download. The program that "
    "serves the pages never opens them."
)


def rounding_rules(release: PublishedRelease, title: str) -> Component:
    say = speech(release.language)
    return section(
        "rounding",
        section_head("rounding", title),
        html.P(say(COARSE)),
        html.P(say(SIZES)),
        table(rounding.by_size(say, release.rules)),
    )


def _why(release: PublishedRelease) -> tuple[str, ...]:
    rules, words, say = release.rules, release.words, speech(release.language)
    phrases = dict.fromkeys(words.hiding(each) for each in release.plan.indicators)
    quoted = f" {say('and')} ".join(f"“{phrase}”" for phrase in phrases)
    return (
        say(RULE, minimum=rules.minimum, events=rules.minimum_events),
        say(ONE_PHRASE, phrases=quoted),
        say(NOWHERE),
    )
