"""Columns that several tables share, and what stands behind them."""

from dashboard.open_data.table import Field, Link, Type

NO_TEXT = "the plan says nothing here"
WHY = "there is no figure; the column state says why"

INDICATOR = Field("indicator", Type.STRING, "The indicator, by its code in the table indicators.")
ORGANIZATION = Field(
    "organization",
    Type.STRING,
    "The district, school or programme, by its code in the table organizations.",
)
YEAR = Field(
    "school_year",
    Type.STRING,
    "The school year, by both of its calendar years: 2016-17.",
    pattern=r"\d{4}-\d{2}",
)
BAND = Field(
    "grade_band", Type.STRING, "The part of the schools, by its code in the table grade_bands."
)
GROUP = Field(
    "student_group",
    Type.STRING,
    "The student group, by its code in the table student_groups; all means all students.",
)
SERIES = (INDICATOR, ORGANIZATION, YEAR, BAND, GROUP)
KEY = tuple(each.name for each in SERIES)

OF_INDICATOR = Link(("indicator",), "indicators", ("indicator",))
OF_GROUP = Link(("student_group",), "student_groups", ("student_group",))
OF_SERIES = (
    OF_INDICATOR,
    Link(("organization",), "organizations", ("organization",)),
    Link(("indicator", "grade_band"), "grade_bands", ("indicator", "grade_band")),
    OF_GROUP,
)


def words(name: str, description: str, missing: str = NO_TEXT) -> Field:
    """A text that may be missing."""
    return Field(name, Type.STRING, description, missing)


def both(name: str, description: str) -> tuple[Field, Field]:
    """A text of the plan in English and in Spanish."""
    spanish = words(f"{name}_es", f"The same in Spanish: {description}", "not translated")
    return words(name, description), spanish
