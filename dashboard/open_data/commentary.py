"""What the district says of its indicators, in its own words."""

from collections.abc import Iterator

from dashboard.open_data.columns import INDICATOR, OF_INDICATOR, YEAR, both
from dashboard.open_data.table import Field, Line, Table, Type
from dashboard.speech import noted
from etl.published import PublishedRelease

FIELDS = (
    INDICATOR,
    YEAR,
    *both("text", "What the district says, as plain text; an empty line begins a paragraph."),
    Field("signed", Type.STRING, "Who wrote it, as its author wants to be named."),
    Field("written_on", Type.STRING, "The day it was written, year first: 2026-11-12."),
)


def _rows(release: PublishedRelease) -> Iterator[Line]:
    for said in release.commentary():
        text = (said.text.en, said.text.es or None)
        yield (said.indicator, str(said.school_year), *text, said.signed, said.on.isoformat())


TABLE = Table(
    "commentary",
    "Commentary",
    noted(
        "One row for each indicator and school year of which the district says something. "
        "Written by staff and approved; nothing in it is computed."
    ),
    FIELDS,
    ("indicator", "school_year"),
    _rows,
    (OF_INDICATOR,),
)
