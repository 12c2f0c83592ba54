"""What hidden figures and marks in place of numbers mean, in the release's own rules."""

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


def why(release: PublishedRelease) -> tuple[str, ...]:
    """The rules by which figures are hidden, one sentence each."""
    rules, words, say = release.rules, release.words, speech(release.language)
    phrases = dict.fromkeys(words.hiding(each) for each in release.plan.indicators)
    quoted = f" {say('and')} ".join(f"“{phrase}”" for phrase in phrases)
    return (
        say(RULE, minimum=rules.minimum, events=rules.minimum_events),
        say(ONE_PHRASE, phrases=quoted),
        say(NOWHERE),
    )
