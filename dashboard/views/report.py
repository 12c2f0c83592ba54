"""The yearly report: what the plan promised, how it stands, what staff do next; for print too."""

from datetime import date

from dash import html
from dash.development.base_component import Component

from dashboard import addresses
from dashboard.components import charts
from dashboard.components.prose import prose
from dashboard.components.section import section, section_head
from dashboard.components.signs import caution, status_chip
from dashboard.components.table import table
from dashboard.components.tally import tally
from dashboard.packet.content import Passage
from dashboard.packet.yearly import (
    COMMENTARY,
    NEXT,
    GoalNow,
    MeasureNow,
    ResourceNow,
    Yearly,
    yearly,
)
from dashboard.page import Crumb, Page
from dashboard.queries.news import News, NewsItem
from dashboard.speech import Speech, noted, speech
from dashboard.view_data.bars import Bars
from dashboard.views.parts import hanging, since
from etl.published import PublishedRelease

NAME = noted("The yearly report")


def page(release: PublishedRelease, today: date, before: PublishedRelease | None) -> Page:
    """`before` is what the board had at its last meeting."""
    found, say = yearly(release, today, before), speech(release.language)
    tree = [
        _top(say, found),
        *_changed(found),
        *(
            section(
                f"area-{at}",
                section_head(f"area-{at}", area.title, area.note),
                *_goals(say, area.goals),
            )
            for at, area in enumerate(found.areas)
        ),
        *_guardrails(say, found),
        *_gaps(found),
        *_resources(say, found.resources),
    ]
    crumbs = (Crumb(say("The plan"), addresses.HOME), Crumb(say(NAME)))
    return Page(found.title, tree, crumbs=crumbs)


def _top(say: Speech, found: Yearly) -> Component:
    edition = found.edition
    promises = [
        html.P([html.Strong(each.heading), ": ", *prose(each.text)], className="vision")
        for each in found.promises
    ]
    counts = (
        [html.P(f"{found.tally}.", className="lede"), tally(found.counts)] if found.tally else []
    )
    return html.Div(
        [
            html.P(edition.plan, className="eyebrow"),
            html.H1(prose(found.title)),
            *promises,
            *counts,
            html.P(say(COMMENTARY), className="muted"),
            html.P(html.A(say("Download the report (PDF)"), href=addresses.REPORT_FILE)),
            html.P(f"{edition.line}.", className="small muted facts-line"),
        ],
        className="wrap page-top",
    )


def _changed(found: Yearly) -> list[Component]:
    if found.changed is None:
        return []
    items = tuple(NewsItem(each.heading, each.text) for each in found.changed.items)
    return [section("since", since.since(News(found.changed.title, found.changed.note, items)))]


def _goals(say: Speech, goals: tuple[GoalNow, ...]) -> list[Component]:
    parts: list[Component] = []
    for goal in goals:
        parts.append(html.H3(goal.title, className="grp"))
        parts += [html.P(prose(goal.note))] if goal.note else []
        if goal.measures:
            listed = [html.Li(_measure(each)) for each in goal.measures]
            parts.append(html.Ul(listed, className="said-list"))
        if goal.actions:
            actions = [html.Li(_action(each)) for each in goal.actions]
            parts += [html.H4(say(NEXT)), html.Ul(actions, className="said-list")]
    return parts


def _measure(found: MeasureNow) -> list[Component]:
    name = html.Span([html.A(found.name, href=found.address), " ", status_chip(found.status)])
    told = found.story or found.status.reason
    return [name, html.P(prose(told)), *(caution(each) for each in found.status.cautions)]


def _action(found: Passage) -> list[Component]:
    return [html.Strong(found.heading), *([html.P(prose(found.text))] if found.text else [])]


def _guardrails(say: Speech, found: Yearly) -> list[Component]:
    if not found.guardrails:
        return []
    head = section_head("guardrails", say(hanging.GUARDRAILS))
    return [section("guardrails", head, *_goals(say, found.guardrails))]


def _gaps(found: Yearly) -> list[Component]:
    if found.gaps is None:
        return []
    notes = [html.P(prose(each), className="chart-note") for each in found.gaps.notes]
    head = section_head("gaps", found.gaps.title, found.gaps.finding)
    return [section("gaps", head, table(found.gaps.table), *notes)]


def _resources(say: Speech, found: tuple[ResourceNow, ...]) -> list[Component]:
    if not found:
        return []
    parts: list[Component] = []
    for each in found:
        drawn = each.plate.drawn
        parts += [html.H3(f"{each.name}, {each.plate.under}"), html.P(prose(each.story))]
        parts += [charts.lying(drawn)] if isinstance(drawn, Bars) else []
        parts.append(table(each.plate.table))
    head = section_head("resources", say("Who gets what: do resources go where the need is?"))
    return [section("resources", head, *parts)]
