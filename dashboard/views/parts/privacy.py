"""How students are kept from being recognised, in plain words and in the release's own numbers."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.section import section, section_head
from dashboard.components.table import table
from dashboard.components.told_list import told_list
from dashboard.queries import rounding, sources
from dashboard.view_data.table import Entry, Head, Mark, Row, Table
from etl.published import PublishedRelease

_HEADS = (Head("Looks like", False), Head("What it means", False))
MARKS = Table(
    "Marks in place of a number, and zero",
    (Head("Kind", False), *_HEADS),
    tuple(
        Row(kind, (Entry(text, mark), Entry(meaning)))
        for kind, text, mark, meaning in (
            ("Hidden", "Hidden", Mark.HIDDEN, "There is a figure, and it is not shown."),
            ("A bound", "5% or less", Mark.CODED, "Nearly all or nearly none; only that is told."),
            ("Not reported", "–", Mark.NOT_REPORTED, "The source has no figure for this year."),
            ("Not applicable", "n/a", Mark.NOT_APPLICABLE, "The measure leaves this group out."),
            ("No data", "No data", Mark.PLAIN, "Nothing is published yet."),
            ("Overdue", "Off track, overdue", Mark.PLAIN, "Newer figures should be here by now."),
            ("Zero", "0", Mark.PLAIN, "A true zero."),
        )
    ),
)


def hidden(release: PublishedRelease, title: str) -> Component:
    found = sources.hidden(release)
    shown = html.Summary("What is hidden in this release, measure by measure")
    listed = html.Details([shown, told_list(found)], className="twin")
    return section(
        "hidden",
        section_head("hidden", title),
        *(html.P(words) for words in _why(release)),
        listed if found else html.P("No figure of the district is hidden in this release."),
        html.H3("What do marks in place of a number mean?"),
        table(MARKS),
    )


def rounding_rules(release: PublishedRelease, title: str) -> Component:
    said = (
        (
            "A small group gets coarse numbers, so that no figure can be counted back to students. "
            "Every figure is rounded once, halves away from zero. Gaps, changes and statuses are "
            "worked out from the rounded figures. Gaps and ranges that touch a group of fewer than "
            "300 are whole numbers too."
        ),
        (
            "Numbers of students are exact for the district. For schools only their size is told, "
            "such as 30 to 99."
        ),
    )
    return section(
        "rounding",
        section_head("rounding", title),
        *(html.P(words) for words in said),
        table(rounding.by_size(release.rules)),
    )


def _why(release: PublishedRelease) -> tuple[str, ...]:
    rules, words = release.rules, release.words
    phrases = dict.fromkeys(words.hiding(each) for each in release.plan.indicators)
    quoted = " and ".join(f"“{phrase}”" for phrase in phrases)
    return (
        (
            f"Figures of fewer than {rules.minimum} students are hidden. So are figures of fewer "
            f"than {rules.minimum_events} events, such as suspensions. Where a hidden figure could "
            "be worked out from others, another one is hidden too. A figure that was hidden once "
            "stays hidden in later releases."
        ),
        (
            f"Each of them says the same: {quoted}. It never says which of the two it was, because "
            "that could tell something about a few students."
        ),
        (
            "Hidden figures are not in these pages and not in the files to download. The program "
            "that serves the pages never opens them."
        ),
    )
