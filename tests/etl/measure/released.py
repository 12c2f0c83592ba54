"""Measure a few published rows and look one figure or status up."""

from collections.abc import Iterable
from typing import Any

from etl.measure import measure
from etl.measure.release import Measured
from etl.model.figure import Figure, FigureName, Status, StatusCode
from etl.model.indicator import Indicator
from etl.model.plan import Plan
from tests.builders.district import ORGANIZATIONS, VOCABULARY, indicator, plan
from tests.builders.published import figures, published, statuses


def measured(
    rows: Iterable[dict[str, Any]], of: Indicator | None = None, in_plan: Plan | None = None
) -> Measured:
    chosen = in_plan or plan(of or indicator())
    return measure(published(rows), chosen, VOCABULARY, ORGANIZATIONS)


def figure(found: Measured, name: FigureName, group: str, year: int, **where: str) -> Figure:
    """The one figure of this name, group and year."""
    (only,) = (
        each
        for each in figures(found.figures, group, **where)
        if each.name is name and each.school_year.ending == year
    )
    return only


def names(found: Measured, group: str, **where: str) -> set[FigureName]:
    return {each.name for each in figures(found.figures, group, **where)}


def status(found: Measured, group: str, year: int, **where: str) -> Status:
    (only,) = (
        each
        for each in statuses(found.statuses, group, **where)
        if each.school_year is not None and each.school_year.ending == year
    )
    return only


def code(found: Measured, group: str, year: int) -> tuple[StatusCode, int, bool]:
    """(status, the row that decided, whether by value)."""
    one = status(found, group, year)
    return one.code, one.rule, one.by_value
