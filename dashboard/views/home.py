"""The board's ten minutes: is the plan working, for whom, what changed, and every measure."""

from datetime import date
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard import addresses
from dashboard.components import chart_card as cards
from dashboard.components.prose import prose
from dashboard.components.section import columns, section
from dashboard.components.tally import tally
from dashboard.page import Page
from dashboard.queries import headline, measures, news, status
from dashboard.queries.scope import Scope
from dashboard.view_state import ViewState
from dashboard.views.parts import focus_areas, gap_chart, rules
from etl.published import PublishedRelease

QUESTION = "Is the plan working for every student?"


def page(
    release: PublishedRelease,
    state: ViewState,
    today: date,
    before: PublishedRelease | None = None,
) -> Page:
    """`before` is the release that readers saw before this one."""
    del state  # the whole plan is shown, whatever was chosen elsewhere
    slugs = tuple(s for a in release.plan.focus_areas for g in a.goals for s in g.indicators)
    scopes = measures.measures(release, slugs, today)
    tree = [
        _hero(release, scopes, today),
        _stories(scopes, news.news(scopes, before)),
        *focus_areas.focus_areas(release, today),
        rules.rules(release, today),
    ]
    return Page(QUESTION, [part for part in tree if part is not None])


def _hero(release: PublishedRelease, scopes: tuple[Scope, ...], today: date) -> Component:
    plan = release.plan
    vision = plan.vision.text.spoken("en")
    words: list[Component] = [
        html.P(plan.title.spoken("en"), className="eyebrow"),
        html.H1(QUESTION),
    ]
    if vision:
        said = f"Our vision: {vision[:1].lower()}{vision[1:]}"
        words.append(html.P(said, className="vision"))
    words.append(html.P(html.A("Read the whole plan", href=addresses.PLAN), className="facts-line"))
    words.append(html.P(_dates(release, today), className="small muted facts-line"))
    return html.Div(columns("7-5", html.Div(words), _answer(scopes)), className="hero wrap")


def _dates(release: PublishedRelease, today: date) -> str:
    words, plan = release.words, release.plan
    meetings = sorted(meeting.on for meeting in plan.meetings if meeting.on >= today)
    published = words.day(release.release.published_at.date())
    said = [
        f"Next board meeting: {words.day(meetings[0])}." if meetings else "",
        f"Figures: release {release.release.number}, published {published}.",
        f"Shown as of {words.day(plan.as_of)}." if plan.as_of else "",
    ]
    return " ".join(text for text in said if text)


def _answer(scopes: tuple[Scope, ...]) -> Component:
    if not scopes:
        return html.Div(html.H2("The plan names no measure yet"), className="answer")
    words = scopes[0].release.words
    areas = {place[0].code for s in scopes if (place := s.release.plan.place_of(s.indicator.slug))}
    late = status.overdue_count(scopes)
    counts = (*status.counts(scopes), *((late,) if late.number else ()))
    across = f"{len(scopes)} measures across {len(areas)} focus areas. "
    return html.Div(
        [
            html.H2(words.tally(tuple(s.release.status(s.everyone) for s in scopes))),
            tally(counts),
            html.P(
                [across, html.A("How a status is decided", href="#rules")],
                className="small muted foot",
            ),
        ],
        className="answer",
    )


def _stories(scopes: tuple[Scope, ...], since: news.News | None) -> Component | None:
    """The gap beside what changed; one alone where the other has nothing to say."""
    found = headline.headline(scopes)
    story = _gap(found) if found else None
    changed = _news(since) if since else None
    if story is not None and changed is not None:
        return section("gap-h", columns("7-5", story, changed))
    if story is not None:
        return section("gap-h", story)
    return section("since", changed) if changed is not None else None


def _gap(found: headline.Headline) -> Component:
    title = cards.Headline(
        f"{measures.name(found.scope)}: {found.gap.headline[:1].lower()}{found.gap.headline[1:]}",
        f"{found.gap.under} {gap_chart.compared_with(found.scope, found.comparison)}",
        level="h2",
        id="gap-h",
        kind="less",
    )
    chosen = ViewState(
        grade_band=found.scope.state.grade_band,
        group=found.comparison.group,
    )
    link = html.A(
        "See this measure and every group",
        href=addresses.indicator(found.scope.indicator.slug, chosen, "gap"),
    )
    notes: list[Any] = [
        [*prose(gap_chart.notes(found.gap)), " ", link],
        headline.RULE,
    ]
    return cards.chart_card(title, gap_chart.drawings(found.gap, "home-gap"), notes)


def _news(since: news.News) -> Component:
    items = [
        html.Li([html.Span(item.kind, className="tag"), html.P(prose(item.sentence))])
        for item in since.items
    ]
    return html.Div(
        [
            html.H2("Since the last meeting", id="since"),
            html.P(prose(since.note), className="muted small since-note"),
            html.Ul(items, className="news"),
        ]
    )
