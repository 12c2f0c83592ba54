"""Where an observation was typed, and whom it is about."""

from collections.abc import Iterator
from dataclasses import replace

import pandas as pd

from etl.findings import About, Finding, Place, finding
from etl.model.observation import KEY
from etl.model.school_year import SchoolYear

# The template's headers of the columns that a rule may point at.
VALUE = "value"
_HEADERS = {
    "organization": "Organization code",
    "school_year": "School year",
    "grade_band": "Grade band",
    "student_group": "Student group",
    VALUE: "Value",
    "denominator": "Number of students",
    "numerator": "Numerator",
    "low": "Low",
    "high": "High",
    "size": "Size band",
    "state": "Status",
}
_KEY = [name for name in KEY if name != "dimension"]


def places(rows: pd.DataFrame, field: str = VALUE) -> Iterator[Place]:
    """The cell of `field` of each row; that of its value where the upload does not tell."""
    told = zip(
        rows["upload"], rows["sheet"], rows["column"], rows["row"], rows["letters"], strict=True
    )
    for upload, sheet, column, row, letters in told:
        letter = _letter(str(letters), field) or column
        yield Place(str(upload), str(sheet), f"{letter}{row}" if letter else "")


def earlier(rows: pd.DataFrame, field: str = VALUE) -> Iterator[str]:
    """The same of rows that may have been public before places were kept, in words."""
    for place in places(rows, field):
        yield str(place) or "its place in the public release"


def found(code: str, rows: pd.DataFrame, field: str = VALUE, **words: object) -> list[Finding]:
    """One finding of the same words for each row, at the cell of `field`."""
    return [
        told(finding(code, place, **words), about, field)
        for place, about in zip(places(rows, field), abouts(rows), strict=True)
    ]


def told(bare: Finding, about: About, field: str = VALUE) -> Finding:
    """The finding with whom it is about and the header of its column."""
    return replace(bare, field=_HEADERS[field], about=about)


def abouts(rows: pd.DataFrame) -> Iterator[About]:
    """Whom each row speaks of."""
    for indicator, organization, year, band, group in zip(
        *(rows[name] for name in _KEY), strict=True
    ):
        yield About(
            str(indicator), str(organization), str(SchoolYear(int(year))), str(band), str(group)
        )


def reported(observations: pd.DataFrame) -> pd.DataFrame:
    """The rows that hold a figure to publish."""
    return observations[observations["state"] == "reported"]


def _letter(letters: str, field: str) -> str:
    for pair in letters.split():
        name, _, letter = pair.partition("=")
        if name == field:
            return letter
    return ""
