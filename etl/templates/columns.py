"""The columns of the Data sheet: their headers, what each means, how its cells are written."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from etl.model.indicator import Indicator, Unit

TEXT, ONE_DECIMAL, WHOLE = "@", "0.0", "0"

INDICATOR, LOW, HIGH, MATURITY = "Indicator", "Low", "High", "Maturity"

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

# What Value means in each unit, an example, and how its cells are written.
_VALUE = {
    Unit.PERCENT: ("The percent, with no % sign: 79.0 and never 0.79.", "79.0", ONE_DECIMAL),
    Unit.PER_100: ("How many for each 100 students.", "12.4", ONE_DECIMAL),
    Unit.MEAN: ("The mean of the group.", "3.2", "0.0##"),
    Unit.COUNT: ("The number, whole.", "412", WHOLE),
    Unit.INDEX: ("The value of the index.", "70.1", ONE_DECIMAL),
    Unit.RATIO: ("The ratio.", "1.5", "0.0##"),
    Unit.DOLLARS: ("Dollars, with no $ sign.", "1200", WHOLE),
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


def columns(indicators: Sequence[Indicator], more: Collection[str] = ()) -> tuple[Column, ...]:
    """The columns in the order of HEADERS, with what Value and Number of students mean here. Of
    several indicators each row names its own. `more` are columns that only some figures need: Low
    and High for a range in place of a value, Maturity."""
    first = (_INDICATOR,) if len(indicators) > 1 else ()
    told = {each.header: each for each in _MORE}
    return (*first, *_common(indicators), *(told[name] for name in more))


def _common(indicators: Sequence[Indicator]) -> tuple[Column, ...]:
    names = "; ".join(each.name.en for each in indicators)
    people = " or ".join(dict.fromkeys(each.people.en for each in indicators))
    bands = indicators[0].headline_grade_band
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
        Column(HEADERS[3], "A code of the Codes sheet.", bands, 13, choices="GradeBandCodes"),
        Column(
            HEADERS[4],
            "A code of the Codes sheet. Each group has one row a year.",
            "black",
            34,
            choices="StudentGroupCodes",
        ),
        _value(indicators, names),
        Column(HEADERS[6], f"How many {people} the value is about.", "412", 19, WHOLE),
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
        Column(
            HEADERS[9],
            "A short note for readers, or empty. It is published.",
            "A new test from this year on.",
            50,
        ),
    )


def _value(indicators: Sequence[Indicator], names: str) -> Column:
    units = {each.unit for each in indicators}
    if len(units) == 1:
        meaning, example, number = _VALUE[indicators[0].unit]
        return Column(HEADERS[5], f"{names}. {meaning}", example, 10, number)
    meaning = "In the unit that the sheet Instructions gives for the indicator."
    return Column(HEADERS[5], meaning, "79.0", 10, "General")


_INDICATOR = Column(
    INDICATOR,
    "Which measure the row is about. A code of the Codes sheet.",
    "graduation-rate",
    26,
    choices="IndicatorCodes",
)
_MORE = (
    Column(LOW, "The lower end, where a range is known in place of a value.", "95", 8, ONE_DECIMAL),
    Column(HIGH, "The upper end of that range.", "100", 8, ONE_DECIMAL),
    Column(MATURITY, "preliminary or final, or empty.", "final", 13),
)
