"""One school among those with similar students, and beside what its need leads to expect."""

from dash import html
from dash.development.base_component import Component

from dashboard import addresses
from dashboard.components import chart_card as cards
from dashboard.components import charts
from dashboard.components.section import section, section_head
from dashboard.components.table import table, twin
from dashboard.components.told_list import told_list
from dashboard.figures import svg_scatter
from dashboard.queries import like_schools, social, together
from dashboard.queries.odds import odds
from dashboard.queries.scope import Scope
from dashboard.speech import noted
from dashboard.view_state import ViewState
from dashboard.views.parts import shared

TITLE = noted("How do schools with similar students do?")
UNDER = noted("Schools of the same level, A to Z. This is not a ranking.")
YEAR = noted("One year does not make a pattern.")
ALL_SCHOOLS = noted("See all schools against their odds")
HERE = noted("The diamond is {school}. Each circle is another school.")
BOUND = noted("An open mark is known only as a bound.")
LINE = noted("The line goes through all schools, by their share of low-income students.")


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
            *_odds(own),
            html.P([f"{own.say(YEAR)} ", every], className="chart-note"),
        )
    ]


def _odds(own: Scope) -> list[Component]:
    """Every school beside its share of low-income students, this one marked, and the table."""
    found = odds(own)
    if found is None:
        return []
    now, data = found
    said = (
        own.say(HERE, school=own.organization.name),
        own.say(BOUND) if any(dot.is_bound for dot in data.dots) else "",
        own.say(LINE),
        svg_scatter.axis(data).words,
    )
    title = cards.Headline(*social.headline(now, data))
    series = now.series
    addresses_of = shared.of_schools(own.release, "poverty", series.indicator, series.grade_band)
    note = " ".join(text for text in said if text)
    return [
        cards.chart_card(title, charts.scatter(data), [note], addresses_of),
        twin(data.table, own.say("The schools as a table, A to Z")),
    ]
