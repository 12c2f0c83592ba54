"""Every release up to the one that is shown, with its day and what came with it."""

from dash import html
from dash.development.base_component import Component

from dashboard import addresses
from dashboard.components.section import section, section_head
from dashboard.components.table import table
from dashboard.speech import Speech, noted, speech
from dashboard.view_data.table import Entry, Head, Row, Table
from etl.model.release import Release
from etl.model.text import Text
from etl.published import PublishedRelease

NOTHING = "–"
HEADS = (
    noted("Release"),
    noted("Published"),
    noted("What it holds"),
    noted("Pages"),
)


def release_list(shown: PublishedRelease, releases: tuple[Release, ...], title: str) -> Component:
    """`releases` may hold later ones, which are not public: they are left out."""
    number = shown.release.number
    # Later ones were undone or come after the page that is shown; those taken back are told always.
    listed = [each for each in reversed(releases) if each.number <= number or each.withdrawn]
    rows = tuple(_row(shown, each) for each in listed)
    say = speech(shown.language)
    heads = tuple(Head(say(title), False) for title in HEADS)
    said = say(
        "These pages show release {number}, {id}. A release never changes once it is published. "
        "A correction is a new release.",
        number=number,
        id=shown.release.id,
    )
    return section(
        "releases",
        section_head("releases", title),
        html.P(said),
        table(Table(say("Releases, newest first"), heads, rows)),
    )


def _row(shown: PublishedRelease, each: Release) -> Row:
    day = shown.words.day(each.published_at.date())
    say = speech(shown.language)
    here = Entry(say("Shown here"))
    if each.withdrawn:
        said = say("Withdrawn: {reason}", reason=each.withdrawn)
        here = Entry(said, english=Text(each.withdrawn).untranslated(say.language))
    elif each.number != shown.release.number:
        here = Entry(say("Read it"), link=addresses.earlier(each.number))
    name = say("Release {number}", number=each.number)
    return Row(name, (Entry(day), _note(say, each.note), here))


def _note(say: Speech, words: str) -> Entry:
    """Staff write notes of releases in English."""
    return Entry(words or NOTHING, english=Text(words).untranslated(say.language))
