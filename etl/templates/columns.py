"""The columns of the Data sheet: their headers, what each means, how its cells are written."""

from dataclasses import dataclass

from etl.model.indicator import Indicator, Unit

TEXT, ONE_DECIMAL, WHOLE = "@", "0.0", "0"

HEADERS = (
    "Organization code",
    "Organization name",
    "School year",
    "Grade band",
    "Student group",
    "Value",
    "Number of students",
    "Size band",
    "Status",
    "Note",
)

_VALUE = {
    Unit.PERCENT: ("The percent, with no % sign: 79.0 and never 0.79.", ONE_DECIMAL),
    Unit.PER_100: ("How many for each 100 students, such as 12.4.", ONE_DECIMAL),
    Unit.MEAN: ("The mean of the group.", "0.0##"),
    Unit.COUNT: ("The number, whole.", WHOLE),
    Unit.INDEX: ("The value of the index.", ONE_DECIMAL),
    Unit.RATIO: ("The ratio, such as 1.5.", "0.0##"),
    Unit.DOLLARS: ("Dollars, with no $ sign.", WHOLE),
}


@dataclass(frozen=True)
class Column:
    """`choices` names the list of the Codes sheet that its drop-down offers ("" for none)."""

    header: str
    meaning: str
    example: str
    width: int
    format: str = TEXT
    choices: str = ""

    @property
    def comment(self) -> str:
        return f"{self.meaning} Example: {self.example}" if self.example else self.meaning


def columns(indicator: Indicator) -> tuple[Column, ...]:
    """The columns in the order of HEADERS, with what Value and Number of students mean here."""
    value, number = _VALUE[indicator.unit]
    return (
        Column(
            HEADERS[0],
            "The code of the district or school, kept as text. The code decides, not the name.",
            "275007",
            20,
            choices="OrganizationCodes",
        ),
        Column(HEADERS[1], "For people who read the sheet.", "Eastern High", 34),
        Column(HEADERS[2], "Both years, never one alone.", "2018-19", 13),
        Column(
            HEADERS[3],
            "A code of the Codes sheet.",
            indicator.headline_grade_band,
            13,
            choices="GradeBandCodes",
        ),
        Column(
            HEADERS[4],
            "A code of the Codes sheet. Each group has one row a year.",
            "black",
            34,
            choices="StudentGroupCodes",
        ),
        Column(HEADERS[5], f"{indicator.name.en}. {value}", "", 10, number),
        Column(HEADERS[6], f"How many {indicator.people.en} the value is about.", "", 19, WHOLE),
        Column(
            HEADERS[7],
            "Only where the number of students is not given. A code of the Codes sheet.",
            "100-299",
            19,
            choices="SizeBandCodes",
        ),
        Column(
            HEADERS[8],
            "Empty where there is a value, else why there is none. A code of the Codes sheet.",
            "suppressed",
            15,
            choices="StatusCodes",
        ),
        Column(HEADERS[9], "A short note for readers, or empty. It is published.", "", 50),
    )
