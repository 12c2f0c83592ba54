"""What must be known to read a trend: its axis, its ranges, its path, its cautions and breaks."""

from dashboard.queries import bundle
from dashboard.queries.path import target_path
from dashboard.queries.scope import Scope
from dashboard.speech import noted
from dashboard.view_data.trend import TargetPath, Trend

RANGES = noted("Short bars show how far each figure could move by chance in a group of that size.")
PATH = noted(
    "The dotted line is the path that the plan sets. It runs from the baseline, {baseline} in "
    "{start}, to the target, {target} in {end}."
)


def note(scope: Scope, found: Trend, axis: str) -> str:
    """`axis` says where the axis is cut."""
    has_range = any(point.interval for point in found.line.shown)
    way = target_path(scope, scope.everyone)
    said = (
        bundle.said(scope),
        axis,
        scope.say(RANGES) if has_range else "",
        _path(scope, way) if found.path and way else "",
        scope.say("The triangle asks for care; the figure is compared and judged like any other.")
        if any(point.has_caution for point in found.line.shown)
        else "",
        scope.say("Across a break no line is drawn and no change is worked out.")
        if found.breaks
        else "",
    )
    return " ".join(text for text in said if text)


def _path(scope: Scope, path: TargetPath) -> str:
    """Names the baseline and the target, with their years."""
    (start, value), (end, _) = path.points[0], path.points[-1]
    return scope.say(
        PATH,
        baseline=scope.release.words.quantity(value, scope.indicator),
        start=start,
        target=path.text,
        end=end,
    )
