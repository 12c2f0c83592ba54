"""Student groups as small panels, by the dimension they belong to."""

import math
from dataclasses import dataclass

from dashboard.queries import lines, path
from dashboard.queries.scope import Scope
from dashboard.speech import noted
from dashboard.view_data.chart import every_year
from dashboard.view_data.line import Line
from dashboard.view_data.panel import Panel
from etl.model.cell import State
from etl.model.indicator import Indicator, Unit
from etl.model.school_year import SchoolYear

# Kinds of services overlap, so they have one name together.
OVERLAPPING = "services"
SERVICES = noted("Support and services")


@dataclass(frozen=True)
class PanelSet:
    """The groups of one kind, in the vocabulary's order. `code` is that of their dimension."""

    code: str
    title: str
    panels: tuple[Panel, ...]


def panel_sets(scope: Scope) -> tuple[PanelSet, ...]:
    """Dimensions that make up all students each have a set of their own; services, which overlap,
    share one. Complements ("not ...") are left to the gap and the table."""
    everyone = lines.line(scope)
    years = _years(scope, everyone)
    if not years:
        return ()
    own = {each.student_group: lines.line(scope, each.student_group) for each in scope.groups}
    values = [value for line in (everyone, *own.values()) for value in line.values]
    top = top_of(scope.indicator, tuple(values))
    target = goal(scope)
    sets: dict[tuple[str, str], list[Panel]] = {}
    for series in scope.groups:
        group = scope.release.vocabulary.group(series.student_group)
        dimension = scope.release.vocabulary.dimension(group.dimension)
        if not dimension.is_whole and group.code.startswith(("not_", "no_")):
            continue
        kind = OVERLAPPING, scope.say(SERVICES)
        if dimension.is_whole:
            kind = dimension.code, dimension.title.spoken(scope.release.language)
        sets.setdefault(kind, []).append(
            _panel(scope, group.code, own[group.code], everyone, years, top, target)
        )
    return tuple(PanelSet(*kind, tuple(found)) for kind, found in sets.items())


def _panel(
    scope: Scope,
    group: str,
    own: Line,
    everyone: Line,
    years: tuple[SchoolYear, ...],
    top: float,
    goal: float | None,
) -> Panel:
    words = scope.release.words
    cells = scope.shown(group)
    is_hidden = any(point.state is State.SUPPRESSED for point in own.points)
    return Panel(
        id=f"panel-{group}",
        name=own.name,
        summary=words.panel_summary(cells, scope.shown()),
        unit=scope.indicator.unit,
        years=years,
        line=own,
        everyone=everyone,
        top=top,
        goal=goal,
        under=words.panel_caption(cells) if own.shown else scope.say("Every year"),
        words=words.no_number(cells[-1]),
        is_hidden=is_hidden,
        language=scope.release.language,
    )


def _years(scope: Scope, everyone: Line) -> tuple[SchoolYear, ...]:
    found = [point.year for point in everyone.points]
    found += [c.school_year for series in scope.groups for c in scope.shown(series.student_group)]
    return every_year(min(found), max(found)) if found else ()


def top_of(indicator: Indicator, values: tuple[float, ...]) -> float:
    """100 for percents; for other units the next round number over every value and range."""
    if indicator.unit is Unit.PERCENT and not indicator.may_exceed_100:
        return 100.0
    highest = max(values, default=1.0) or 1.0
    size = 10.0 ** math.floor(math.log10(highest))
    return next(size * step for step in (1, 2, 4, 5, 6, 8, 10) if size * step >= highest)


def goal(scope: Scope) -> float | None:
    """The level of the target; None without a path to it."""
    way = path.target_path(scope, scope.everyone)
    return way.points[-1][1] if way else None
