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
from dashboard.speech import Speech, noted, speech
from etl.published import PublishedRelease

TITLE = noted("Search")
# Examples for those who found nothing, taken from the plan itself.
EXAMPLES = 4


def page(release: PublishedRelease, words: str, today: date) -> Page:
    """`words` is what was asked for; without any the page says what can be asked."""
    asked, say = " ".join(words.split()), speech(release.language)
    crumbs = (Crumb(say("The plan"), addresses.HOME), Crumb(say(TITLE)))
    if not asked:
        top = _top(say, say(TITLE), "", _examples(release))
        return Page(say(TITLE), [top], crumbs=crumbs)
    answer = index(release).search(asked)
    heading = _heading(say, asked, answer)
    top = _top(say, heading, asked, _hint(release, answer))
    found = [_kind(release, each, today) for each in answer.kinds]
    title = say("Search: {words}", words=asked)
    return Page(title, [top, *found], message=heading, crumbs=crumbs)


def _heading(say: Speech, asked: str, answer: Answer) -> str:
    if not answer.number:
        return say("Nothing found for “{words}”", words=asked)
    return say.plural(
        "{count} result for “{words}”",
        "{count} results for “{words}”",
        answer.number,
        words=asked,
    )


def _top(say: Speech, heading: str, asked: str, below: list[Component]) -> Component:
    box = search_box(say, "find-here", asked, is_large=True)
    return html.Div([html.H1(heading), box, *below], className="wrap page-top")


def _hint(release: PublishedRelease, answer: Answer) -> list[Component]:
    if not answer.number:
        return _examples(release)
    if not answer.is_whole:
        said = speech(release.language)("No page has all of these words. These have some of them.")
        return [html.P(said, className="muted")]
    return []


def _examples(release: PublishedRelease) -> list[Component]:
    """Words that lead somewhere: names of measures and a student group of this release."""
    found = index(release).entries
    named = [each.name.spoken(release.language) for each in nodes.in_order(release.plan)]
    words = [
        *named[: EXAMPLES - 1],
        *[each.title for each in found if each.what is What.GROUP][:1],
        *[each.title for each in found if each.what is What.SCHOOL][:1],
    ]
    items = [html.Li(html.A(word, href=addresses.search(word))) for word in words]
    say = speech(release.language)
    return [
        html.P(say("Try the name of a measure, a goal, a school or a student group:")),
        html.Ul(items, className="plain-list"),
    ]


def _kind(release: PublishedRelease, found: Found, today: date) -> Component:
    id = f"found-{found.what.name.lower()}"
    items = [html.Li(_result(release, entry, today)) for entry in found.entries]
    parts: list[Component] = [
        html.H2(speech(release.language)(found.what), id=id, className="less"),
        html.Ul(items, className="results"),
    ]
    if found.more:
        shown = len(found.entries)
        words = speech(release.language)(
            "{shown} of {all} are shown. Add a word to narrow the search.",
            shown=shown,
            all=shown + found.more,
        )
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
