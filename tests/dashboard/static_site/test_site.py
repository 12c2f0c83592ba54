"""The public pages as files: whole, leading to each other alone, saying what the live pages say."""

import gzip
import json
import re
from collections.abc import Callable
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import pytest
from flask.testing import FlaskClient

from dashboard.app import Headway
from dashboard.new_folder import MARK
from dashboard.open_data.package import names
from tests.dashboard.static_site.conftest import export

MakeApp = Callable[..., Headway]
LINK = re.compile(r'<[a-z][^<>]*? (?:href|src|action)="([^"]*)"')
# What is done away with where no server answers, and where links lead.
SERVED = re.compile(
    r"<form.*?</form>|<details class=\"share\">.*?</details>|<p class=\"facts-line packet\">.*?</p>"
    r"| (?:href|action)=\"[^\"]*\""
)
PAGE_KILOBYTES = 60


def pages(site: Path) -> dict[str, str]:
    found = {
        path.relative_to(site).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(site.rglob("*.html"))
    }
    assert len(found) > 60
    return found


def main_of(document: str) -> str:
    return document[document.index("<main") : document.index("</main>")]


def test_every_link_leads_to_a_file_of_the_site_and_a_part_that_is_there(site: Path) -> None:
    wrong = [
        (name, link)
        for name, text in pages(site).items()
        for link in map(unescape, LINK.findall(text))
        if not link.startswith(("https://", "http://", "mailto:", "data:"))
        if not is_there(site, site / name, link)
    ]
    assert wrong == []


def is_there(site: Path, page: Path, link: str) -> bool:
    path, _, part = link.partition("#")
    there = page.parent / unquote(path.partition("?")[0]) if path else page
    if link.startswith("/") or not there.resolve().is_relative_to(site.resolve()):
        return False
    return there.is_file() and (not part or f'id="{part}"' in there.read_text(encoding="utf-8"))


def test_every_kind_of_page_is_there_in_both_languages(site: Path) -> None:
    for start in ("", "es/"):
        for name in ("index", "gaps", "schools", "plan", "search", "indicator/readiness"):
            text = (site / f"{start}{name}.html").read_text(encoding="utf-8")
            assert f'<html lang="{start[:2] or "en"}">' in text
            assert text.count("<h1") == 1
    assert (site / "indicator" / "readiness--group-black.html").is_file()
    assert any(site.glob("indicator/readiness--organization-*.html"))


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("index.html", "/"),
        ("indicator/readiness.html", "/indicator/readiness"),
        ("indicator/readiness--group-black.html", "/indicator/readiness?group=black"),
        ("gaps.html", "/gaps"),
        ("schools.html", "/schools"),
        ("downloads.html", "/downloads"),
        ("es/indicator/readiness.html", "/indicator/readiness?lang=es"),
    ],
)
def test_a_page_is_the_live_first_answer_apart_from_where_links_lead(
    site: Path, board_home: Path, make_app: MakeApp, name: str, address: str
) -> None:
    live = make_app(board_home).server.test_client().get(address).get_data(as_text=True)
    own = (site / name).read_text(encoding="utf-8")
    assert SERVED.sub("", main_of(own)) == SERVED.sub("", main_of(live))
    assert len(main_of(own)) > 500


def test_a_picture_and_a_table_are_those_that_the_server_answers(
    site: Path, board_home: Path, make_app: MakeApp
) -> None:
    client: FlaskClient = make_app(board_home).server.test_client()
    picture = (site / "image" / "trend" / "readiness.svg").read_bytes()
    assert picture == client.get("/image/trend/readiness.svg").data
    assert (site / "data" / "readiness.csv").read_bytes() == client.get("/data/readiness.csv").data
    package = site / "data" / "release" / "2"
    assert {path.name for path in package.iterdir()} == set(names())
    catalogue = json.loads((site / "data.json").read_text(encoding="utf-8"))
    for each in catalogue["dataset"][0]["distribution"]:
        assert (site / each["downloadURL"].removeprefix("/")).is_file()


def test_no_page_asks_for_anything_of_another_site_or_of_a_server(site: Path) -> None:
    for name, text in pages(site).items():
        scripts = re.findall(r'<script src="([^"]*)"', text)
        assert scripts == ([] if not name.endswith("search.html") else scripts[:1]), name
        assert "_dash" not in text, name


def test_a_page_is_at_most_60_kilobytes_as_it_travels(site: Path) -> None:
    weights = {name: len(gzip.compress(text.encode(), 6)) for name, text in pages(site).items()}
    assert max(weights.values()) < PAGE_KILOBYTES * 1_000


def test_the_search_page_lists_what_can_be_found(site: Path) -> None:
    text = (site / "search.html").read_text(encoding="utf-8")
    assert 'href="indicator/readiness.html"' in text
    assert "data-words=" in text
    elsewhere = (site / "indicator" / "readiness.html").read_text(encoding="utf-8")
    assert 'action="../search.html"' in elsewhere
    assert 'type="hidden"' not in elsewhere


def test_the_page_of_a_wrong_address_stands_alone(site: Path) -> None:
    text = (site / "404.html").read_text(encoding="utf-8")
    assert "<style>" in text
    assert not [link for link in LINK.findall(text) if not link.startswith(("#", "data:"))]


def test_one_language_has_no_way_to_another(board_home: Path, tmp_path: Path) -> None:
    folder = tmp_path / "site"
    assert export(board_home, folder, "--language", "es", "--release", "1").exit_code == 0
    text = (folder / "index.html").read_text(encoding="utf-8")
    assert '<html lang="es">' in text
    assert "hreflang" not in text.lower()
    assert "Publicación 1" in text
    assert not (folder / "es").exists()


def test_the_same_release_gives_the_same_bytes(
    site: Path, board_home: Path, tmp_path: Path
) -> None:
    again = tmp_path / "again"
    assert export(board_home, again).exit_code == 0
    files = {path.relative_to(again) for path in again.rglob("*") if path.is_file()}
    assert files == {path.relative_to(site) for path in site.rglob("*") if path.is_file()}
    assert [
        name for name in files if (again / name).read_bytes() != (site / name).read_bytes()
    ] == []


def test_a_folder_with_other_files_is_left_alone(board_home: Path, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("mine", encoding="utf-8")
    refused = export(board_home, tmp_path)
    assert refused.exit_code == 1
    assert "nothing was changed" in refused.output
    assert not (tmp_path / MARK).exists()
