"""Finds a measure, goal, focus area, school or student group by the words people use."""

from datetime import date

from dash import html
from dash.development.base_component import Component

from dashboard import addresses
from dashboard.components.prose import prose
from dashboard.components.search_box import search_box
from dashboard.components.section import section
from dashboard.components.signs import status_chip
from dashboard.page import Crumb, Page
from dashboard.queries import measures, nodes, status
from dashboard.queries.search import Answer, Found, index
from dashboard.queries.search_index import Entry, What
from etl.published import PublishedRelease

TITLE = "Search"
# Examples for those who found nothing, taken from the plan itself.
EXAMPLES = 4


def page(release: PublishedRelease, words: str, today: date) -> Page:
    """`words` is what was asked for; without any the page says what can be asked."""
    asked = " ".join(words.split())
    crumbs = (Crumb("The plan", addresses.HOME), Crumb(TITLE))
    if not asked:
        top = _top(TITLE, "", _examples(release))
        return Page(TITLE, [top], crumbs=crumbs)
    answer = index(release).search(asked)
    heading = _heading(asked, answer)
    top = _top(heading, asked, _hint(release, answer))
    found = [_kind(release, each, today) for each in answer.kinds]
    return Page(f"{TITLE}: {asked}", [top, *found], message=heading, crumbs=crumbs)


def _heading(asked: str, answer: Answer) -> str:
    if not answer.number:
        return f"Nothing found for “{asked}”"
    found = "1 result" if answer.number == 1 else f"{answer.number} results"
    return f"{found} for “{asked}”"


def _top(heading: str, asked: str, below: list[Component]) -> Component:
    box = search_box("find-here", asked, is_large=True)
    return html.Div([html.H1(heading), box, *below], className="wrap page-top")


def _hint(release: PublishedRelease, answer: Answer) -> list[Component]:
    if not answer.number:
        return _examples(release)
    if not answer.is_whole:
        return [
            html.P("No page has all of these words. These have some of them.", className="muted")
        ]
    return []


def _examples(release: PublishedRelease) -> list[Component]:
    """Words that lead somewhere: names of measures and a student group of this release."""
    found = index(release).entries
    named = [each.name.spoken("en") for each in nodes.in_order(release.plan)]
    words = [
        *named[: EXAMPLES - 1],
        *[each.title for each in found if each.what is What.GROUP][:1],
        *[each.title for each in found if each.what is What.SCHOOL][:1],
    ]
    items = [html.Li(html.A(word, href=addresses.search(word))) for word in words]
    return [
        html.P("Try the name of a measure, a goal, a school or a student group:"),
        html.Ul(items, className="plain-list"),
    ]


def _kind(release: PublishedRelease, found: Found, today: date) -> Component:
    id = f"found-{found.what.name.lower()}"
    items = [html.Li(_result(release, entry, today)) for entry in found.entries]
    parts: list[Component] = [
        html.H2(found.what, id=id, className="less"),
        html.Ul(items, className="results"),
    ]
    if found.more:
        shown = len(found.entries)
        words = f"{shown} of {shown + found.more} are shown. Add a word to narrow the search."
        parts.append(html.P(words, className="small muted"))
    return section(id, *parts, kind="found")


def _result(release: PublishedRelease, entry: Entry, today: date) -> list[Component]:
    shown = [
        html.A(entry.title, href=entry.address, className="result"),
        html.Span(prose(entry.under), className="sub"),
    ]
    if entry.what is What.MEASURE:
        scope = measures.home_scope(release, entry.address.rpartition("/")[2], today)
        shown.append(status_chip(status.status_mark(scope, with_year=True)))
    return shown
