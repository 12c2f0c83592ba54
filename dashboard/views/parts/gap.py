"""The gap of a student group: chosen by links, named in the title, told in words and pictures."""

import re

from dash import html
from dash.development.base_component import Component

from dashboard import addresses
from dashboard.components import chart_card as cards
from dashboard.components import charts
from dashboard.components.choices import choices
from dashboard.components.prose import prose
from dashboard.components.section import columns, section, section_head
from dashboard.components.table import twin
from dashboard.figures import svg_gap, svg_trend
from dashboard.queries import choices as offered
from dashboard.queries import units
from dashboard.queries.comparison import Comparison
from dashboard.queries.gap import Gap, gap
from dashboard.queries.gap_by_year import gap_by_year
from dashboard.queries.reader import times
from dashboard.queries.reader.times import Times
from dashboard.queries.scope import Scope
from dashboard.speech import noted
from dashboard.view_data.table import Table
from dashboard.views.parts import gap_chart, shared

SCHOOL = noted("For a school only all students are shown here, so there is no gap to work out.")

_NUMBER = re.compile(r"(\d[\d,]*)")


def gap_section(scope: Scope, chosen: Comparison) -> list[Component]:
    found = gap(scope, chosen)
    ratio = times.times(scope, chosen, found)
    pickers = (
        offered.groups(scope, chosen),
        offered.comparisons(scope, chosen),
        times.scales(scope, chosen),
    )
    card = _ratio(scope, ratio, chosen) if ratio else _chart(scope, found, chosen)
    rows = ratio.table if ratio else gap_by_year(scope, chosen, found)
    parts = [
        section_head("gap", found.question, note=chosen.rule),
        *(choices(each) for each in pickers if each),
        columns("7-5", card, _beside(scope, found, chosen)),
        *([_twin(scope, rows, chosen)] if rows else []),
    ]
    if found.behind:
        parts.append(_behind(scope, found, chosen))
    return [section("gap", *parts)]


def no_gap(scope: Scope) -> list[Component]:
    """What is said where no group can be compared."""
    if not scope.cells() or not scope.is_school:
        return []
    head = section_head("gap", scope.say("Student groups"))
    return [section("gap", head, html.Div(html.P(scope.say(SCHOOL)), className="empty"))]


def _chart(scope: Scope, found: Gap, chosen: Comparison) -> Component:
    axis = svg_gap.axis(found.chart).words if found.chart else ""
    refused = times.refused(scope, chosen)
    note = " ".join(text for text in (refused, axis, found.note) if text)
    title = cards.Headline(found.headline, found.under)
    drawn = gap_chart.drawings(scope.say, found, "gap")
    own = shared.of_gap(scope, "gap", chosen) if found.chart else None
    return cards.chart_card(title, drawn, [prose(note)], own)


def _ratio(scope: Scope, found: Times, chosen: Comparison) -> Component:
    """The same gap, as how many times one rate is the other."""
    note = " ".join(text for text in (svg_trend.axis(found.chart).words, found.note) if text)
    title = cards.Headline(found.headline, found.under)
    own = shared.of_gap(scope, "gap", chosen)
    return cards.chart_card(title, charts.trend(found.chart), [prose(note)], own)


def _twin(scope: Scope, rows: Table, chosen: Comparison) -> Component:
    state = scope.state.but(group=chosen.group, compare=chosen.compare, view="", together="")
    address = addresses.gap_csv(scope.indicator.slug, state)
    link = html.P(html.A(scope.say("Download this gap, year by year (CSV)"), href=address))
    return twin(rows, scope.say("The same gap as a table"), [link])


def _beside(scope: Scope, found: Gap, chosen: Comparison) -> Component:
    parts: list[Component] = []
    if found.who and found.movers:
        title = cards.Headline(
            scope.say("Who moved it? {answer}", answer=found.who.answer),
            units.change_since(scope, found.movers),
        )
        own = shared.of_gap(scope, "movers", chosen)
        parts.append(cards.chart_card(title, charts.lying(found.movers), [], own))
        parts.append(html.P(prose(found.who.sentence), className="said"))
    if found.years:
        parts.append(
            html.Dl(
                [
                    html.Dt(scope.say("Years to close the gap"), className="small"),
                    html.Dd(prose(found.years.answer), className="answer-text"),
                    html.Dd(prose(found.years.sentence), className="small"),
                ],
                className="box years-box",
            )
        )
    return html.Div(parts)


def _behind(scope: Scope, found: Gap, chosen: Comparison) -> Component:
    assert found.behind is not None
    before, number, rest = _NUMBER.split(found.behind.answer, maxsplit=1)
    told = prose(f"{rest} {found.behind.sentence}")
    words = html.Div(
        [
            html.H3(scope.say("Students behind the gap")),
            html.P([before, html.Span(number, className="big"), *told]),
        ],
        className="behind",
    )
    if found.columns is None:
        return columns("7-5", words, html.Div())
    title = cards.Headline(
        found.columns.name,
        scope.say("The gap in points times the number of students in the group"),
    )
    own = shared.of_gap(scope, "behind", chosen)
    return columns("7-5", words, cards.chart_card(title, charts.standing(found.columns), [], own))
