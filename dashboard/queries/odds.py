"""One school among all: its figure beside its share of low-income students."""

from dataclasses import replace

from dashboard.queries import social
from dashboard.queries.scope import Scope
from dashboard.queries.social import Measure
from dashboard.view_data.scatter import Scatter


def odds(own: Scope) -> tuple[Measure, Scatter] | None:
    """The measure's schools with this one marked; None where it has no mark of its own there."""
    key = own.indicator.slug, own.grade_band
    now = next(
        (
            each
            for each in social.measures(own.release)
            if (each.series.indicator, each.series.grade_band) == key
        ),
        None,
    )
    data = social.scatter(now) if now else None
    if now is None or data is None:
        return None
    name = own.organization.name
    dots = tuple(replace(dot, is_here=dot.name == name) for dot in data.dots)
    if not any(dot.is_here for dot in dots):
        return None
    return now, replace(data, id="odds", dots=dots)
