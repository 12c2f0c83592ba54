"""Who gets what: what schools have, beside the need of their students."""

from dash import html
from dash.development.base_component import Component

from dashboard import addresses
from dashboard.components import chart_card as cards
from dashboard.components import charts
from dashboard.components.choices import choices
from dashboard.components.prose import prose
from dashboard.components.section import columns, section
from dashboard.components.table import twin
from dashboard.figures import svg_scatter
from dashboard.page import Crumb, Page
from dashboard.queries import need
from dashboard.queries.need import Resource
from dashboard.queries.picked import picked
from dashboard.speech import noted, speech
from dashboard.view_state import ViewState
from etl.published import PublishedRelease

TITLE = noted("Who gets what: do resources go where the need is?")
NAME = noted("Resources")
NO_PLAN = noted(
    "The plan does not say what schools have, such as money or counselors. So there is nothing to "
    "set beside their need."
)
NO_FIGURES = noted(
    "This release has no such figure yet. It takes at least eight schools with a published figure "
    "and a published share of low-income students."
)
QUARTERS_UNDER = noted(
    "The mean of schools, which stand in four equal parts by their share of low-income students. "
    "Bars begin at 0."
)
LINE = noted("Each mark is one school, the line is what schools with such a share have on average.")
BOUND = noted("An open mark is known only as a bound.")


def page(release: PublishedRelease, state: ViewState) -> Page:
    found, say = need.resources(release), speech(release.language)
    now = picked(found, state)
    crumbs = (Crumb(say("The plan"), addresses.HOME), Crumb(say(NAME)))
    if now is None:
        nothing = say(NO_FIGURES if release.plan.resources else NO_PLAN)
        empty = html.Div(html.P(nothing), className="empty")
        top = html.Div([*_title(release), empty], className="wrap page-top")
        return Page(say(TITLE), [top], crumbs=crumbs)
    return Page(say(TITLE), [_top(release, found, now), _charts(now)], now.name, crumbs)


def _title(release: PublishedRelease) -> list[Component]:
    title = release.plan.title.spoken(release.language)
    return [html.P(title, className="eyebrow"), html.H1(speech(release.language)(TITLE))]


def _top(release: PublishedRelease, found: tuple[Resource, ...], now: Resource) -> Component:
    words = release.words
    more = (words.need_apart(now.found), words.social_slope(now.line.found))
    caution = words.need_caution(now.found)
    return html.Div(
        [
            *_title(release),
            html.P(prose(words.need_story(now.found)), className="lede"),
            html.P(prose(" ".join(filter(None, (*more, caution)))), className="muted"),
            choices(need.choices(found, now)),
        ],
        className="wrap page-top",
    )


def _charts(now: Resource) -> Component:
    say, data = speech(now.release.language), need.scatter(now)
    bars = charts.lying(need.quarters(now))
    under = f"{now.name}, {now.latest.school_year}. {say(QUARTERS_UNDER)}"
    title = cards.Headline(now.release.words.need_title(now.found), under, "h2", "quarters", "less")
    method = html.A(say("How quarters are worked out"), href=addresses.methods("need"))
    about = html.A(
        say("Everything about {measure}", measure=now.name),
        href=addresses.indicator(now.series.indicator),
    )
    by_quarter = cards.chart_card(title, bars, [method, about])
    tables = [
        twin(need.by_quarter(now), say("The quarters as a table")),
        twin(need.by_year(now), say("The same, year by year")),
    ]
    if data is None:
        return section("quarters", by_quarter, *tables)
    has_bound = any(dot.is_bound for dot in data.dots)
    said = (say(LINE), svg_scatter.axis(data).words, say(BOUND) if has_bound else "")
    heading = cards.Headline(*need.headline(now, data))
    every = cards.chart_card(heading, charts.scatter(data), [" ".join(filter(None, said))])
    tables.append(twin(data.table, say("The schools as a table, A to Z")))
    return section("quarters", columns("7-5", by_quarter, every), *tables)
