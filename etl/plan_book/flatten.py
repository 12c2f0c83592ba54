"""What the plan's files say -> the cells of every sheet, row by row."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from etl.model.organization import Organization
from etl.model.plan import Plan
from etl.plan_book.form import PARENT, Field, Form, Kind
from etl.plan_book.forms import Forms
from etl.plan_book.nest import INDICATORS, ORGANIZATIONS, PLAN, TARGETS
from etl.plan_files.organizations import COLUMNS
from etl.plan_files.told import Told, told_indicator, told_plan
from etl.plan_files.writing import organization_row

Written = str | float | date | None
Rows = dict[str, list[dict[str, Written]]]


def sheet_rows(plan: Plan, organizations: Iterable[Organization], forms: Forms) -> Rows:
    """Sheet -> its rows, each by the path of its fields. Indicators come in the order in which
    readers meet them."""
    top = told_plan(plan)
    told = {indicator.slug: told_indicator(indicator) for indicator in plan.indicators}
    places = {slug: {"@goal": goal["code"]} for goal in _goals(top) for slug in _slugs(goal)}
    places |= {slug: {"@context": True} for slug in plan.context}
    ordered = [*places, *sorted(told.keys() - places.keys())]
    organized = [dict(zip(COLUMNS, organization_row(each), strict=True)) for each in organizations]
    found: dict[str, list[Told]] = {
        PLAN: [top],
        INDICATORS: [told[slug] | places.get(slug, {}) for slug in ordered],
        TARGETS: [row for slug in ordered for row in _targets(told[slug])],
        ORGANIZATIONS: organized,
    }
    for form in forms.values():
        if form.name not in found:
            above = _above(form, found)
            found[form.name] = [
                entry | {PARENT: code} for code, parent in above for entry in _list(parent, form)
            ]
    return {
        name: [{field.path: _written(row, field) for field in form.fields} for row in found[name]]
        for name, form in forms.items()
    }


def _above(form: Form, found: dict[str, list[Told]]) -> Iterator[tuple[str | None, Told]]:
    """The rows under which those of a sheet stand, by their code: the plan's first."""
    is_linked = form.fields[0].path == PARENT
    if not (is_linked and form.fields[0].needed):
        yield None, found[PLAN][0]
    if is_linked:
        for row in found[form.parent]:
            yield row["slug" if form.parent == INDICATORS else "code"], row


def _goals(top: Told) -> Iterator[Told]:
    for area in top["focus_area"]:
        yield from area.get("goal", [])


def _slugs(goal: Told) -> list[str]:
    return list(goal.get("indicators", []))


def _list(told: Told, form: Form) -> list[Told]:
    return list(told.get(form.entry, []))


def _targets(indicator: Told) -> Iterator[Told]:
    for owner in (indicator, *indicator.get("group_target", [])):
        for year, value in owner.get("target", {}).get("path", {}).items():
            yield {
                PARENT: indicator["slug"],
                "@student_group": owner.get("student_group"),
                "school_year": year,
                "value": value,
            }


def _written(row: Told, field: Field) -> Written:
    """What the cell of a field holds."""
    told: Any = row
    *tables, key = [field.path] if field.path.startswith("@") else field.path.split(".")
    for name in tables:
        told = told.get(name, {})
        if isinstance(told, str):  # a text in English alone
            return None if key == "es" else told
    told = told.get(key)
    if field.kind is Kind.FLAG:
        return "yes" if told else None
    if field.kind is Kind.CODES:
        return "; ".join(told or ()) or None
    return told
