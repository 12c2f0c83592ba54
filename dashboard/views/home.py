"""The board's ten minutes: is the plan working, for whom, what changed, and every measure."""

from datetime import date
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard import addresses
from dashboard.components import chart_card as cards
from dashboard.components.packet_links import packet_links
from dashboard.components.prose import prose
from dashboard.components.section import columns, section
from dashboard.components.tally import tally
from dashboard.page import Page
from dashboard.queries import headline, measures, news, status
from dashboard.queries.scope import Scope
from dashboard.speech import ENGLISH, Speech, noted, speech
from dashboard.view_state import ViewState
from dashboard.views.parts import focus_areas, gap_chart, rules
from dashboard.views.parts import since as changes
from etl.published import PublishedRelease

QUESTION = noted("Is the plan working for every student?")


def page(
    release: PublishedRelease,
    state: ViewState,
    today: date,
    before: PublishedRelease | None = None,
) -> Page:
    """`before` is what the board had at its last meeting (`dashboard.queries.news`)."""
    del state  # the whole plan is shown, whatever was chosen elsewhere
    slugs = tuple(s for a in release.plan.focus_areas for g in a.goals for s in g.indicators)
    scopes = measures.measures(release, slugs, today)
    tree = [
        _hero(release, scopes, today),
        _stories(scopes, news.news(scopes, before)),
        *focus_areas.focus_areas(release, today),
        rules.rules(release, today),
    ]
    return Page(speech(release.language)(QUESTION), [part for part in tree if part is not None])


def _hero(release: PublishedRelease, scopes: tuple[Scope, ...], today: date) -> Component:
    plan, say = release.plan, speech(release.language)
    vision = plan.vision.text.spoken(release.language)
    words: list[Component] = [
        html.P(plan.title.spoken(release.language), className="eyebrow"),
        html.H1(say(QUESTION)),
    ]
    if vision:
        told = f"{vision[:1].lower()}{vision[1:]}"
        # A screen reader has to be told that words of the page are in another language.
        is_english = plan.vision.text.is_missing(say.language)
        said = [say("Our vision:"), " ", html.Span(told, lang=ENGLISH) if is_english else told]
        words.append(html.P(said, className="vision"))
    whole = html.A(say("Read the whole plan"), href=addresses.PLAN)
    meeting = html.A(say("For the meeting: pace and targets"), href=addresses.BOARD)
    words.append(html.P([meeting, " ", whole], className="facts-line ways"))
    words.append(packet_links(say, "plan"))
    words.append(html.P(_dates(release, today), className="small muted facts-line"))
    return html.Div(columns("7-5", html.Div(words), _answer(say, scopes)), className="hero wrap")


def _dates(release: PublishedRelease, today: date) -> str:
    words, plan, say = release.words, release.plan, speech(release.language)
    meetings = sorted(meeting.on for meeting in plan.meetings if meeting.on >= today)
    published = words.day(release.release.published_at.date())
    said = [
        say("Next board meeting: {day}.", day=words.day(meetings[0])) if meetings else "",
        say(
            "Figures: release {number}, published {day}.",
            number=release.release.number,
            day=published,
        ),
        say("Shown as of {day}.", day=words.day(plan.as_of)) if plan.as_of else "",
    ]
    return " ".join(text for text in said if text)


def _answer(say: Speech, scopes: tuple[Scope, ...]) -> Component:
    if not scopes:
        return html.Div(html.H2(say("The plan names no measure yet")), className="answer")
    words = scopes[0].release.words
    areas = {place[0].code for s in scopes if (place := s.release.plan.place_of(s.indicator.slug))}
    late = status.overdue_count(scopes)
    counts = (*status.counts(scopes), *((late,) if late.number else ()))
    across = say.plural(
        "{count} measure, {areas}.",
        "{count} measures, {areas}.",
        len(scopes),
        areas=say.plural("{count} focus area", "{count} focus areas", len(areas)),
    )
    return html.Div(
        [
            html.H2(words.tally(tuple(s.release.status(s.everyone) for s in scopes))),
            tally(counts),
            html.P(
                [across, " ", html.A(say("How a status is decided"), href="#rules")],
                className="small muted foot",
            ),
        ],
        className="answer",
    )


def _stories(scopes: tuple[Scope, ...], since: news.News | None) -> Component | None:
    """The gap beside what changed; one alone where the other has nothing to say."""
    found = headline.headline(scopes)
    story = _gap(found) if found else None
    changed = changes.since(since) if since else None
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
        found.scope.say("See this measure and every group"),
        href=addresses.indicator(found.scope.indicator.slug, chosen, "gap"),
    )
    notes: list[Any] = [
        [*prose(gap_chart.notes(found.gap)), " ", link],
        found.scope.say(headline.RULE),
    ]
    return cards.chart_card(
        title, gap_chart.drawings(found.scope.say, found.gap, "home-gap"), notes
    )
