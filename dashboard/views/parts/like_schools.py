"""One school among those with similar students, and beside what its need leads to expect."""

from dash import html
from dash.development.base_component import Component

from dashboard import addresses
from dashboard.components.section import section, section_head
from dashboard.components.table import table
from dashboard.components.told_list import told_list
from dashboard.queries import like_schools, together
from dashboard.queries.scope import Scope
from dashboard.speech import noted
from dashboard.view_state import ViewState

TITLE = noted("How do schools with similar students do?")
UNDER = noted("Schools of the same level, A to Z. This is not a ranking.")
YEAR = noted("One year does not make a pattern.")
ALL_SCHOOLS = noted("See all schools against their odds")


def like_section(scopes: tuple[Scope, ...], state: ViewState) -> list[Component]:
    """Nothing where no judged measure has schools with similar students."""
    own = like_schools.chosen(scopes, state.measure)
    if own is None:
        return []
    told = told_list(together.beside_others(own)[:2])
    every = html.A(own.say(ALL_SCHOOLS), href=addresses.social(own.indicator.slug, own.grade_band))
    return [
        section(
            "like",
            section_head("like", own.say(TITLE), own.say(UNDER)),
            table(like_schools.table(own)),
            told,
            html.P([f"{own.say(YEAR)} ", every], className="chart-note"),
        )
    ]
