"""Whether the plan hangs together: every indicator in one place, every name once."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from etl.findings import Finding, finding
from etl.model.indicator import Unit
from etl.model.organization import Organization
from etl.model.plan import Goal, Plan
from etl.plan_files.source import Source

PLAN = "plan.toml"
FEWEST_PARTS = 2


@dataclass(frozen=True)
class Tree:
    """A plan as it was read: `top` is where its own words stand, `indicators` where those of
    each indicator stand, by slug (also of one that could not be read). `organizations` is empty
    where the plan lists none."""

    plan: Plan
    top: Source
    indicators: Mapping[str, Source]
    organizations: Mapping[str, Organization]

    def goals(self) -> Iterator[tuple[str, Goal]]:
        """Every goal with the path of its table."""
        for a, area in enumerate(self.plan.focus_areas, start=1):
            for g, goal in enumerate(area.goals, start=1):
                yield f"focus_area[{a}].goal[{g}]", goal

    def named(self) -> Iterator[tuple[str, str]]:
        """(path, slug) of every naming of an indicator in the tree."""
        yield from (("context", slug) for slug in self.plan.context)
        for path, goal in self.goals():
            yield from ((f"{path}.indicators", slug) for slug in goal.indicators)

    def watched(self) -> Iterator[tuple[str, str]]:
        """The same for guardrails, which watch indicators that may hang in a goal as well."""
        for count, guardrail in enumerate(self.plan.guardrails, start=1):
            yield from ((f"guardrail[{count}].indicators", slug) for slug in guardrail.indicators)

    def measured_with(self) -> Iterator[tuple[str, str]]:
        """The same for indicators that others are worked out with."""
        if self.plan.low_income_share:
            yield "low_income_share", self.plan.low_income_share
        yield from (("resources", slug) for slug in self.plan.resources)

    def bundled(self) -> Iterator[str]:
        """The parts of every index, which need no goal of their own."""
        for indicator in self.plan.indicators:
            yield from indicator.parts

    def staged(self) -> Iterator[tuple[str, str]]:
        """The same for the stages of pipelines, which need no goal."""
        for count, pipeline in enumerate(self.plan.pipelines, start=1):
            yield from ((f"pipeline[{count}].indicators", slug) for slug in pipeline.indicators)


def check_tree(tree: Tree) -> list[Finding]:
    """What is wrong between the parts of a plan."""
    return [
        *_dangling(tree),
        *_adrift(tree),
        *_twice_named(tree),
        *_unlike_an_index(tree),
        *_unknown_organizations(tree),
    ]


def _dangling(tree: Tree) -> Iterable[Finding]:
    for path, slug in (*tree.named(), *tree.watched(), *tree.measured_with(), *tree.staged()):
        if slug not in tree.indicators:
            yield _missing(tree, tree.top, path, slug)
    for indicator in tree.plan.indicators:
        source = tree.indicators.get(indicator.slug)
        served = [indicator.served.indicator] if indicator.served else []
        named = [("served.indicator", each) for each in served]
        named += [("cuts", each) for each in indicator.cuts]
        named += [("parts", each) for each in indicator.parts]
        for path, slug in named:
            if source and slug not in tree.indicators:
                yield _missing(tree, source, path, slug)


def _missing(tree: Tree, source: Source, path: str, slug: str) -> Finding:
    near = get_close_matches(slug, tree.indicators, n=1)
    hint = f" Did you mean {near[0]}?" if near else ""
    return finding("HW-620", source.place(path), slug=slug, hint=hint)


def _adrift(tree: Tree) -> Iterable[Finding]:
    counts = Counter(slug for _, slug in tree.named())
    watched = {slug for _, slug in (*tree.watched(), *tree.staged())} | {*tree.bundled()}
    for slug, source in tree.indicators.items():
        if not counts[slug] and slug not in watched:
            yield finding("HW-621", source.place("slug"), slug=slug)
    seen = set()
    for path, slug in tree.named():
        if slug in seen:
            yield finding("HW-622", tree.top.place(path), slug=slug)
        seen.add(slug)


def _unlike_an_index(tree: Tree) -> Iterable[Finding]:
    """An index is never shown without its parts, so it names them; they are no index themselves."""
    indexes = {each.slug for each in tree.plan.indicators if each.unit is Unit.INDEX}
    for indicator in tree.plan.indicators:
        source, parts = tree.indicators.get(indicator.slug), {*indicator.parts}
        fits = len(parts) >= FEWEST_PARTS and not parts & indexes
        if source and (fits if indicator.slug in indexes else not parts) is False:
            yield finding("HW-647", source.place("parts"))


def _twice_named(tree: Tree) -> Iterable[Finding]:
    plan, goals = tree.plan, list(tree.goals())
    strategies = [
        (f"{path}.strategy[{count}].code", strategy.code)
        for path, goal in goals
        for count, strategy in enumerate(goal.strategies, start=1)
    ]
    for names in (
        _listed("value", "code", [value.code for value in plan.values]),
        _listed("focus_area", "code", [area.code for area in plan.focus_areas]),
        [(f"{path}.code", goal.code) for path, goal in goals],
        strategies,
        _listed("guardrail", "code", [guardrail.code for guardrail in plan.guardrails]),
        _listed("pipeline", "code", [pipeline.code for pipeline in plan.pipelines]),
        _listed("edition", "name", [version.name for version in plan.versions]),
    ):
        seen = set()
        for path, name in names:
            if name and name in seen:
                yield finding("HW-623", tree.top.place(path), name=name)
            seen.add(name)


def _listed(entry: str, key: str, names: list[str]) -> list[tuple[str, str]]:
    return [(f"{entry}[{count}].{key}", name) for count, name in enumerate(names, start=1)]


def _unknown_organizations(tree: Tree) -> Iterable[Finding]:
    if not tree.organizations:
        return
    if tree.plan.organization and tree.plan.organization not in tree.organizations:
        yield finding("HW-625", tree.top.place("organization"))
    for indicator in tree.plan.indicators:
        source = tree.indicators.get(indicator.slug)
        for count, caution in enumerate(indicator.cautions, start=1):
            if source and caution.organization not in ("", *tree.organizations):
                yield finding("HW-625", source.place(f"caution[{count}].organization"))
