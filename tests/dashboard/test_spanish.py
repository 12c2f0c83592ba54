"""Whoever asks for Spanish gets Spanish, on every page and in every link of it."""

import dataclasses
import json
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from dashboard import routes
from dashboard.pinned import told_in
from dashboard.speech import speech
from etl.model.organization import Kind
from etl.model.text import Text
from etl.publish.home import Home
from etl.published import PublishedRelease, open_published
from tests.builders.moves import UPDATE, move_to
from tests.builders.sample import sample_home, small_riverbend
from tests.dashboard.catalogues.messages import messages
from tests.dashboard.test_crawl import MakeApp, body

# Texts and what else of a page is read or heard. Words in <code>, and those marked as English, are
# English for everybody.
APART = re.compile(
    r"<(code|[a-z0-9]+ [^>]*lang=\"en\")[^>]*>.*?</\1>|<(\w+)[^>]* lang=\"en\".*?</\2>", re.S
)
READ = re.compile(r">([^<>]+)<|(?:aria-label|title|placeholder|alt)=\"([^\"]*)\"")
WORD = re.compile(r"[a-z]{3}")
# Said so in both languages.
THE_SAME = {"Headway", "1 decimal"}
A_FILE = re.compile(r"[\w.]+\.(csv|parquet)")
SCHOOLS = 2


@pytest.fixture(scope="module")
def client(sample: Home, make_app: MakeApp) -> FlaskClient:
    return make_app(sample.folder).server.test_client()


@pytest.fixture(scope="module", params=["vision2020", "riverbend"])
def home(request: pytest.FixtureRequest) -> Home:
    return small_riverbend() if request.param == "riverbend" else sample_home()


@pytest.fixture(scope="module")
def release(home: Home) -> PublishedRelease:
    return open_published(home.public).current()


@pytest.fixture(scope="module")
def pages(home: Home, release: PublishedRelease, make_app: MakeApp) -> dict[str, tuple[str, str]]:
    """Every page but those of further schools: in English and in Spanish."""
    client = make_app(home.folder).server.test_client()
    return {
        address: (
            client.get(address).get_data(as_text=True),
            client.get(told_in(*address.split("?"), "es")).get_data(as_text=True),
        )
        for address in addresses(release)
    }


def addresses(release: PublishedRelease) -> list[str]:
    plan = release.plan
    alone = [f"/{place}?" for place in routes.places().split()]
    schools = [code for code, each in release.organizations.items() if each.kind is Kind.SCHOOL]
    named = {
        "focus-area": [area.code for area in plan.focus_areas],
        "goal": [goal.code for area in plan.focus_areas for goal in area.goals],
        "indicator": [each.slug for each in plan.indicators],
        "school": schools[:SCHOOLS],
    }
    nodes = [f"/{place}/{code}?" for place, codes in named.items() for code in codes]
    slug = plan.indicators[0].slug
    chosen = [
        "/search?q=read",
        "/search?q=zebra",
        "/gaps?order=widest",
        "/gaps?dimension=services",
        f"/indicator/{slug}?view=table",
        f"/indicator/{slug}?organization={schools[0]}",
        f"/indicator/{slug}?group=nobody&compare=nothing&grade_band=none&organization=none",
        "/schools?name=zebra",
        "/schools?name=a",
    ]
    return [*alone, *nodes, *chosen]


def read(document: str) -> set[str]:
    title = re.findall("<title>(.*?) [|] Headway</title>", document)
    shown = APART.sub("", body(document))
    found = (text or label for text, label in READ.findall(shown))
    return {unescape(text).strip() for text in (*title, *found)}


def told(home: Home, release: PublishedRelease) -> str:
    """Names of organizations, notes of releases and cells, and texts of the plan that are the same
    in both languages or have no Spanish."""
    texts = [text.en for text in _texts((release.plan, release.vocabulary))]
    same = [text for text in texts if text]
    names = [each.name for each in release.organizations.values()]
    older = [name for each in release.organizations.values() for _, name in each.names_by_year]
    notes = [note for name in ("plan", "release") for note in _strings(getattr(release, name))]
    notes += [each.note for each in open_published(home.public).releases()]
    notes += [
        cell.note
        for each in release.plan.indicators
        for cells in release.all_cells(each.slug).values()
        for cell in cells
    ]
    return "\n".join((*same, *names, *older, *dict.fromkeys(notes)))


def _texts(value: object) -> Iterator[Text]:
    if isinstance(value, Text):
        if not value.es or value.es == value.en:
            yield value
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from _texts(getattr(value, field.name))
    elif isinstance(value, tuple | list):
        for each in value:
            yield from _texts(each)


def _strings(value: object) -> Iterator[str]:
    """Texts that have no language: names of documents, a note of a release."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Text):
        return
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from _strings(getattr(value, field.name))
    elif isinstance(value, tuple | list):
        for each in value:
            yield from _strings(each)


def test_no_page_shows_a_text_that_its_english_twin_has_too(
    home: Home, pages: dict[str, tuple[str, str]], release: PublishedRelease
) -> None:
    known, say, left = told(home, release), speech("es"), {}
    same = {each.one for each in messages() if say(each.one) == each.one} | THE_SAME
    for address, (english, spanish) in pages.items():
        for text in read(english) & read(spanish):
            part = text.strip(" ,;.():“”…")
            is_the_same = text in same or part in known or A_FILE.fullmatch(part)
            if WORD.search(text) and not is_the_same:
                left.setdefault(text, address)
    assert left == {}


def test_no_page_shows_a_place_that_was_left_open(pages: dict[str, tuple[str, str]]) -> None:
    open_ones = [
        (address, text)
        for address, both in pages.items()
        for document in both
        for text in read(document)
        if re.search(r"\{[a-z_]+\}", text)
    ]
    assert open_ones == []


def test_every_page_says_in_which_language_it_is(pages: dict[str, tuple[str, str]]) -> None:
    for address, (english, spanish) in pages.items():
        assert '<html lang="en">' in english, address
        assert '<html lang="es">' in spanish, address


def test_every_link_and_form_of_a_spanish_page_stays_in_spanish(
    pages: dict[str, tuple[str, str]],
) -> None:
    for address, (_, text) in pages.items():
        shown = body(text)
        links = re.findall(r'<a ([^>]*href="/[^"]*"[^>]*)>', shown)
        others = [link for link in links if "lang=es" not in link]
        assert len(others) == 1 and 'hreflang="en"' in others[0], address
        assert shown.count("<form") == shown.count('<input type="hidden" name="lang" value="es">')


@pytest.mark.parametrize(
    ("address", "other"),
    [
        ("/gaps?dimension=services", "/gaps?dimension=services&lang=es"),
        ("/gaps?dimension=services&lang=es", "/gaps?dimension=services"),
        ("/?release=1", "/?release=1&lang=es"),
        ("/?lang=es&release=1", "/?release=1"),
        ("/search?q=a%26b", "/search?q=a%26b&lang=es"),
        ("/nowhere", "/nowhere?lang=es"),
    ],
)
def test_a_page_leads_to_the_same_view_in_the_other_language(
    client: FlaskClient, address: str, other: str
) -> None:
    shown = client.get(address).get_data(as_text=True)
    links = re.findall(r'<a [^>]*?href="([^"]*)"[^>]*hreflang="\w\w"', shown)
    assert [unescape(link) for link in links] == [other]


def test_search_engines_are_told_of_both_languages(client: FlaskClient) -> None:
    head = client.get("/plan?lang=es").get_data(as_text=True).split("</head>")[0]
    assert '<link rel="alternate" hreflang="en" href="/plan">' in head
    assert '<link rel="alternate" hreflang="es" href="/plan?lang=es">' in head


@pytest.mark.parametrize("asked", ["fr", "ES", "", "es-MX", "%00"])
def test_a_language_that_nobody_speaks_here_is_english(client: FlaskClient, asked: str) -> None:
    assert '<html lang="en">' in client.get(f"/plan?lang={asked}").get_data(as_text=True)


def test_the_live_page_is_told_its_language_and_speaks_it(client: FlaskClient) -> None:
    answer = client.post(UPDATE, json=move_to("/plan?lang=es", shown="/plan"))
    page = json.loads(answer.get_json()["response"]["screen"]["page"])
    assert page["language"] == "es"
    assert page["title"] == "¿Qué promete el plan? | Headway"


def test_a_fault_before_the_first_release_is_told_in_spanish(
    make_app: MakeApp, tmp_path: Path
) -> None:
    answer = make_app(tmp_path).server.test_client().get("/?lang=es")
    assert answer.status_code == 503
    assert "Todavía no se ha publicado nada" in answer.get_data(as_text=True)


def test_search_finds_by_spanish_and_by_english_words(client: FlaskClient) -> None:
    for words in ("graduación", "graduation", "estudiantes negros", "Black students"):
        shown = client.get("/search", query_string={"q": words, "lang": "es"})
        assert "No se encontró nada" not in shown.get_data(as_text=True), words


def test_a_file_names_its_groups_in_the_language_of_its_link(client: FlaskClient) -> None:
    spanish, english = (
        client.get(f"/data/reading.csv{query}").get_data(as_text=True) for query in ("?lang=es", "")
    )
    assert "Estudiantes negros" in spanish and "Estudiantes negros" not in english
    assert spanish.splitlines()[0] == english.splitlines()[0]
