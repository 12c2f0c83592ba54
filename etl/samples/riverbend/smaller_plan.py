"""The plan with some of its indicators: what a smaller sample is about."""

from collections.abc import Collection
from dataclasses import replace

from etl.model.indicator import Indicator
from etl.model.plan import FocusArea, Goal, Plan


def smaller_plan(plan: Plan, slugs: Collection[str]) -> Plan:
    """`plan` with the indicators `slugs` alone. Goals, focus areas and guardrails that are left
    with none go too, and so does every link to what is gone."""

    def kept(listed: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(slug for slug in listed if slug in slugs)

    areas = tuple(
        replace(area, goals=_goals(area, slugs)) for area in plan.focus_areas if _goals(area, slugs)
    )
    guardrails = tuple(
        replace(each, indicators=kept(each.indicators))
        for each in plan.guardrails
        if kept(each.indicators)
    )
    goals = [goal for area in areas for goal in area.goals]
    nodes = {*slugs, *(area.code for area in areas), *(goal.code for goal in goals)}
    nodes |= {guardrail.code for guardrail in guardrails}
    nodes |= {strategy.code for goal in goals for strategy in goal.strategies}
    return replace(
        plan,
        indicators=tuple(_alone(each, slugs) for each in plan.indicators if each.slug in slugs),
        context=kept(plan.context),
        focus_areas=areas,
        guardrails=guardrails,
        low_income_share=plan.low_income_share if plan.low_income_share in slugs else "",
        resources=kept(plan.resources),
        pipelines=tuple(
            replace(each, indicators=kept(each.indicators))
            for each in plan.pipelines
            if kept(each.indicators)
        ),
        alignments=tuple(each for each in plan.alignments if each.node in nodes),
        crosswalk=tuple(
            each for each in plan.crosswalk if not each.indicator or each.indicator in slugs
        ),
    )


def _alone(indicator: Indicator, slugs: Collection[str]) -> Indicator:
    """The indicator without what it is worked out with, where that is gone."""
    served = indicator.served
    return replace(
        indicator,
        served=served if served and served.indicator in slugs else None,
        cuts=indicator.cuts if {*indicator.cuts} <= {*slugs} else (),
        parts=tuple(slug for slug in indicator.parts if slug in slugs),
    )


def _goals(area: FocusArea, slugs: Collection[str]) -> tuple[Goal, ...]:
    found = []
    for goal in area.goals:
        indicators = tuple(slug for slug in goal.indicators if slug in slugs)
        if indicators or not goal.indicators:
            found.append(replace(goal, indicators=indicators))
    return tuple(found)
