"""How numbers are worked out: the rule behind each status, and each method with an example."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard import addresses
from dashboard.components.prose import prose
from dashboard.components.section import section, section_head
from dashboard.page import Crumb, Page
from dashboard.speech import ENGLISH, Speech, noted, speech
from dashboard.views.parts import status_rules
from etl.model.method import Method
from etl.published import PublishedRelease, methods

TITLE = noted("How are the numbers worked out?")
NAME = noted("Methods")
UNDER = noted(
    "Every number here comes from published figures alone, after small groups are protected. Each "
    "method has an example. The tests of the program do the same examples. The text of the code "
    "stands under each."
)
STATUSES = noted("Which rule is behind each status?")


def page(release: PublishedRelease) -> Page:
    found, say = methods(), speech(release.language)
    tree = [
        _top(release, found),
        status_rules.status_rules(say, "statuses", say(STATUSES)),
        *(_group(say, title, listed) for title, listed in found.items()),
    ]
    crumbs = (
        Crumb(say("The plan"), addresses.HOME),
        Crumb(say("About the data"), addresses.ABOUT),
    )
    return Page(say(TITLE), tree, crumbs=(*crumbs, Crumb(say(NAME))))


def _top(release: PublishedRelease, found: dict[str, tuple[Method, ...]]) -> Component:
    say = speech(release.language)
    parts = [("statuses", say(STATUSES))]
    parts += [(each.code, say(each.title)) for listed in found.values() for each in listed]
    links = [html.Li(html.A(title, href=f"#{code}")) for code, title in parts]
    named: dict[str, Any] = {"aria-label": say("On this page")}
    return html.Div(
        [
            html.P(release.plan.title.spoken(release.language), className="eyebrow"),
            html.H1(say(TITLE)),
            html.P(say(UNDER), className="lede"),
            html.Nav(html.Ul(links, className="plain-list contents"), **named),
        ],
        className="wrap page-top",
    )


def _group(say: Speech, title: str, found: tuple[Method, ...]) -> Component:
    id = f"{found[0].code}-h"
    return section(id, section_head(id, say(title)), *(_method(say, each) for each in found))


def _name(function: str) -> list[Any]:
    """It may go on in another line after each point."""
    first, *others = function.split(".")
    return [first, *(part for other in others for part in (".", html.Wbr(), other))]


def _method(say: Speech, told: Method) -> Component:
    """The question, the rule, the example, and what the code says."""
    said = [html.P(each, lang=ENGLISH) for each in told.docstring.split("\n\n") if each.strip()]
    code = html.Details(
        [html.Summary([say("What the code says:"), " ", html.Code(_name(told.function))]), *said],
        className="code-says",
    )
    return html.Article(
        [
            html.H3(say(told.title)),
            html.Div(
                [
                    html.P(say(told.rule)),
                    html.P(
                        [html.Strong(say("Example.")), " ", *prose(say(told.example))],
                        className="example",
                    ),
                    code,
                ]
            ),
        ],
        className="method",
        id=told.code,
    )
