"""When something is missing or broken the reader gets plain words, and the log the rest."""

import json
import logging
from collections.abc import Callable
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from dashboard.app import Headway
from tests.builders.elm import publish_elm

MakeApp = Callable[..., Headway]


def _damage(home: Path) -> None:
    """One byte of the plan of the current release is flipped."""
    (file,) = (home / "public" / "releases").glob("*/plan.json")
    file.chmod(0o644)
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)


def test_before_the_first_release_the_page_says_so(tmp_path: Path, make_app: MakeApp) -> None:
    client = make_app(tmp_path).server.test_client()
    answer = client.get("/")
    assert answer.status_code == 503
    assert "Nothing has been published yet" in answer.get_data(as_text=True)
    assert "headway publish" in answer.get_data(as_text=True)
    assert answer.headers["Cache-Control"] == "no-store"


def test_the_first_release_is_shown_without_a_restart(tmp_path: Path, make_app: MakeApp) -> None:
    client = make_app(tmp_path).server.test_client()
    assert client.get("/").status_code == 503
    publish_elm(tmp_path)
    assert client.get("/").status_code == 200


def test_a_damaged_release_shows_plain_words_with_a_reference_to_the_log(
    tmp_path: Path, make_app: MakeApp, caplog: pytest.LogCaptureFixture
) -> None:
    publish_elm(tmp_path)
    _damage(tmp_path)
    client = make_app(tmp_path).server.test_client()
    with caplog.at_level(logging.ERROR):
        answer = client.get("/")
    page = answer.get_data(as_text=True)
    reference = page.split("the details under ")[1][:8]
    assert answer.status_code == 503
    assert "headway undo" in page
    assert reference in caplog.text
    for secret in ("Traceback", ".py", str(tmp_path), "DamagedRelease", "plan.json"):
        assert secret not in page


def test_an_address_in_the_log_cannot_forge_a_line_of_it(
    tmp_path: Path, make_app: MakeApp, caplog: pytest.LogCaptureFixture
) -> None:
    publish_elm(tmp_path)
    _damage(tmp_path)
    with caplog.at_level(logging.ERROR):
        make_app(tmp_path).server.test_client().get("/x%0aERROR%20forged")
    assert not [line for line in caplog.messages if "\n" in line]


def test_a_refused_request_gets_a_plain_page_of_its_status(client: FlaskClient) -> None:
    answer = client.post("/")
    assert answer.status_code == 405
    assert "Werkzeug" not in answer.get_data(as_text=True)
    assert "<h1" in answer.get_data(as_text=True)


def test_a_fault_in_the_live_page_gives_plain_words_too(tmp_path: Path, make_app: MakeApp) -> None:
    publish_elm(tmp_path)
    _damage(tmp_path)
    client = make_app(tmp_path).server.test_client()
    there = {"Referer": "http://localhost/"}
    layout = client.get("/_dash-layout", headers=there).get_json()
    page = json.loads(layout["props"]["children"][1]["props"]["page"])
    assert "The release cannot be shown" in page["title"]


@pytest.mark.parametrize("name", ["../x", "dash/x.js", "dash/../../x.js", "nobody/x.js", "./x.js"])
def test_a_script_that_is_not_there_is_not_found(client: FlaskClient, name: str) -> None:
    answer = client.get(f"/_dash-component-suites/{name}")
    assert answer.status_code == 404
    assert "registered" not in answer.get_data(as_text=True)
