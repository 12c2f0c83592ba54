"""Whether what the plan points to is there: alignment, crosswalk, version."""

from collections import Counter
from collections.abc import Iterable

from etl.findings import Finding, finding
from etl.model.plan import Crossing, CrossingKind
from etl.plan_files.tree import Tree


def check_links(tree: Tree) -> list[Finding]:
    """What is wrong with the links between the parts of a plan, and with those to other plans."""
    return [*_alignments(tree), *_crosswalk(tree), *_version(tree)]


def _alignments(tree: Tree) -> Iterable[Finding]:
    goals = [goal for _, goal in tree.goals()]
    nodes = Counter(
        [
            *tree.indicators,
            *(area.code for area in tree.plan.focus_areas),
            *(goal.code for goal in goals),
            *(strategy.code for goal in goals for strategy in goal.strategies),
            *(guardrail.code for guardrail in tree.plan.guardrails),
        ]
    )
    for count, alignment in enumerate(tree.plan.alignments, start=1):
        place = tree.top.place(f"alignment[{count}].node")
        if alignment.node and not nodes[alignment.node]:
            yield finding("HW-628", place)
        elif nodes[alignment.node] > 1:
            yield finding("HW-641", place)


def _crosswalk(tree: Tree) -> Iterable[Finding]:
    rows = tree.plan.crosswalk
    for count, crossing in enumerate(rows, start=1):
        if crossing.indicator and crossing.indicator not in tree.indicators:
            yield finding("HW-628", tree.top.place(f"crosswalk[{count}].indicator"))
        if any(_at_odds(crossing, before) for before in rows[: count - 1]):
            yield finding("HW-644", tree.top.place(f"crosswalk[{count}].kind"))


def _at_odds(one: Crossing, other: Crossing) -> bool:
    """Whether two rows say the same, or cannot both be true. An indicator may well come from two
    earlier ones, and one may have become two."""
    if one.earlier_plan != other.earlier_plan:
        return False
    same_earlier = one.earlier == other.earlier
    same_indicator = one.indicator == other.indicator
    kinds = {one.kind, other.kind}
    return (
        (same_earlier and same_indicator)
        or (same_indicator and one.indicator != "" and CrossingKind.NEW in kinds)
        or (same_earlier and one.earlier != "" and CrossingKind.DROPPED in kinds)
    )


def _version(tree: Tree) -> Iterable[Finding]:
    names = [version.name for version in tree.plan.versions]
    if tree.plan.version and names and tree.plan.version not in names:
        yield finding("HW-645", tree.top.place("version"))
