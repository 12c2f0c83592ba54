"""The page that lists everything there is. A few lines of script shorten the list."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard import addresses
from dashboard.components.prose import prose
from dashboard.components.search_box import search_box
from dashboard.components.section import section
from dashboard.page import Crumb, Page
from dashboard.queries.search_index import Entry, What, entries
from dashboard.speech import noted, speech
from etl.published import PublishedRelease

TITLE = noted("Search")
HOW = noted("Everything that can be found stands here. Words in the box shorten the list.")
NOTHING = noted("Nothing on this site has all of these words.")


def page(release: PublishedRelease) -> Page:
    """Every measure, goal, group, school and page, by kind."""
    say = speech(release.language)
    found = entries(release)
    top = html.Div(
        [
            html.H1(say(TITLE)),
            search_box(say, "find-here", is_large=True),
            html.P(say(HOW), className="muted"),
            html.P(say(NOTHING), id="nothing", hidden=True),
        ],
        className="wrap page-top",
    )
    kinds = [_kind(say(what), what, found) for what in What]
    crumbs = (Crumb(say("The plan"), addresses.HOME), Crumb(say(TITLE)))
    return Page(say(TITLE), [top, *(each for each in kinds if each)], crumbs=crumbs)


def _kind(title: str, what: What, found: tuple[Entry, ...]) -> Component | None:
    items = [_item(entry) for entry in found if entry.what is what]
    if not items:
        return None
    id = f"found-{what.name.lower()}"
    heading = html.H2(title, id=id, className="less")
    return section(id, heading, html.Ul(items, className="results"), kind="found")


def _item(entry: Entry) -> Component:
    words: dict[str, Any] = {"data-words": " ".join(sorted(entry.words))}
    # A page may not have the part that its entry leads to: the live page then shows its top.
    address = entry.address.partition("#")[0] if entry.what is What.PAGE else entry.address
    under = html.Span(prose(entry.under), className="sub")
    return html.Li([html.A(entry.title, href=address, className="result"), under], **words)
