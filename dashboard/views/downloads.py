"""Every file of the release that is shown, with what it holds and where it comes from."""

from datetime import date

from dash import html

from dashboard import addresses
from dashboard.components.section import section, section_head
from dashboard.components.table import table
from dashboard.page import Crumb, Page
from dashboard.queries import downloads, measures, nodes
from dashboard.speech import noted, speech
from etl.published import PublishedRelease

QUESTION = noted("Which files can I download?")
NAME = noted("Downloads")
HOLDS = noted(
    "Each file holds every published figure of one measure: the district and its schools, every "
    "student group, every school year, with its range by chance. A hidden figure has a row that "
    "says that it is hidden, and no number. Files are CSV: any spreadsheet opens them."
)
USE = noted(
    "Everybody may read and pass on these files. When you use a figure, name the district, the "
    "release and its day, and the source that stands beside the file. The terms of the source go "
    "on holding."
)
NO_FILE = noted("This release has no figures yet, so there is no file.")


def page(release: PublishedRelease, today: date) -> Page:
    say, number = speech(release.language), release.release.number
    slugs = tuple(each.slug for each in nodes.in_order(release.plan))
    found = downloads.files(measures.measures(release, slugs, today))
    day = release.words.day(release.release.published_at.date())
    top = html.Div(
        [
            html.P(release.plan.title.spoken(release.language), className="eyebrow"),
            html.H1(say(QUESTION)),
            html.P(say(HOLDS if found else NO_FILE), className="lede"),
            html.P(
                say("Figures: release {number}, published {day}.", number=number, day=day),
                className="muted small",
            ),
        ],
        className="wrap page-top",
    )
    body = [table(downloads.file_table(say, found, number))] if found else []
    listed = section("files", section_head("files", say("The files")), *body)
    use = section("use", section_head("use", say("How may they be used?")), html.P(say(USE)))
    crumbs = (Crumb(say("The plan"), addresses.HOME), Crumb(say(NAME)))
    tree = [top, *([listed] if found else []), use]
    return Page(say(QUESTION), tree, crumbs=crumbs)
