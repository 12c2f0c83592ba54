"""For the meeting: direction, pace and whether it is enough, for goals and guardrails."""

from datetime import date

from dash import html
from dash.development.base_component import Component

from dashboard import addresses
from dashboard.components.board_table import board_table
from dashboard.components.packet_links import packet_links
from dashboard.components.prose import prose
from dashboard.components.section import section, section_head
from dashboard.page import Crumb, Page
from dashboard.queries import board, measures, meetings, news
from dashboard.queries.scope import Scope
from dashboard.speech import Speech, noted, speech
from dashboard.view_data.board import BoardPart
from dashboard.views.parts import since
from etl.model.release import Release
from etl.published import PublishedRelease

QUESTION = noted("Will the plan reach its targets in time?")
NAME = noted("For the meeting")
BELOW = noted(
    "Direction is the change from the year before. The pace needed is what every year has to bring "
    "from the latest figure to the target. It is enough when the pace since the baseline is as "
    "fast. Paces come from published figures, without their range by chance."
)


def page(
    release: PublishedRelease,
    today: date,
    before: PublishedRelease | None,
    releases: tuple[Release, ...],
) -> Page:
    """`before` is what the board had at its last meeting, `releases` are all there are."""
    say = speech(release.language)
    scopes = _scopes(release, today)
    found = board.parts(scopes)
    changed = news.news(scopes, before)
    tree = [
        _top(release, say, board.lede(say, scopes)),
        *(_part(say, each, at, each is found[-1]) for at, each in enumerate(found)),
        section("since", since.since(changed)) if changed else None,
        *_meetings(say, meetings.meetings(release, releases, today, say)),
    ]
    crumbs = (Crumb(say("The plan"), addresses.HOME), Crumb(say(NAME)))
    return Page(say(QUESTION), [part for part in tree if part is not None], crumbs=crumbs)


def _scopes(release: PublishedRelease, today: date) -> tuple[Scope, ...]:
    """Every measure of a goal or a guardrail, once."""
    plan = release.plan
    slugs = [s for area in plan.focus_areas for goal in area.goals for s in goal.indicators]
    slugs += [slug for guardrail in plan.guardrails for slug in guardrail.indicators]
    return measures.measures(release, tuple(dict.fromkeys(slugs)), today)


def _top(release: PublishedRelease, say: Speech, told: str) -> Component:
    day = release.words.day(release.release.published_at.date())
    figures = say(
        "Figures: release {number}, published {day}.", number=release.release.number, day=day
    )
    return html.Div(
        [
            html.P(release.plan.title.spoken(release.language), className="eyebrow"),
            html.H1(say(QUESTION)),
            html.P(prose(told), className="lede"),
            packet_links(say, "meeting"),
            html.P(html.A(say("The yearly report"), href=addresses.REPORT), className="facts-line"),
            html.P(figures, className="small muted facts-line"),
        ],
        className="wrap page-top",
    )


def _part(say: Speech, part: BoardPart, at: int, is_last: bool) -> Component:
    id = f"part-{at}"
    below = [html.P(say(BELOW), className="chart-note")] if is_last else []
    return section(id, section_head(id, part.title, part.under), board_table(say, part), *below)


def _meetings(say: Speech, found: tuple[meetings.MeetingOf, ...]) -> list[Component]:
    if not found:
        return []
    head = section_head("meetings", say("What does each meeting look at?"))
    items = [html.Li(_meeting(say, each)) for each in found]
    return [section("meetings", head, html.Ol(items, className="news calendar"))]


def _meeting(say: Speech, each: meetings.MeetingOf) -> list[Component]:
    when = say("Next meeting") if each.is_next else say("Past") if each.is_past else say("Later")
    lines = [
        html.Li(html.A(prose(words), href=address) if address else prose(words))
        for words, address in each.looks_at
    ]
    return [
        html.Span(when, className="tag"),
        html.Div(
            [html.Strong(f"{each.day}: {each.title}"), html.Ul(lines, className="plain-list")]
        ),
    ]
