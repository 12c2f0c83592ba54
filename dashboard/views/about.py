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
from dashboard.queries import corrections, measures, nodes, sources
from dashboard.speech import Speech, noted, speech
from dashboard.view_data.told import Told
from dashboard.view_state import ViewState
from dashboard.views.parts import correction_list, privacy, release_list, rules
from etl.model.release import Release
from etl.published import PublishedRelease

TITLE = noted("About the data")
PARTS = (
    ("sources", noted("Where do the figures come from?")),
    ("care", noted("Which figures ask for care?")),
    ("hidden", noted("Which figures are hidden, and why?")),
    ("rounding", noted("How are figures rounded?")),
    ("rules", noted("How is a status decided?")),
    ("releases", noted("Which release is this?")),
    ("corrections", corrections.TITLE),
    ("words", noted("What do the words mean?")),
    ("files", noted("Can I have the figures?")),
    ("accessibility", noted("Can everybody read these pages?")),
)
# Parts with a page of their own: what it says, and its address.
ELSEWHERE = {
    "words": (noted("Every word and short form, explained"), addresses.GLOSSARY),
    "files": (noted("Every file, with what it holds"), addresses.DOWNLOADS),
    "accessibility": (noted("What we aim at, and whom to ask"), addresses.ACCESSIBILITY),
}


def page(
    release: PublishedRelease,
    state: ViewState,
    today: date,
    releases: Callable[[], tuple[Release, ...]],
    earlier: corrections.Earlier = tuple,
) -> Page:
    """`releases` fetches every release, oldest first; `earlier` those that stood before."""
    del state  # nothing is chosen here
    say = speech(release.language)
    title = {anchor: say(words) for anchor, words in PARTS}
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
        html.P(
            html.A(say("How much can be shown of each measure"), href=addresses.COVERAGE),
            className="wrap",
        ),
        privacy.rounding_rules(release, title["rounding"]),
        rules.rules(release, today),
        release_list.release_list(release, releases(), title["releases"]),
        correction_list.correction_list(say, scopes, earlier, title["corrections"]),
        *(_elsewhere(say, anchor, title[anchor], *ELSEWHERE[anchor]) for anchor in ELSEWHERE),
    ]
    crumbs = (Crumb(say("The plan"), addresses.HOME), Crumb(say(TITLE)))
    return Page(say(TITLE), tree, crumbs=crumbs)


def _top(release: PublishedRelease) -> Component:
    plan, say = release.plan, speech(release.language)
    notice = plan.notice.spoken(release.language)
    said = [html.P(notice, className="lede")] if notice else []
    fixed = (
        [
            html.P(
                say("Pages are shown as of {day}.", day=release.words.day(plan.as_of)),
                className="muted",
            )
        ]
        if plan.as_of
        else []
    )
    links = [html.Li(html.A(say(words), href=f"#{anchor}")) for anchor, words in PARTS]
    named: dict[str, Any] = {"aria-label": say("On this page")}
    return html.Div(
        [
            html.P(plan.title.spoken(release.language), className="eyebrow"),
            html.H1(say(TITLE)),
            *said,
            *fixed,
            html.Nav(html.Ul(links, className="plain-list contents"), **named),
        ],
        className="wrap page-top",
    )


def _elsewhere(say: Speech, id: str, title: str, words: str, address: str) -> Component:
    return section(id, section_head(id, title), html.P(html.A(say(words), href=address)))


def _care(release: PublishedRelease, title: str) -> Component:
    say = speech(release.language)
    breaks, cautions = sources.breaks(release), sources.cautions(release)
    parts = [
        *_listed(say("Breaks: a new series begins"), say(sources.BREAK), breaks),
        *_listed(say("Cautions: read with care"), say(sources.CAUTION), cautions),
    ]
    if not parts:
        parts = [html.P(say("The plan marks no break and no caution."))]
    return section("care", section_head("care", title), *parts)


def _listed(title: str, meaning: str, found: tuple[Told, ...]) -> list[Component]:
    if not found:
        return []
    return [html.H3(title), html.P(meaning), told_list(found)]
