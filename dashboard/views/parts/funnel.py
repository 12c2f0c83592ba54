"""Schools by size beside the range that chance gives schools of that size."""

from dash import html
from dash.development.base_component import Component

from dashboard import addresses
from dashboard.components import chart_card as cards
from dashboard.components import charts
from dashboard.components.choices import choices
from dashboard.components.section import columns, section, section_head
from dashboard.components.table import twin
from dashboard.figures import svg_scatter
from dashboard.queries import funnel
from dashboard.speech import noted, speech
from dashboard.view_state import ViewState
from dashboard.views.parts import shared
from etl.published import PublishedRelease

UNDER = noted(
    "A small school's figure swings more than a large one's. Each mark is a school; the darker "
    "field holds 95 of 100 schools of that size by chance alone, the lighter one 998 of 1,000. "
    "The dotted line is the district."
)
BOUND = noted("An open mark is known only as a bound.")


def funnel_section(release: PublishedRelease, state: ViewState) -> list[Component]:
    """Nothing where no school has such a range."""
    found = funnel.measures(release)
    now = funnel.chosen(found, state)
    if now is None:
        return []
    data, say = funnel.scatter(now), speech(release.language)
    drawing = charts.scatter(data)
    has_bound = any(dot.is_bound for dot in data.dots)
    said = (svg_scatter.axis(data).words, say(BOUND) if has_bound else "")
    card = cards.chart_card(
        cards.Headline(data.summary, data.name),
        drawing,
        [" ".join(text for text in said if text)],
        shared.of_schools(release, "funnel", now.series.indicator, now.series.grade_band),
    )
    method = html.A(say("How the range is worked out"), href=addresses.methods("funnel"))
    told = html.Div([html.P(say(UNDER)), html.P(method)])
    picker = [choices(funnel.choices(found, now))] if len(found) > 1 else []
    head = section_head("funnel", say("Which schools differ from the district?"))
    table = twin(data.table, say("The same schools as a table, A to Z"))
    return [section("funnel", head, *picker, columns("7-5", card, told), table)]
