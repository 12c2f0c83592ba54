"""Every release up to the one that is shown, with its day and what came with it."""

from dash import html
from dash.development.base_component import Component

from dashboard import addresses
from dashboard.components.section import section, section_head
from dashboard.components.table import table
from dashboard.view_data.table import Entry, Head, Row, Table
from etl.model.release import Release
from etl.published import PublishedRelease

NOTHING = "–"
HEADS = (
    Head("Release", False),
    Head("Published", False),
    Head("What it holds", False),
    Head("Pages", False),
)


def release_list(shown: PublishedRelease, releases: tuple[Release, ...], title: str) -> Component:
    """`releases` may hold later ones, which are not public: they are left out."""
    number = shown.release.number
    # Later ones were undone or come after the page that is shown; those taken back are told always.
    listed = [each for each in reversed(releases) if each.number <= number or each.withdrawn]
    rows = tuple(_row(shown, each) for each in listed)
    said = (
        f"These pages show release {number}, {shown.release.id}. A release never changes once it "
        "is published; a correction is a new release."
    )
    return section(
        "releases",
        section_head("releases", title),
        html.P(said),
        table(Table("Releases, newest first", HEADS, rows)),
    )


def _row(shown: PublishedRelease, each: Release) -> Row:
    day = shown.words.day(each.published_at.date())
    here = Entry("Shown here")
    if each.withdrawn:
        here = Entry(f"Withdrawn: {each.withdrawn}")
    elif each.number != shown.release.number:
        here = Entry("Read it", link=addresses.earlier(each.number))
    return Row(f"Release {each.number}", (Entry(day), Entry(each.note or NOTHING), here))
