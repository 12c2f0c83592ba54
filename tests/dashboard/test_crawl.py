"""Every link leads somewhere, every page is a whole one, and none tells what is hidden."""

import re
from collections import deque
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from dashboard.app import Headway
from etl.model.organization import Organization
from etl.publish.home import Home
from etl.published import open_published
from tests.builders.board import board_rows, two_releases
from tests.builders.release import publish
from tests.builders.rich_plan import rich_plan

MakeApp = Callable[..., Headway]
# Addresses of one page with different choices: so many are followed.
CHOICES = 4
# Two capitals or more. What code says of itself is shown as it stands there; "level AA" is a name.
SHORT_FORM = re.compile(r"\b(?!AA\b)[A-Z][A-Z0-9]*[A-Z][A-Z0-9]*\b")
CODE = re.compile(r'<details class="code-says">.*?</details>', re.DOTALL)
ADDRESS = re.compile(r'\b(?:href|action)="([^"]+)"')

# Packets take a moment to make: of each form so many are asked for as of a page.
PACKET = re.compile(r"^/packet/.*\.")


FIRST = 'id="first-answer">'


def is_page(text: str) -> bool:
    """A page with header and search, not a file, and not a chart alone."""
    return FIRST in text


def body(text: str) -> str:
    """What is shown of a document."""
    shown = text.partition(FIRST)[2] or text
    return shown.split('<div id="react-entry-point"', maxsplit=1)[0]


def crawl(client: FlaskClient, choices: int, language: str = "en") -> dict[str, str]:
    """Every in-app address that links lead to, from the home page on, with its document; links to
    another language are not followed. Of each path at most `choices` queries are followed. Every
    answer is 200."""
    found: dict[str, str] = {}
    followed: dict[str, int] = {}
    spoken = "" if language == "en" else f"lang={language}"
    starts = (("/", ""), ("/search", "q=read"), ("/search", "q=zebra"))
    queries = (("&".join(filter(None, (query, spoken))), path) for path, query in starts)
    waiting = deque(f"{path}?{query}" if query else path for query, path in queries)
    while waiting:
        address = waiting.popleft()
        path = PACKET.sub("/packet/.", address.partition("?")[0])
        if address in found or followed.get(path, 0) >= choices:
            continue
        followed[path] = followed.get(path, 0) + 1
        answer = client.get(address)
        assert answer.status_code == 200, address
        found[address] = answer.get_data().decode("utf-8", "replace")
        if answer.mimetype == "text/html":
            leads = _leads(body(found[address]))
            waiting.extend(each for each in leads if is_told_in(language, each))
    return found


def is_told_in(language: str, address: str) -> bool:
    asked = re.search(r"\blang=(\w+)", address)
    return (asked[1] if asked else "en") == language


def _leads(shown: str) -> Iterator[str]:
    for address in ADDRESS.findall(shown):
        if address.startswith("/") and not address.startswith("/assets/"):
            yield unescape(address).partition("#")[0]


@pytest.fixture(scope="module")
def pages(sample: Home, make_app: MakeApp) -> dict[str, str]:
    """The documents of the sample, without its files."""
    found = crawl(make_app(sample.folder).server.test_client(), choices=2)
    return {address: text for address, text in found.items() if is_page(text)}


def test_every_link_of_the_sample_leads_to_a_page(pages: dict[str, str]) -> None:
    paths = {address.partition("?")[0] for address in pages}
    assert {"/", "/plan", "/about", "/search"} <= paths
    for first, least in (("focus-area", 3), ("goal", 10), ("indicator", 19)):
        assert sum(path.startswith(f"/{first}/") for path in paths) >= least


def test_every_part_of_a_page_that_a_link_leads_to_is_there(pages: dict[str, str]) -> None:
    missing = []
    for address, text in pages.items():
        for link in map(unescape, ADDRESS.findall(body(text))):
            path, _, part = link.partition("#")
            there = pages.get(path or address)
            if part and there and f'id="{part}"' not in there:
                missing.append((address, link))
    assert missing == []


def test_the_pages_of_our_own_are_headed_by_a_question(pages: dict[str, str]) -> None:
    heading = re.compile(r"<h1>(.*?)</h1>", re.DOTALL)
    asking = {
        address: found[1].endswith("?")
        for address, text in pages.items()
        if (found := heading.search(body(text))) and "?" not in address
    }
    ours = ("/", "/board", "/coverage", "/downloads", "/gaps", "/glossary", "/methods", "/plan")
    assert [each for each in (*ours, "/schools", "/social-factors") if not asking[each]] == []
    measures = [each for each in asking if each.startswith("/indicator/")]
    assert measures and all(asking[each] for each in measures)


def test_every_page_has_one_h1_and_ids_that_are_its_own(pages: dict[str, str]) -> None:
    for address, text in pages.items():
        shown = body(text)
        ids = re.findall(r'\bid="([^"]+)"', shown)
        assert shown.count("<h1") == 1, address
        assert len(ids) == len(set(ids)), address


def test_every_short_form_follows_its_words_in_brackets_and_is_in_the_glossary(
    pages: dict[str, str], sample: Home
) -> None:
    listed = set(re.findall(r"<dt>([^<]+)</dt>", body(pages["/glossary"])))
    release = open_published(sample.public).current()
    names = [text for each in release.organizations.values() for text in named(each)]
    own = {word for text in [*names, release.plan.licence] for word in SHORT_FORM.findall(text)}
    bare = {}
    for address, text in pages.items():
        shown = unescape(re.sub("<[^>]+>", " ", CODE.sub("", body(text))))
        short = set(SHORT_FORM.findall(shown)) - own if "/glossary" not in address else set()
        bare[address] = {word for word in short if f"({word})" not in shown or word not in listed}
    assert {address: words for address, words in bare.items() if words} == {}


def named(organization: Organization) -> tuple[str, ...]:
    return (organization.name, *(name for _, name in organization.names_by_year))


def test_no_two_pages_share_a_title(pages: dict[str, str]) -> None:
    titles: dict[str, str] = {}
    for address, text in pages.items():
        path = address.partition("?")[0]
        title = re.findall("<title>(.*?)</title>", text)[0]
        if path != "/search" and "organization=" not in address:
            assert titles.setdefault(title, path) == path
    assert len(titles) > 30


def test_every_page_names_its_release_and_the_notice_of_the_sample(pages: dict[str, str]) -> None:
    for address, text in pages.items():
        assert re.search(r"Release [12], published", text), address
        assert "Made from public figures." in text, address


def test_every_page_has_a_search_box_with_a_label(pages: dict[str, str]) -> None:
    for address, text in pages.items():
        assert 'for="find"' in text, address
        assert '<form action="/search" class="find" method="get" role="search"' in text, address


@pytest.fixture(scope="module")
def pair(
    tmp_path_factory: pytest.TempPathFactory, make_app: MakeApp
) -> tuple[dict[str, str], dict[str, str]]:
    """All that two districts tell whose figures differ only where they are hidden."""

    def everything(hidden: float) -> dict[str, str]:
        home = tmp_path_factory.mktemp("hidden")
        _publish(home, hidden)
        client = make_app(home).server.test_client()
        return crawl(client, CHOICES) | crawl(client, 1, "es")

    return everything(12.5), everything(87.5)


def _publish(folder: Path, hidden: float) -> None:
    two_releases(folder, hidden)
    publish(Home(folder), board_rows(hidden), rich_plan())


def test_nothing_that_a_reader_can_reach_depends_on_what_is_hidden(
    pair: tuple[dict[str, str], dict[str, str]],
) -> None:
    one, other = pair
    assert len(one) > 40
    assert one.keys() == other.keys()
    assert [address for address in one if one[address] != other[address]] == []
