"""Adults of one kind or at one stage, by group: numbers of people, with no status and no gap."""

from dash import html
from dash.development.base_component import Component

from dashboard import addresses
from dashboard.components import chart_card as cards
from dashboard.components import charts
from dashboard.components.prose import prose
from dashboard.components.section import section
from dashboard.components.signs import status_chip
from dashboard.components.table import twin
from dashboard.page import Crumb, Page
from dashboard.queries import measures, shares
from dashboard.queries.corrections import Earlier
from dashboard.queries.scope import Scope
from dashboard.speech import noted
from dashboard.views.parts import about, commentary, corrections, when
from etl.model.release import Release

NOTE = noted("Bars begin at 0. Groups are in alphabetical order.")
LEADERS = noted("Every stage, and staff beside students")


def page(
    found: Scope,
    crumbs: tuple[Crumb, ...],
    standing: tuple[Release, ...] = (),
    earlier: Earlier = tuple,
) -> Page:
    tree = [
        _top(found, standing),
        _groups(found),
        *commentary.commentary_section(found),
        *corrections.corrections_section(found, earlier),
        about.about_section(found),
    ]
    return Page(measures.question(found), tree, message=when.heard(found), crumbs=crumbs)


def _top(found: Scope, standing: tuple[Release, ...]) -> Component:
    words, series = found.release.words, found.everyone
    told = words.lede(found.cells(), found.release.status(series), found.release.figures(series))
    link = html.P(html.A(found.say(LEADERS), href=addresses.PIPELINE))
    return html.Div(
        [
            html.H1(measures.question(found)),
            html.Div(status_chip(shares.mark(found), is_large=True), className="statusline"),
            html.P(prose(told), className="lede"),
            *(
                [html.Div([html.P(note) for note in found.notes], className="empty")]
                if found.notes
                else []
            ),
            link,
            *when.when(found, standing),
        ],
        className="wrap page-top",
    )


def _groups(found: Scope) -> Component:
    counted = found.indicator.numerator.spoken(found.release.language)
    title = cards.Headline(
        shares.headline(found),
        f"{counted[:1].upper()}{counted[1:]}",
        level="h2",
        id="groups",
        kind="less",
    )
    drawn = shares.bars(found)
    picture = charts.lying(drawn) if drawn else html.Div(className="empty")
    link = html.P(
        html.A(
            found.say("Download every published figure of this measure (CSV)"),
            href=addresses.table_csv(found.indicator.slug),
        )
    )
    table = twin(
        shares.by_year(found), found.say("The same figures as a table, year by year"), [link]
    )
    return section("groups", cards.chart_card(title, picture, [found.say(NOTE)]), table)
