"""Which group a page compares with what: what the reader chose, else the stated default."""

from dataclasses import dataclass, replace

from dashboard.queries.scope import NO_SUCH_COMPARISON, NO_SUCH_GROUP, Scope
from dashboard.speech import noted
from etl.model.figure import FigureName, FigureState, Series
from etl.model.student_group import ALL, ALL_OTHERS, GOAL
from etl.model.target import TargetKind

MOST_BEHIND = noted(
    "Shown first: of the groups by {dimension}, the one with the most students behind the gap."
)
WIDEST = noted("Shown first: of the groups by {dimension}, the one with the widest gap.")


@dataclass(frozen=True)
class Comparison:
    """`rule` says how the group was picked when the reader did not; `notes` what was unknown."""

    group: str
    compare: str
    rule: str = ""
    notes: tuple[str, ...] = ()


def comparison(scope: Scope) -> Comparison | None:
    """None where no group can be compared with anything."""
    groups = comparable(scope)
    if not groups:
        return None
    codes = [series.student_group for series in groups]
    notes = []
    group, rule = scope.state.group, ""
    if group and group not in codes:
        notes.append(scope.say(NO_SUCH_GROUP))
        group = ""
    if not group:
        group, rule = _first(scope, groups)
    compare = scope.state.compare
    if compare and compare not in offered(scope, group):
        notes.append(scope.say(NO_SUCH_COMPARISON))
        compare = ""
    default = scope.release.default_comparison(scope.of(group))
    return Comparison(group, compare or default, rule, tuple(notes))


def known(scope: Scope, chosen: Comparison | None) -> Scope:
    """The scope without choices that were not possible, so that no link repeats them."""
    group, compare = scope.state.group, scope.state.compare
    if chosen is None or group != chosen.group:
        group = ""
    if chosen is None or compare != chosen.compare:
        compare = ""
    return replace(scope, state=scope.state.but(group=group, compare=compare))


def comparable(scope: Scope) -> tuple[Series, ...]:
    """The groups that have a comparison of their own and at least one figure to show."""
    return tuple(
        series
        for series in scope.groups
        if scope.release.default_comparison(series)
        and any(cell.value is not None for cell in scope.shown(series.student_group))
    )


def offered(scope: Scope, group: str) -> tuple[str, ...]:
    """What a group may be compared with: the default first, then all others, all, the goal, and
    every other group."""
    default = scope.release.default_comparison(scope.of(group))
    general = [ALL_OTHERS, ALL] if not scope.is_school else [ALL]
    if scope.indicator.target.kind is TargetKind.NUMBER and not scope.is_school:
        general.append(GOAL)
    others = [series.student_group for series in scope.groups if series.student_group != group]
    ordered = dict.fromkeys([default, *general, *others])
    return tuple(code for code in ordered if code)


def _first(scope: Scope, groups: tuple[Series, ...]) -> tuple[str, str]:
    """The group shown before anything is chosen, and the rule that picked it."""
    vocabulary = scope.release.vocabulary
    named = {c.dimension for c in (*scope.indicator.comparisons, *scope.release.plan.comparisons)}
    dimensions = [vocabulary.group(series.student_group).dimension for series in groups]
    dimension = next((code for code in dimensions if code in named), dimensions[0])
    inside = [series for series, code in zip(groups, dimensions, strict=True) if code == dimension]
    best = max(inside, key=lambda series: _size(scope, series))
    title = vocabulary.dimension(dimension).title.spoken(scope.release.language)
    said = MOST_BEHIND if _size(scope, best)[0] else WIDEST
    rule = scope.say(said, dimension=title[:1].lower() + title[1:])
    return best.student_group, rule


def _size(scope: Scope, series: Series) -> tuple[float, float]:
    """Students behind the gap and the gap itself, in the latest year that has them."""
    latest = {FigureName.STUDENTS_BEHIND: 0.0, FigureName.GAP: 0.0}
    for figure in scope.release.figures(series):
        if figure.name in latest and figure.state is FigureState.REPORTED:
            latest[figure.name] = figure.value or 0.0
    return latest[FigureName.STUDENTS_BEHIND], latest[FigureName.GAP]
