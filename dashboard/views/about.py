"""About the data: where figures come from, what asks for care, what is hidden, what words mean."""

from collections.abc import Callable
from datetime import date
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard import addresses
from dashboard.components.section import section, section_head
from dashboard.components.told_list import told_list
from dashboard.page import Crumb, Page
from dashboard.queries import measures, nodes, sources
from dashboard.view_data.told import Told
from dashboard.view_state import ViewState
from dashboard.views.parts import accessibility, glossary, privacy, release_list, rules
from etl.model.release import Release
from etl.published import PublishedRelease

TITLE = "About the data"
PARTS = (
    ("sources", "Where do the figures come from?"),
    ("care", "Which figures ask for care?"),
    ("hidden", "Which figures are hidden, and why?"),
    ("rounding", "How are figures rounded?"),
    ("rules", "How is a status decided?"),
    ("releases", "Which release is this?"),
    ("words", "What do the words mean?"),
    ("accessibility", "Can everybody read these pages?"),
)


def page(
    release: PublishedRelease,
    state: ViewState,
    today: date,
    releases: Callable[[], tuple[Release, ...]],
) -> Page:
    """`releases` fetches every release, oldest first."""
    del state  # nothing is chosen here
    title = dict(PARTS)
    scopes = measures.measures(
        release, tuple(each.slug for each in nodes.in_order(release.plan)), today
    )
    tree = [
        _top(release),
        section(
            "sources",
            section_head("sources", title["sources"]),
            told_list(sources.sources(scopes)),
        ),
        _care(release, title["care"]),
        privacy.hidden(release, title["hidden"]),
        privacy.rounding_rules(release, title["rounding"]),
        rules.rules(release, today),
        release_list.release_list(release, releases(), title["releases"]),
        glossary.glossary(release, title["words"]),
        accessibility.accessibility(title["accessibility"]),
    ]
    return Page(TITLE, tree, crumbs=(Crumb("The plan", addresses.HOME), Crumb(TITLE)))


def _top(release: PublishedRelease) -> Component:
    plan = release.plan
    notice = plan.notice.spoken("en")
    said = [html.P(notice, className="lede")] if notice else []
    fixed = (
        [html.P(f"Pages are shown as of {release.words.day(plan.as_of)}.", className="muted")]
        if plan.as_of
        else []
    )
    links = [html.Li(html.A(words, href=f"#{anchor}")) for anchor, words in PARTS]
    named: dict[str, Any] = {"aria-label": "On this page"}
    return html.Div(
        [
            html.P(plan.title.spoken("en"), className="eyebrow"),
            html.H1(TITLE),
            *said,
            *fixed,
            html.Nav(html.Ul(links, className="plain-list contents"), **named),
        ],
        className="wrap page-top",
    )


def _care(release: PublishedRelease, title: str) -> Component:
    breaks, cautions = sources.breaks(release), sources.cautions(release)
    parts = [
        *_listed("Breaks: a new series begins", sources.BREAK, breaks),
        *_listed("Cautions: read with care", sources.CAUTION, cautions),
    ]
    if not parts:
        parts = [html.P("The plan marks no break and no caution.")]
    return section("care", section_head("care", title), *parts)


def _listed(title: str, meaning: str, found: tuple[Told, ...]) -> list[Component]:
    if not found:
        return []
    return [html.H3(title), html.P(meaning), told_list(found)]
