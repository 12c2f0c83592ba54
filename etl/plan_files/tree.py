"""Whether the plan hangs together: every indicator in one place, every name once."""

from collections import Counter
from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from etl.findings import Finding, Place, finding
from etl.model.organization import Organization
from etl.model.plan import Plan

PLAN = "plan.toml"


def check_tree(
    plan: Plan, files: Mapping[str, str], organizations: Mapping[str, Organization]
) -> list[Finding]:
    """What is wrong between the files of a plan. `files` names the file of each indicator slug;
    `organizations` is empty where the plan lists none.
    """
    return [
        *_dangling(plan, files),
        *_adrift(plan, files),
        *_twice_named(plan),
        *_loose_links(plan, files),
        *_unknown_organizations(plan, files, organizations),
    ]


def _places(plan: Plan) -> Iterable[tuple[str, tuple[str, ...]]]:
    yield "context", plan.context
    for a, area in enumerate(plan.focus_areas, start=1):
        for g, goal in enumerate(area.goals, start=1):
            yield f"focus_area[{a}].goal[{g}].indicators", goal.indicators


def _watched(plan: Plan) -> Iterable[tuple[str, tuple[str, ...]]]:
    """Guardrails watch indicators that may hang in a goal as well."""
    for count, guardrail in enumerate(plan.guardrails, start=1):
        yield f"guardrail[{count}].indicators", guardrail.indicators


def _dangling(plan: Plan, files: Mapping[str, str]) -> Iterable[Finding]:
    for key, slugs in (*_places(plan), *_watched(plan)):
        for slug in slugs:
            if slug not in files:
                near = get_close_matches(slug, files, n=1)
                hint = f" Did you mean {near[0]}?" if near else ""
                yield finding("HW-620", Place(PLAN, key=key), slug=slug, hint=hint)


def _adrift(plan: Plan, files: Mapping[str, str]) -> Iterable[Finding]:
    counts = Counter(slug for _, slugs in _places(plan) for slug in slugs)
    watched = {slug for _, slugs in _watched(plan) for slug in slugs}
    for slug, file in files.items():
        if not counts[slug] and slug not in watched:
            yield finding("HW-621", Place(file, key="slug"), slug=slug)
    for slug, count in counts.items():
        if count > 1:
            yield finding("HW-622", Place(PLAN, key="focus_area"), slug=slug)


def _twice_named(plan: Plan) -> Iterable[Finding]:
    goals = [goal for area in plan.focus_areas for goal in area.goals]
    for key, codes in (
        ("value", [value.code for value in plan.values]),
        ("focus_area", [area.code for area in plan.focus_areas]),
        ("focus_area.goal", [goal.code for goal in goals]),
        ("focus_area.goal.strategy", [each.code for goal in goals for each in goal.strategies]),
        ("guardrail", [guardrail.code for guardrail in plan.guardrails]),
    ):
        for code, count in Counter(codes).items():
            if code and count > 1:
                yield finding("HW-623", Place(PLAN, key=f"{key}.code"), name=code)


def _loose_links(plan: Plan, files: Mapping[str, str]) -> Iterable[Finding]:
    goals = [goal for area in plan.focus_areas for goal in area.goals]
    nodes = {
        *files,
        *(area.code for area in plan.focus_areas),
        *(goal.code for goal in goals),
        *(strategy.code for goal in goals for strategy in goal.strategies),
        *(guardrail.code for guardrail in plan.guardrails),
    }
    for count, alignment in enumerate(plan.alignments, start=1):
        if alignment.node and alignment.node not in nodes:
            yield finding("HW-628", Place(PLAN, key=f"alignment[{count}].node"))
    for count, crossing in enumerate(plan.crosswalk, start=1):
        if crossing.indicator and crossing.indicator not in files:
            yield finding("HW-628", Place(PLAN, key=f"crosswalk[{count}].indicator"))


def _unknown_organizations(
    plan: Plan, files: Mapping[str, str], organizations: Mapping[str, Organization]
) -> Iterable[Finding]:
    if not organizations:
        return
    if plan.organization and plan.organization not in organizations:
        yield finding("HW-625", Place(PLAN, key="organization"))
    for indicator in plan.indicators:
        for count, caution in enumerate(indicator.cautions, start=1):
            if caution.organization and caution.organization not in organizations:
                key = f"caution[{count}].organization"
                yield finding("HW-625", Place(files.get(indicator.slug, PLAN), key=key))
