"""How much of each measure can be shown, what is hidden and why, and which years are missing."""

from datetime import date

from dash import html

from dashboard import addresses
from dashboard.components.prose import prose
from dashboard.components.section import section, section_head
from dashboard.components.six_marks import six_marks
from dashboard.components.table import table
from dashboard.page import Crumb, Page
from dashboard.queries import coverage, every_measure
from dashboard.speech import noted, speech
from etl.published import PublishedRelease

QUESTION = noted("How much can be shown?")
NAME = noted("Coverage")
WHY = noted(
    "A figure is hidden when too few students are behind it, or when it could reveal a group with "
    "too few. Which of the two is never said, for that alone would give something away. Everything "
    "on this page is counted from what is published."
)
BELOW = noted(
    "Figures of groups are those of every student group in the district and every school year. A "
    "bound, such as “5% or less”, counts as shown. Schools are those with a figure of all students "
    "in the latest year, of those that had one in any year."
)


def page(release: PublishedRelease, today: date) -> Page:
    say = speech(release.language)
    scopes = every_measure.every_measure(release, today)
    found = tuple(coverage.coverage(scope) for scope in scopes)
    top = html.Div(
        [
            html.P(release.plan.title.spoken(release.language), className="eyebrow"),
            html.H1(say(QUESTION)),
            html.P(prose(coverage.lede(say, found)), className="lede"),
            html.P(
                [
                    say(WHY),
                    " ",
                    html.A(
                        say("Which figures are hidden, measure by measure"),
                        href=addresses.about("hidden"),
                    ),
                ]
            ),
        ],
        className="wrap page-top",
    )
    listed = section(
        "measures",
        section_head("measures", say("What can be shown of each measure?")),
        table(coverage.coverage_table(say, found)),
        html.P(say(BELOW), className="chart-note"),
    )
    marks = section(
        "marks", section_head("marks", say("What stands in place of a number?")), six_marks(say)
    )
    crumbs = (Crumb(say("The plan"), addresses.HOME), Crumb(say(NAME)))
    return Page(say(QUESTION), [top, listed, marks], crumbs=crumbs)
