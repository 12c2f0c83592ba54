"""How a break of a series looks, on the first measure that has one among its figures."""

from dataclasses import replace

from dash import html
from dash.development.base_component import Component

from dashboard import addresses
from dashboard.components import chart_card as cards
from dashboard.components import charts
from dashboard.components.prose import marked, prose
from dashboard.components.section import columns, section
from dashboard.components.signs import shape
from dashboard.figures import svg_trend
from dashboard.queries.scope import Scope
from dashboard.queries.trend import trend
from dashboard.speech import noted
from dashboard.view_data.trend import Trend

STOPS = noted("No line is drawn, no change is worked out and no status is given across it.")
GOES_ON = noted("The line goes on, and the figure is compared and judged like any other.")


def broken_series(scopes: tuple[Scope, ...]) -> list[Component]:
    """Nothing where no series breaks."""
    for scope in scopes:
        found = trend(scope)
        if found is not None and found.breaks:
            return [section("break", columns("7-5", _chart(scope, found), _told(scope, scopes)))]
    return []


def _chart(scope: Scope, found: Trend) -> Component:
    words, cells = scope.release.words, scope.cells()
    found = replace(found, id="break-trend")
    picture = charts.trend(found)
    name = words.measure(scope.everyone)
    title = cards.Headline(
        scope.say("How a break looks: {measure}", measure=f"{name[:1].lower()}{name[1:]}"),
        words.trend_subtitle(cells),
        level="h2",
        id="break",
        kind="less",
    )
    address = addresses.indicator(scope.indicator.slug, scope.state)
    link = html.A(scope.say("See this measure"), href=address)
    return cards.chart_card(title, picture, [[*prose(svg_trend.axis(found).words), " ", link]])


def _told(scope: Scope, scopes: tuple[Scope, ...]) -> Component:
    say = scope.say
    language = scope.release.language
    mine = [b for b in scope.indicator.breaks if b.grade_band in (scope.grade_band, "all")]
    reasons = [f"{each.school_year}. {each.reason.spoken(language)}" for each in mine]
    english = tuple(text for each in mine for text in each.reason.untranslated(language))
    parts: list[Component] = [
        html.H3(say("A break stops arithmetic. A caution does not.")),
        html.P(
            [
                html.Strong(say("Break.")),
                " ",
                *marked(f"{' '.join(reasons)} {say(STOPS)}", english),
            ],
            className="said",
        ),
    ]
    for other in scopes:
        cells = [cell for cell in other.cells() if cell.value is not None]
        told = [text for cell in cells for text in other.release.words.cautions(cell)]
        if told:
            name = other.release.words.measure(other.everyone)
            said = prose(f"{name}: {told[0][:1].lower()}{told[0][1:]} {say(GOES_ON)}")
            words = [shape("caution"), html.Span([html.Strong(say("Caution.")), " ", *said])]
            parts.append(html.P(words, className="said with-sign"))
            break
    return html.Div(parts)
