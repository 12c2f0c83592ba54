"""An indicator's own word on the goal it belongs to, so that adding one is a file of its own."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from etl.findings import Finding, finding
from etl.model.plan import Plan
from etl.plan_files.source import Source


def hung(plan: Plan, wanted: Mapping[str, str]) -> Plan:
    """`plan` with each indicator of `wanted` (slug -> code of a goal) after those that its goal
    lists already."""
    areas = []
    for area in plan.focus_areas:
        goals = []
        for goal in area.goals:
            mine = [slug for slug, code in sorted(wanted.items()) if code == goal.code]
            new = tuple(slug for slug in mine if slug not in goal.indicators)
            goals.append(replace(goal, indicators=goal.indicators + new))
        areas.append(replace(area, goals=tuple(goals)))
    return replace(plan, focus_areas=tuple(areas))


def unknown_goals(
    plan: Plan, wanted: Mapping[str, str], sources: Mapping[str, Source]
) -> Iterator[Finding]:
    """Indicators that name a goal which the plan does not have."""
    codes = [goal.code for area in plan.focus_areas for goal in area.goals]
    for slug, code in wanted.items():
        if code not in codes:
            yield finding("HW-606", sources[slug].place("goal"), allowed=", ".join(codes))
