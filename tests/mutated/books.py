"""Small valid workbooks of our template, from which the mutated ones are made."""

from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl

from etl.district import District
from etl.model.school_year import SchoolYear
from etl.templates import DataRow, Lists, fill_template, of_goal, of_indicator

_GROUPS = ("all", "asian", "black", "hispanic", "white", "female", "male", "homeless")
_FIGURES = (61.4, 80.2, 48.9, 55.3, 70.1, 64.8, 58.2, None)
_STUDENTS = (5944, 240, 2027, 640, 2800, 2950, 2990, None)


def valid_books(district: District) -> list[bytes]:
    """Workbooks of one indicator (percent, rate, small and whole) and of a goal."""
    plan = district.plan
    goal = next(
        goal for area in plan.focus_areas for goal in area.goals if len(goal.indicators) > 1
    )
    whole = _book(district, of_indicator(plan.indicator("college-career-readiness")))
    rate = _book(district, of_indicator(plan.indicator("suspensions")))
    several = _book(district, of_goal(goal, plan))
    return [_only_data(whole), _only_data(rate), _only_data(several), _only_data(whole), whole]


def _book(district: District, subject: object) -> bytes:
    slugs = [each.slug for each in subject.indicators]  # type: ignore[attr-defined]
    rows = [
        DataRow(
            district.plan.organization,
            SchoolYear(2014 + step),
            "all",
            group,
            None if figure is None else figure + step,
            students,
            status="suppressed" if figure is None else "",
            indicator=slugs[0],
        )
        for step in (0, 1)
        for group, figure, students in zip(_GROUPS, _FIGURES, _STUDENTS, strict=True)
    ]
    lists = Lists(district.plan, district.vocabulary, district.organizations)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "book.xlsx"
        fill_template(subject, rows, lists, path)  # type: ignore[arg-type]
        return path.read_bytes()


def _only_data(content: bytes) -> bytes:
    """The same without the sheets that help to fill it in: read far quicker."""
    book = openpyxl.load_workbook(BytesIO(content))
    for name in ("Instructions", "Codes", "Example"):
        del book[name]
    for name in list(book.defined_names):
        del book.defined_names[name]
    data = book["Data"]
    data.data_validations.dataValidation = []
    out = BytesIO()
    book.save(out)
    return out.getvalue()
