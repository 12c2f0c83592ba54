"""The nodes of the plan's tree, and what hangs on them: guardrails and outside documents."""

from collections.abc import Collection
from dataclasses import dataclass

from dashboard import addresses
from etl.model.indicator import Indicator
from etl.model.plan import Alignment, FocusArea, Goal, Guardrail, Plan


@dataclass(frozen=True)
class Node:
    """A place of the plan and the address where a reader finds it."""

    title: str
    address: str


@dataclass(frozen=True)
class Aligned:
    """`place` is where the document hangs; None where that is the page itself."""

    alignment: Alignment
    place: Node | None


def focus_area(plan: Plan, code: str) -> FocusArea | None:
    return next((area for area in plan.focus_areas if area.code == code), None)


def goal(plan: Plan, code: str) -> tuple[FocusArea, Goal] | None:
    return next(
        ((area, goal) for area in plan.focus_areas for goal in area.goals if goal.code == code),
        None,
    )


def inside(goal: Goal) -> tuple[str, ...]:
    """The codes of a goal and of everything under it."""
    return (goal.code, *(each.code for each in goal.strategies), *goal.indicators)


def slugs(area: FocusArea) -> tuple[str, ...]:
    """The indicators of a focus area, each once, in the plan's order."""
    return tuple(dict.fromkeys(slug for goal in area.goals for slug in goal.indicators))


def in_order(plan: Plan) -> tuple[Indicator, ...]:
    """Every indicator: those of the plan's tree as it has them, then the others. The parts of an
    index come right after it."""
    parts = {slug for each in plan.indicators for slug in each.parts}
    listed = [slug for area in plan.focus_areas for slug in slugs(area)]
    listed += [each.slug for each in plan.indicators if each.slug not in parts]
    known = {each.slug: each for each in plan.indicators}
    found = [slug for index in listed for slug in (index, *known[index].parts)]
    return tuple(known[slug] for slug in dict.fromkeys(found))


def guardrails(plan: Plan, slugs: Collection[str]) -> tuple[Guardrail, ...]:
    """Those that any of these indicators watches."""
    return tuple(each for each in plan.guardrails if set(each.indicators) & set(slugs))


def aligned(
    plan: Plan, language: str, codes: Collection[str], here: str = ""
) -> tuple[Aligned, ...]:
    """The outside documents that hang on any of these nodes; `here` is the page's own."""
    places = nodes(plan, language)
    return tuple(
        Aligned(each, None if each.node == here else places[each.node])
        for each in plan.alignments
        if each.node in codes
    )


def nodes(plan: Plan, language: str) -> dict[str, Node]:
    """Every node of the plan by its code or slug, with its title in `language`."""
    found = {each.slug: (each.name, addresses.indicator(each.slug)) for each in plan.indicators}
    for guardrail in plan.guardrails:
        found[guardrail.code] = guardrail.title, addresses.plan(f"guardrail-{guardrail.code}")
    for area in plan.focus_areas:
        found[area.code] = area.title, addresses.focus_area(area.code)
        for goal in area.goals:
            found[goal.code] = goal.title, addresses.goal(goal.code)
            for each in goal.strategies:
                found[each.code] = each.title, addresses.goal(goal.code, f"strategy-{each.code}")
    return {code: Node(title.spoken(language), address) for code, (title, address) in found.items()}
