"""How far social factors predict success: the district's own equity value as a number."""

from dash import html
from dash.development.base_component import Component

from dashboard import addresses
from dashboard.components import chart_card as cards
from dashboard.components import charts
from dashboard.components.choices import choices
from dashboard.components.prose import prose
from dashboard.components.section import columns, section
from dashboard.components.table import twin
from dashboard.figures import svg_scatter, svg_trend
from dashboard.page import Crumb, Page
from dashboard.queries import social
from dashboard.queries.picked import picked
from dashboard.speech import noted, speech
from dashboard.view_data.scatter import Scatter
from dashboard.view_state import ViewState
from dashboard.views.parts import shared, together
from etl.published import PublishedRelease

TITLE = noted("How far do social factors predict success?")
NAME = noted("Social factors")
NOTHING = noted(
    "This release has no such figure yet. It takes at least five schools with a published figure "
    "and a published share of low-income students, and a plan that names that share."
)
UNDER = noted(
    "The part of the differences between schools that goes along with their share of low-income "
    "students (R²), with its range by chance. 0% means that poverty tells nothing, 100% that it "
    "tells all."
)
BOUND = noted("An open mark is known only as a bound.")
LINE = noted("Each mark is one school, the line is what schools with such a share have on average.")


def page(release: PublishedRelease, state: ViewState) -> Page:
    found = social.measures(release)
    now, say = picked(found, state), speech(release.language)
    crumbs = (Crumb(say("The plan"), addresses.HOME), Crumb(say(NAME)))
    if now is None:
        empty = html.Div(html.P(say(NOTHING)), className="empty")
        top = html.Div([*_title(release), empty], className="wrap page-top")
        return Page(say(TITLE), [top], crumbs=crumbs)
    tree = [_top(release, found, now), _charts(now), *together.of_social(now)]
    return Page(say(TITLE), tree, message=now.name, crumbs=crumbs)


def _title(release: PublishedRelease) -> list[Component]:
    eyebrow = html.P(release.plan.title.spoken(release.language), className="eyebrow")
    return [eyebrow, html.H1(speech(release.language)(TITLE))]


def _top(
    release: PublishedRelease, found: tuple[social.Measure, ...], now: social.Measure
) -> Component:
    words = release.words
    told = (words.social_share(now.found), words.social_change(now.found))
    caution = (words.social_slope(now.found), words.social_caution(now.found))
    return html.Div(
        [
            *_title(release),
            html.P(prose(f"{now.name}. {' '.join(filter(None, told))}"), className="lede"),
            html.P(prose(" ".join(filter(None, caution))), className="muted"),
            choices(social.choices(found, now)),
        ],
        className="wrap page-top",
    )


def _charts(now: social.Measure) -> Component:
    drawn, say = social.trend(now), speech(now.release.language)
    picture = charts.trend(drawn)
    title = cards.Headline(
        now.release.words.social_question(now.series),
        say(UNDER),
        level="h2",
        id="index",
        kind="less",
    )
    method = html.A(say("How the index is worked out"), href=addresses.methods("social-factors"))
    note = [f"{svg_trend.axis(drawn).words} ", method]
    index = cards.chart_card(title, picture, [note], _shared(now, "social"))
    data = social.scatter(now)
    tables = [twin(social.by_year(now), say("The index as a table"))]
    if data is None:
        return section("index", index, *tables)
    tables.append(twin(data.table, say("The schools as a table, A to Z")))
    return section("index", columns("8-4", index, _schools(now, data)), *tables)


def _schools(now: social.Measure, data: Scatter) -> Component:
    drawing = charts.scatter(data)
    say = speech(now.release.language)
    has_bound = any(dot.is_bound for dot in data.dots)
    said = (say(LINE), svg_scatter.axis(data).words, say(BOUND) if has_bound else "")
    note = " ".join(text for text in said if text)
    title = cards.Headline(*social.headline(now, data))
    return cards.chart_card(title, drawing, [note], _shared(now, "poverty"))


def _shared(now: social.Measure, chart: str) -> Component:
    return shared.of_schools(now.release, chart, now.series.indicator, now.series.grade_band)
