"""Every school by level, A to Z: a list to find one in, and no ranking."""

from datetime import date

from dash import html
from dash.development.base_component import Component

from dashboard import addresses
from dashboard.components.name_box import name_box
from dashboard.components.prose import prose
from dashboard.components.section import section
from dashboard.page import Page
from dashboard.queries.schools import levels
from dashboard.speech import Speech, noted, noted_plural, speech
from dashboard.view_data.school import Level, SchoolLink
from dashboard.view_state import ViewState
from dashboard.views.parts import funnel
from etl.published import PublishedRelease

QUESTION = noted("How is each school doing?")
UNDER = noted(
    "Schools stand by level and in alphabetical order. This is not a ranking: a school is set "
    "beside the district, never above or below another."
)
NONE = noted("This release names no school: its figures are of the whole district.")

NAMED = noted_plural(
    "{count} school with “{name}” in the name", "{count} schools with “{name}” in the name"
)


def page(release: PublishedRelease, state: ViewState, today: date) -> Page:
    del today  # nothing here depends on the day
    name = " ".join(state.name.split())
    every = levels(release)
    found = levels(release, name) if name else every
    count = sum(len(level.schools) for level in found)
    tree = [_top(release, name, count, every), *(_level(level) for level in found)]
    if not name:
        tree += funnel.funnel_section(release, state)
    say = speech(release.language)
    said = say.plural("{count} school", "{count} schools", count)
    if name:
        said = say.plural(*NAMED, count, name=name)
    return Page(say(QUESTION), tree, message=said)


def _top(release: PublishedRelease, name: str, count: int, every: tuple[Level, ...]) -> Component:
    say = speech(release.language)
    top: list[Component] = [
        html.P(release.plan.district, className="eyebrow"),
        html.H1(say(QUESTION)),
    ]
    if not every:
        empty = html.Div(html.P(say(NONE)), className="empty")
        return html.Div([*top, empty], className="wrap page-top")
    box = name_box(say, "find-school", say("Find a school by name"), addresses.SCHOOLS, name)
    return html.Div(
        [
            *top,
            html.P(say(UNDER), className="muted under-h1"),
            box,
            *(_asked(say, name, count) if name else [_jump(every)]),
        ],
        className="wrap page-top",
    )


def _asked(say: Speech, name: str, count: int) -> list[Component]:
    every = html.A(say("Show every school"), href=addresses.schools())
    if not count:
        said = say("No school has “{name}” in its name, now or earlier.", name=name)
        return [html.Div(html.P([said, " ", every]), className="empty")]
    found = say.plural(
        "{count} school has “{name}” in a name.",
        "{count} schools have “{name}” in a name.",
        count,
        name=name,
    )
    return [html.P([found, " ", every])]


def _jump(every: tuple[Level, ...]) -> Component:
    items = [
        html.Li(html.A(f"{level.title} ({len(level.schools)})", href=f"#{level.anchor}"))
        for level in every
    ]
    return html.Ul(items, className="choose")


def _level(level: Level) -> Component:
    items = [html.Li(_school(school)) for school in level.schools]
    return section(
        level.anchor,
        html.H2(level.title, id=level.anchor, className="less"),
        html.Ul(items, className="school-list"),
    )


def _school(school: SchoolLink) -> list[Component]:
    link = html.A(school.name, href=school.address)
    under = [html.Span(prose(school.under), className="sub")] if school.under else []
    return [link, *under]
