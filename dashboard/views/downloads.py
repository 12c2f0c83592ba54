"""Every file of the release that is shown, with what it holds and where it comes from."""

from datetime import date
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard import addresses
from dashboard.components.packet_links import PACKET, packet_links
from dashboard.components.section import section, section_head
from dashboard.components.table import table
from dashboard.open_data import descriptor
from dashboard.open_data.table import Table
from dashboard.open_data.tables import TABLES
from dashboard.page import Crumb, Page
from dashboard.queries import downloads, measures, nodes
from dashboard.speech import Speech, noted, speech
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
PACKAGE = noted(
    "The same release as tables for programs: every figure, gap, status and target, and the plan. "
    "A file describes every column, in the way of Frictionless data packages. These addresses stay "
    "with this release."
)
FORMULAS = noted("In CSV files a text that could run as a formula has an apostrophe in front.")
MORE = (
    (noted("What each column means (datapackage.json)"), descriptor.NAME),
    (noted("How programs ask for rows and pages as JSON (OpenAPI)"), addresses.OPENAPI),
    (noted("The entry for public data catalogues"), addresses.CATALOGUE),
    (noted("All releases (JSON)"), addresses.RELEASES_JSON),
)
PACKETS = noted(
    "A packet puts the same figures on paper: what changed, one page a measure, the gaps, and how "
    "to read it. This one holds the whole plan. Pages of goals, focus areas and schools, and the "
    "page for the meeting, have packets of their own."
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
    use = section(
        "use",
        section_head("use", say("How may they be used?")),
        html.P(say(USE)),
        html.P(_licence(say, release.plan.licence)),
    )
    crumbs = (Crumb(say("The plan"), addresses.HOME), Crumb(say(NAME)))
    tree = [top, *([listed, _packets(say), _package(say, number)] if found else []), use]
    return Page(say(QUESTION), tree, crumbs=crumbs)


def _package(say: Speech, number: int) -> Component:
    """The tables of the release, and where programs find the rest."""
    tables = [html.Li(_table(say, number, table)) for table in TABLES]
    more = [html.Li(html.A(say(label), href=_address(number, place))) for label, place in MORE]
    return section(
        "package",
        section_head("package", say("The whole release as open data")),
        html.P(say(PACKAGE)),
        html.P(say(FORMULAS)),
        html.Ul(tables, className="plain-list"),
        html.Ul(more, className="plain-list"),
    )


def _table(say: Speech, number: int, table: Table) -> list[Any]:
    """The files, and what a row of them is."""
    links = [
        html.A(f"{table.name}.{kind}", href=addresses.data_file(number, f"{table.name}.{kind}"))
        for kind in ("csv", "parquet")
    ]
    told = html.Span(say(table.description), className="sub")
    return [*links[:1], " · ", *links[1:], told]


def _address(number: int, place: str) -> str:
    return place if place.startswith("/") else addresses.data_file(number, place)


def _licence(say: Speech, named: str) -> list[Any]:
    if not named:
        return [say("The plan names no licence for its figures.")]
    told = descriptor.licence(named)
    shown = html.A(named, href=told["path"]) if "path" in told else named
    return [say("Licence of the figures:"), " ", shown]


def _packets(say: Speech) -> Component:
    """The whole plan on paper, of either size."""
    a4 = f"{addresses.packet('plan', '', 'pdf')}?paper=a4"
    return section(
        "packet",
        section_head("packet", say("The meeting packet")),
        html.P(say(PACKETS)),
        packet_links(say, "plan"),
        html.P([html.A(say("The same PDF for A4 paper"), href=a4)], className=PACKET),
    )
