"""How students are made up: shares of a whole, with no status, no gap and no range."""

from dash import html
from dash.development.base_component import Component

from dashboard import addresses
from dashboard.components import chart_card as cards
from dashboard.components import charts
from dashboard.components.choices import choices
from dashboard.components.prose import prose
from dashboard.components.section import section
from dashboard.components.signs import status_chip
from dashboard.components.table import twin
from dashboard.page import Crumb, Page
from dashboard.queries import choices as offered
from dashboard.queries import measures, shares
from dashboard.queries.corrections import Earlier
from dashboard.queries.scope import Scope
from dashboard.speech import noted
from dashboard.views.parts import about, commentary, corrections, shared, when
from etl.model.release import Release

NOTE = noted(
    "Bars begin at 0. Groups are in alphabetical order. Shares are rounded, so they may not add up."
)


def page(
    found: Scope,
    crumbs: tuple[Crumb, ...],
    standing: tuple[Release, ...] = (),
    earlier: Earlier = tuple,
) -> Page:
    question = measures.question(found)
    tree = [
        _top(found, question, standing),
        _shares(found),
        *commentary.commentary_section(found),
        *corrections.corrections_section(found, earlier),
        about.about_section(found),
    ]
    title = question if not found.is_school else f"{question} {found.organization.name}"
    message = when.heard(found)
    return Page(title, tree, message=message, crumbs=crumbs)


def _top(found: Scope, question: str, standing: tuple[Release, ...]) -> Component:
    who = [html.P(found.organization.name, className="eyebrow")] if found.is_school else []
    notes = [html.Div([html.P(note) for note in found.notes], className="empty")]
    chosen = (offered.places(found), offered.levels(found))
    return html.Div(
        [
            *who,
            html.H1(question),
            html.Div(status_chip(shares.mark(found), is_large=True), className="statusline"),
            html.P(prose(shares.told(found)), className="lede"),
            *(notes if found.notes else []),
            *(choices(each) for each in chosen if each),
            *when.when(found, standing),
        ],
        className="wrap page-top",
    )


def _shares(found: Scope) -> Component:
    counted = found.indicator.numerator.spoken(found.release.language)
    whole = found.indicator.denominator.spoken(found.release.language)
    title = cards.Headline(
        shares.headline(found),
        found.say(
            "{counted}, percent of {whole}",
            counted=f"{counted[:1].upper()}{counted[1:]}",
            whole=whole,
        ),
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
    return section(
        "groups",
        cards.chart_card(
            title, picture, [found.say(NOTE)], shared.of_measure(found, "shares") if drawn else None
        ),
        twin(
            shares.by_year(found),
            found.say("The same figures as a table, year by year"),
            [link],
        ),
    )
