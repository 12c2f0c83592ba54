"""The accessibility statement: what the pages aim at, what they do, what they lack, whom to ask."""

from datetime import date
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard import addresses
from dashboard.components.section import section, section_head
from dashboard.page import Crumb, Page
from dashboard.speech import Speech, noted, speech
from etl.published import PublishedRelease

TITLE = noted("Accessibility statement")
# The day on which this statement was last read against the pages.
REVIEWED = date(2026, 11, 22)
AIM = noted(
    "These pages are made to meet the Web Content Accessibility Guidelines (WCAG) 2.1, level AA. "
    "The law asks that of public bodies. They aim at level AA of version 2.2 too."
)
DONE = (
    noted("Everything can be read and chosen with a keyboard alone, and without scripts."),
    noted("Each chart has what it finds in words above it, and its figures in a table."),
    noted("A status is always a word and a shape, never a colour alone."),
    noted("Pages can be read at twice the text size and on a screen 320 pixels wide."),
    noted("Pages follow your choice of a dark screen, strong contrast and less motion."),
    noted("Public pages speak English and Spanish."),
)
LIMITS = (
    noted("Wide tables scroll sideways inside their own frame on a narrow screen."),
    noted("A language other than English and Spanish has to be asked for."),
    noted("An automatic checker tests every page; it finds only a part of what can be wrong."),
    noted("Outside documents that the plan links to are not ours, and we have not tested them."),
)
ASK = noted(
    "Tell us which page it was, what you wanted to do, and what you use to read it. You may "
    "ask for the same facts in another form."
)
WRITE = noted("Write to {contact}.")
NO_CONTACT = noted("Write to the data office of {district}, or ask at any school.")


def page(release: PublishedRelease, contact: str) -> Page:
    """`contact` is what the installation was given: an address of e-mail, or a telephone."""
    say = speech(release.language)
    top = html.Div(
        [
            html.P(release.plan.title.spoken(release.language), className="eyebrow"),
            html.H1(say(TITLE)),
            html.P(say(AIM), className="lede"),
            html.P(
                say("Last reviewed {day}.", day=release.words.day(REVIEWED)),
                className="muted small",
            ),
        ],
        className="wrap page-top",
    )
    tree = [
        top,
        section(
            "ask",
            section_head("ask", say("Is something in your way?")),
            html.P(_where(say, release.plan.district, contact)),
            html.P(say(ASK)),
        ),
        _listed(say, "done", say("What do these pages do?"), DONE),
        _listed(say, "limits", say("What do they lack?"), LIMITS),
    ]
    crumbs = (Crumb(say("The plan"), addresses.HOME), Crumb(say(TITLE)))
    return Page(say(TITLE), tree, crumbs=crumbs)


def _where(say: Speech, district: str, contact: str) -> list[Any]:
    if not contact:
        return [say(NO_CONTACT, district=district)]
    if "@" not in contact:
        return [say(WRITE, contact=contact)]
    before, after = say(WRITE, contact="\0").split("\0")
    return [before, html.A(contact, href=f"mailto:{contact}"), after]


def _listed(say: Speech, id: str, title: str, lines: tuple[str, ...]) -> Component:
    items = html.Ul([html.Li(say(line)) for line in lines], className="plain-list")
    return section(id, section_head(id, title), items)
