"""A small release with a pipeline, staff by group and what schools have, without any file."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from etl.model.indicator import Direction, Served, Unit
from etl.model.plan import Pipeline, Plan
from etl.model.target import Baseline, Target, TargetKind
from etl.model.text import Text
from etl.published import PublishedRelease
from tests.builders.district import indicator
from tests.builders.district import plan as small_plan
from tests.builders.observations import row
from tests.builders.release import released
from tests.builders.whole_release import ORGANIZATIONS, SCHOOLS

CONTEXT: dict[str, Any] = {
    "direction": Direction.NONE,
    "target": Target(TargetKind.NONE),
    "baseline": Baseline(None, None),
}
PEOPLE = Text("leadership candidates", "personas candidatas")
STAGES = ("applied", "admitted", "appointed")
COUNTS = {
    "all": (612, 383, 262),
    "black": (158, 95, 66),
    "hispanic": (104, 58, 44),
    "white": (350, 230, 152),
}
TEACHERS = {"all": 1000, "black": 140, "hispanic": 60, "white": 800}
STUDENTS = {"all": 20_000, "black": 7_000, "hispanic": 3_000, "white": 10_000}


def leaders_plan() -> Plan:
    counted: dict[str, Any] = {**CONTEXT, "unit": Unit.COUNT}
    stages = [indicator(s, name=Text(s.title()), people=PEOPLE, **counted) for s in STAGES]
    listed = (
        indicator(),
        *stages,
        indicator("enrolment", **counted),
        indicator(
            "teachers",
            name=Text("Teachers", "Docentes"),
            people=Text("teachers"),
            served=Served("enrolment"),
            **counted,
        ),
        indicator("lunch", **CONTEXT),
        indicator("money", name=Text("Spending"), **{**CONTEXT, "unit": Unit.DOLLARS}),
    )
    return replace(
        small_plan(*listed),
        low_income_share="lunch",
        resources=("money",),
        pipelines=(Pipeline("program", Text("Aspiring leaders program"), STAGES),),
    )


def leaders_rows() -> list[dict[str, Any]]:
    found = [
        row(group, n, float(n), indicator=stage)
        for group, counts in COUNTS.items()
        for stage, n in zip(STAGES, counts, strict=True)
    ]
    for slug, numbers in (("teachers", TEACHERS), ("enrolment", STUDENTS)):
        found += [row(group, n, float(n), indicator=slug) for group, n in numbers.items()]
    for place, school in enumerate(SCHOOLS):
        found.append(row("all", 400, 10.0 * (place + 1), indicator="lunch", organization=school))
        spent = 10_000.0 + 500 * place
        found.append(row("all", 400, spent, indicator="money", organization=school))
    return found


def leaders_release(folder: Path) -> PublishedRelease:
    return released(folder, leaders_rows(), leaders_plan(), ORGANIZATIONS)
