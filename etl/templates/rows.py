"""One row of the Data sheet, and the invented rows of the Example sheet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from etl.model.cell import State
from etl.model.indicator import Indicator, Unit
from etl.model.organization import Organization
from etl.model.plan import Plan
from etl.model.school_year import SchoolYear
from etl.templates.columns import HEADERS, HIGH, INDICATOR, LOW, MATURITY

INVENTED = "Invented, to show the form."

_EXAMPLES = {
    Unit.PERCENT: (60.0, 61.5),
    Unit.PER_100: (12.4, 12.0),
    Unit.MEAN: (3.2, 3.3),
    Unit.COUNT: (400.0, 410.0),
    Unit.INDEX: (70.1, 71.0),
    Unit.RATIO: (1.5, 1.4),
    Unit.DOLLARS: (1200.0, 1210.0),
}


@dataclass(frozen=True)
class DataRow:
    """A row as a person would type it: codes, numbers, or nothing (None, "")."""

    organization: str
    school_year: SchoolYear
    grade_band: str
    student_group: str
    value: float | None
    students: int | None = None
    size_band: str = ""
    status: str = ""
    note: str = ""
    indicator: str = ""
    low: float | None = None
    high: float | None = None
    maturity: str = ""

    def cells(
        self, organizations: Mapping[str, Organization], headers: Sequence[str] = HEADERS
    ) -> tuple[str | float | None, ...]:
        """The row in the order of `headers`, with the organization's name of that year."""
        known = organizations.get(self.organization)
        own = (
            self.organization,
            known.name_in(self.school_year.ending) if known else "",
            str(self.school_year),
            self.grade_band,
            self.student_group,
            self.value,
            self.students,
            self.size_band,
            self.status,
            self.note,
        )
        if headers == HEADERS:
            return own
        told: dict[str, str | float | None] = dict(zip(HEADERS, own, strict=True))
        told |= {
            INDICATOR: self.indicator,
            LOW: self.low,
            HIGH: self.high,
            MATURITY: self.maturity,
        }
        return tuple(told[header] for header in headers)


def example_rows(indicator: Indicator, plan: Plan) -> tuple[DataRow, ...]:
    """Three rows that keep every rule: two years of All students, and a hidden group."""
    first, second = _EXAMPLES[indicator.unit]
    code, band = plan.organization, indicator.headline_grade_band
    earlier, later = plan.starts, plan.starts + 1
    reported, hidden = State.REPORTED, State.SUPPRESSED
    rows = (
        DataRow(code, earlier, band, "all", first, 400),
        DataRow(code, later, band, "all", second, 410, status=reported),
        DataRow(code, later, band, "homeless", None, status=hidden),
    )
    return tuple(replace(row, note=INVENTED, indicator=indicator.slug) for row in rows)
