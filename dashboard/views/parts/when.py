"""Which school years a page shows, and as published on which day: the reader's choice."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.choices import choices
from dashboard.queries.reader import releases, years
from dashboard.queries.scope import Scope
from dashboard.speech import noted
from etl.model.release import Release

WHOLE = noted(
    "Charts, tables and sentences begin with {year}. Status, pace and facts look at every year."
)
OTHER_TIMES = noted("Choose the years shown, or figures as they were published before")


def when(found: Scope, standing: tuple[Release, ...]) -> list[Component]:
    """Which years, and as published on which day: folded away until somebody chose."""
    offered_here = (years.years(found), releases.releases(found, standing))
    parts = [choices(each) for each in offered_here if each]
    if not parts:
        return []
    is_earlier = bool(standing) and found.release.release != standing[-1]
    opened: dict[str, Any] = {"open": True} if found.first or is_earlier else {}
    said = html.Summary(found.say(OTHER_TIMES))
    note = [html.P(found.say(WHOLE, year=found.first), className="small")] if found.first else []
    return [html.Details([said, *parts, *note], className="when", **opened)]


def heard(found: Scope) -> str:
    """What a screen reader hears after a choice: the measure, the place, the years."""
    label = found.release.words.measure(found.everyone)
    said = f"{label}, {found.organization.name}"
    return f"{said}, {found.say(years.FROM, year=found.first)}" if found.first else said
