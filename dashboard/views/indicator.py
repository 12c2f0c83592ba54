"""One measure: its story, its trend, its groups, its gap, and what the number is."""

from datetime import date
from itertools import islice

from dash import html
from dash.development.base_component import Component

from dashboard import addresses
from dashboard.components.choices import choices
from dashboard.components.facts import facts
from dashboard.components.on_paper import on_paper
from dashboard.components.prose import prose
from dashboard.components.signs import caution, status_chip
from dashboard.page import Crumb, Page
from dashboard.queries import bundle as bundles
from dashboard.queries import choices as offered
from dashboard.queries import facts as fact_row
from dashboard.queries import measures, status
from dashboard.queries.comparison import comparison, known
from dashboard.queries.corrections import Earlier
from dashboard.queries.scope import Scope, scope
from dashboard.queries.shares import is_mix, is_people
from dashboard.view_state import ViewState
from dashboard.views import mix, not_found, people
from dashboard.views.parts import (
    about,
    bundle,
    commentary,
    corrections,
    gap,
    groups,
    together,
    trend,
    when,
)
from etl.model.release import Release
from etl.published import PublishedRelease


def page(
    release: PublishedRelease,
    slug: str,
    state: ViewState,
    today: date,
    standing: tuple[Release, ...] = (),
    earlier: Earlier = tuple,
) -> Page:
    """A page that says so, with status 404, when the plan has no such indicator. `standing` are the
    releases that a reader may open; `earlier` fetches those before the one that is shown."""
    try:
        found = scope(release, slug, state, today)
    except KeyError:
        return not_found.page(release, state, today)
    if is_mix(found):
        return mix.page(found, _crumbs(found), standing, earlier)
    if is_people(found):
        return people.page(found, _crumbs(found), standing, earlier)
    chosen = comparison(found)
    found = known(found, chosen)
    notes = (*found.notes, *(chosen.notes if chosen else ()))
    question = measures.question(found)
    tree = [
        _top(found, question, notes, standing),
        *trend.trend_section(found),
        *bundle.bundle_section(found),
        *commentary.commentary_section(found),
        *together.outlook_section(found),
        _sheet(found),
        *groups.groups_section(found, chosen),
        _sheet(found),
        *(gap.gap_section(found, chosen) if chosen else gap.no_gap(found)),
        *together.together_section(found),
        *corrections.corrections_section(found, earlier),
        about.about_section(found),
    ]
    title = question if not found.is_school else f"{question} {found.organization.name}"
    return Page(title, tree, message=when.heard(found), crumbs=_crumbs(found))


def _top(
    found: Scope, question: str, notes: tuple[str, ...], standing: tuple[Release, ...]
) -> Component:
    words, cells = found.release.words, found.shown()
    series = found.everyone
    mark = status.status_mark(found, with_year=True)
    told = words.lede(cells, found.release.status(series), found.release.figures(series))
    who = [html.P(prose(_who(found)), className="eyebrow")] if _who(found) else []
    chosen = (
        offered.places(found),
        offered.levels(found),
    )
    return html.Div(
        [
            *who,
            html.H1(question),
            html.Div(
                [status_chip(mark, is_large=True), *(caution(each) for each in mark.cautions)],
                className="statusline",
            ),
            html.P(prose(told), className="lede"),
            *([html.Div([html.P(note) for note in notes], className="empty")] if notes else []),
            *bundle.belongs(found),
            *_school(found),
            *(choices(each) for each in chosen if each),
            facts(fact_row.facts(found)),
            *when.when(found, standing),
        ],
        className="wrap page-top",
    )


def _sheet(found: Scope) -> Component:
    """On paper a measure's groups, and its gap, name their release too."""
    release, own = found.release, addresses.indicator(found.indicator.slug, found.state)
    day = release.words.day(release.release.published_at.date())
    return on_paper(found.say, release.plan.district, release.release.number, day, own)


def _who(found: Scope) -> str:
    """Whose figures these are: the school, and the school level where there are several."""
    band = found.indicator.grade_band(found.grade_band)
    has_levels = len(found.indicator.grade_bands) > 1
    parts = [
        found.organization.name if found.is_school else "",
        band.title.spoken(found.release.language) if has_levels else "",
    ]
    return ", ".join(part for part in parts if part)


def _school(found: Scope) -> list[Component]:
    """The way to everything that is published for the school."""
    if not found.is_school:
        return []
    name, address = found.organization.name, addresses.school(found.organization.code)
    return [html.P(html.A(found.say("Everything published for {name}", name=name), href=address))]


def _crumbs(found: Scope) -> tuple[Crumb, ...]:
    place = found.release.plan.place_of(found.indicator.slug)
    name = Crumb(found.indicator.name.spoken(found.release.language))
    plan = Crumb(found.say("The plan"), addresses.HOME)
    if place is None:
        language = found.release.language
        indexes = (
            Crumb(each.name.spoken(language), addresses.indicator(each.slug))
            for each in bundles.indexes(found.release.plan, found.indicator.slug)
        )
        return plan, *islice(indexes, 1), name
    area = Crumb(place[0].title.spoken(found.release.language), addresses.focus_area(place[0].code))
    return plan, area, name
