"""Every measure of which a figure of the district was corrected, with what was corrected last."""

from dash import html
from dash.development.base_component import Component

from dashboard import addresses
from dashboard.components.section import section, section_head
from dashboard.components.told_list import told_list
from dashboard.queries.corrections import (
    LOOKED,
    LOOKED_BACK,
    NOTE,
    Corrections,
    Earlier,
    corrections,
)
from dashboard.queries.scope import Scope
from dashboard.speech import Speech, noted
from dashboard.view_data.told import Told
from dashboard.views.parts.corrections import REST

NONE = noted("No figure of the district was corrected.")
ELSEWHERE = noted(
    "What was corrected of one school is listed on the measure’s page for that school."
)


def correction_list(
    say: Speech, scopes: tuple[Scope, ...], earlier: Earlier, title: str
) -> Component:
    """`scopes` are of the district; `earlier` fetches the releases that stood before."""
    before = earlier()
    found = [(scope, corrections(scope, before)) for scope in scopes] if before else []
    listed = tuple(_told(scope, each) for scope, each in found if each.told)
    looked = [say(LOOKED, count=len(before))] if len(before) == LOOKED_BACK else []
    head = section_head("corrections", title, note=" ".join([say(NOTE), *looked]))
    told = told_list(listed) if listed else html.P(say(NONE))
    return section("corrections", head, told, html.P(say(ELSEWHERE), className="small muted"))


def _told(scope: Scope, found: Corrections) -> Told:
    more = len(found.told) - 1 + found.rest
    slug = scope.indicator.slug
    return Told(
        name=scope.indicator.name.spoken(scope.release.language),
        address=addresses.indicator(slug, part="corrected"),
        text=found.told[0],
        under=scope.say.plural(*REST, more) if more else "",
    )
