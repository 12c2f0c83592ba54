"""What is told beside the charts: where a measure is heading, a school beside others, all groups
at once. Each name leads to its method."""

from dash import html
from dash.development.base_component import Component

from dashboard import addresses
from dashboard.components.section import section, section_head
from dashboard.components.told_list import told_list
from dashboard.queries import together
from dashboard.queries.scope import Scope
from dashboard.queries.social import Measure
from dashboard.speech import speech
from etl.model.figure import Series
from etl.published import PublishedRelease


def outlook_section(scope: Scope) -> list[Component]:
    """The district's outlook, or a school beside others; nothing where nothing can be told."""
    found = together.outlook(scope)
    title = scope.say("Where is it heading?")
    if scope.is_school:
        found = together.beside_others(scope)
        title = scope.say("How does {school} stand beside others?", school=scope.organization.name)
    if not found:
        return []
    return [section("outlook", section_head("outlook", title), told_list(found))]


def together_section(scope: Scope) -> list[Component]:
    """All groups of the district at once."""
    if scope.is_school:
        return []
    return _all_groups(scope.release, scope.everyone)


def of_social(now: Measure) -> list[Component]:
    """On the page of social factors: how far membership of a group tells a student's result."""
    link = html.P(
        html.A(
            speech(now.release.language)("Everything about {measure}", measure=now.name),
            href=addresses.indicator(now.series.indicator),
        ),
        className="wrap",
    )
    return [*_all_groups(now.release, now.series), link]


def _all_groups(release: PublishedRelease, series: Series) -> list[Component]:
    found = together.all_groups(release, series)
    if not found:
        return []
    head = section_head(
        "together", speech(release.language)("How far apart are the groups, taken together?")
    )
    parts = [part for title, told in found for part in (html.H3(title), told_list(told))]
    return [section("together", head, *parts)]
