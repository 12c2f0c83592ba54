"""What an index is made of, for every group; and, on the page of a part, what it belongs to."""

from dash import html
from dash.development.base_component import Component

from dashboard import addresses
from dashboard.components.prose import prose
from dashboard.components.section import section, section_head
from dashboard.components.table import table
from dashboard.components.told_list import told_list
from dashboard.queries import bundle
from dashboard.queries.scope import Scope
from dashboard.speech import noted
from dashboard.view_state import ViewState

TITLE = noted("What is this index made of?")
UNDER = noted("Each part is a measure of its own. Groups stand in the order of the page.")
PART = noted("This is a part of the index")


def bundle_section(scope: Scope) -> list[Component]:
    """Nothing for a measure that is no index."""
    links = bundle.links(scope)
    if not links:
        return []
    found = bundle.table(scope)
    told = bundle.said(scope)
    return [
        section(
            "parts",
            section_head("parts", scope.say(TITLE), scope.say(UNDER)),
            *([html.P(prose(told))] if told else []),
            told_list(links),
            *([table(found)] if found else []),
        )
    ]


def _same_place(scope: Scope) -> ViewState:
    return ViewState(organization=scope.state.organization, grade_band=scope.state.grade_band)


def belongs(scope: Scope) -> list[Component]:
    """The way to the index; nothing for a measure that is no part of one."""
    plan, language = scope.release.plan, scope.release.language
    links = [
        html.A(
            each.name.spoken(language),
            href=addresses.indicator(each.slug, _same_place(scope)),
        )
        for each in bundle.indexes(plan, scope.indicator.slug)
    ]
    if not links:
        return []
    between = [part for link in links for part in (", ", link)][1:]
    return [html.P([scope.say(PART), " ", *between, "."], className="small")]
