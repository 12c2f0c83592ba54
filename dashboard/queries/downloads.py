"""The files of a release, with what each holds and where it comes from."""

from dataclasses import dataclass

from dashboard import addresses
from dashboard.queries.scope import Scope
from dashboard.speech import Speech, noted
from dashboard.view_data.table import Entry, Head, Row, Table
from etl.model.school_year import SchoolYear
from etl.model.text import Text

HEADS = (
    Head(noted("File"), is_number=False),
    Head(noted("What it holds"), is_number=False),
    Head(noted("Rows")),
    Head(noted("School years"), is_number=False),
    Head(noted("Source"), is_number=False),
)
NOTHING = "–"


@dataclass(frozen=True)
class File:
    """`rows` counts the figures, hidden ones included as such."""

    scope: Scope
    rows: int
    years: tuple[SchoolYear, ...]


def files(scopes: tuple[Scope, ...]) -> tuple[File, ...]:
    """One a measure that has any row."""
    found = []
    for scope in scopes:
        cells = [c for own in scope.release.all_cells(scope.indicator.slug).values() for c in own]
        years = sorted({cell.school_year for cell in cells})
        if cells:
            found.append(File(scope, len(cells), (years[0], years[-1])))
    return tuple(found)


def file_table(say: Speech, found: tuple[File, ...], number: int) -> Table:
    heads = tuple(Head(say(head.title), head.is_number) for head in HEADS)
    caption = say("Files of release {number}", number=number)
    return Table(caption, heads, tuple(_row(say, each) for each in found))


def _row(say: Speech, each: File) -> Row:
    indicator, first, last = each.scope.indicator, *each.years
    span = str(first) if first == last else say("{first} to {last}", first=first, last=last)
    return Row(
        say("{measure} (CSV)", measure=indicator.name.spoken(say.language)),
        (
            _text(say, indicator.definition),
            Entry(f"{each.rows:,}"),
            Entry(span),
            _text(say, indicator.source),
        ),
        link=addresses.table_csv(indicator.slug),
    )


def _text(say: Speech, text: Text) -> Entry:
    return Entry(text.spoken(say.language) or NOTHING, english=text.untranslated(say.language))
