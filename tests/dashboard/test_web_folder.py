"""Web files are used when they fit what is installed; pages are the same without them."""

import gzip
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from dashboard.app import Headway
from dashboard.web_folder import CHART_LIBRARY, MADE, WebFolder, made_with

MakeApp = Callable[..., Headway]
FACE = '@font-face{font-family:"Source Sans Pro";src:url(/assets/fonts/SourceSansPro-400-ab.woff2)}'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small one, made by hand: a chart library of three letters and one font."""
    script = tmp_path / "suites" / CHART_LIBRARY
    script.parent.mkdir(parents=True)
    script.with_name(script.name + ".gz").write_bytes(gzip.compress(b"abc"))
    script.with_name(script.name + ".br").write_bytes(b"brotli of abc")
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts" / "SourceSansPro-400-ab.woff2").write_bytes(b"wOF2")
    (tmp_path / "fonts.css").write_text(FACE)
    made_with("0abc", bundle="basic", brotli=True, fonts=True).write(tmp_path)
    return tmp_path


def test_a_script_is_sent_as_small_as_the_browser_can_take_it(folder: Path) -> None:
    web = WebFolder(folder)
    assert web.script(CHART_LIBRARY, ("br", "gzip")) == (b"brotli of abc", "br")
    assert web.script(CHART_LIBRARY, ("gzip",)) == (gzip.compress(b"abc"), "gzip")
    assert web.script(CHART_LIBRARY, ()) == (b"abc", "")
    assert web.script("dash/none.js", ("gzip",)) is None


def test_files_made_for_another_version_are_left_alone(folder: Path) -> None:
    made = json.loads((folder / MADE).read_text())
    (folder / MADE).write_text(json.dumps(made | {"plotly": "6.0.0"}))
    web = WebFolder(folder)
    assert web.script(CHART_LIBRARY, ("gzip",)) is None
    assert web.font_faces == ""


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"dash": 1}', "\x00"])
def test_a_note_that_cannot_be_read_means_no_web_files(folder: Path, content: str) -> None:
    (folder / MADE).write_text(content)
    assert WebFolder(folder).font("SourceSansPro-400-ab.woff2") is None


@pytest.mark.parametrize("name", ["../made.json", "../../x", "/etc/passwd", "x/../../made.json"])
def test_no_name_leads_out_of_the_folder(folder: Path, name: str) -> None:
    assert WebFolder(folder).font(name) is None
    assert WebFolder(folder).script(name, ("gzip",)) is None


def _client(make_app: MakeApp, home: Path, folder: Path) -> FlaskClient:
    return make_app(home, HEADWAY_WEB_ASSETS=str(folder)).server.test_client()


def test_the_small_chart_library_takes_the_place_of_plotlys_own(
    home: Path, make_app: MakeApp, folder: Path
) -> None:
    client = _client(make_app, home, folder)
    page = client.get("/indicator/readiness").get_data(as_text=True)
    address = page.split('<link rel="preload" href="/_dash-')[1].split('"')[0]
    answer = client.get(f"/_dash-{address}", headers={"Accept-Encoding": "gzip"})
    assert "immutable" in answer.headers["Cache-Control"]
    assert gzip.decompress(answer.get_data()) == b"abc"


def test_fonts_are_asked_for_early_and_kept_for_a_year(
    home: Path, make_app: MakeApp, folder: Path
) -> None:
    client = _client(make_app, home, folder)
    address = "/assets/fonts/SourceSansPro-400-ab.woff2"
    assert f'<link rel="preload" href="{address}" as="font"' in client.get("/").get_data(True)
    answer = client.get(address)
    assert answer.mimetype == "font/woff2"
    assert "immutable" in answer.headers["Cache-Control"]
    assert FACE in client.get("/assets/headway.css").get_data(as_text=True)


def test_without_web_files_no_font_is_named_and_none_is_missed(client: FlaskClient) -> None:
    assert 'as="font"' not in client.get("/").get_data(as_text=True)
    assert "@font-face" not in client.get("/assets/headway.css").get_data(as_text=True)
    assert client.get("/assets/fonts/x.woff2").status_code == 404
