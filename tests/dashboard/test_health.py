"""What the machine that watches is told."""

from collections.abc import Callable
from pathlib import Path

from flask.testing import FlaskClient

from dashboard.app import Headway
from tests.builders.elm import publish_elm

MakeApp = Callable[..., Headway]


def test_a_process_that_answers_is_healthy_whatever_it_can_show(
    tmp_path: Path, make_app: MakeApp
) -> None:
    answer = make_app(tmp_path).server.test_client().get("/healthz")
    assert (answer.status_code, answer.get_json()) == (200, {"status": "ok"})


def test_a_process_with_a_release_is_ready_and_names_it(client: FlaskClient) -> None:
    answer = client.get("/readyz")
    assert answer.status_code == 200
    assert answer.get_json()["release"].startswith("r0001-")


def test_a_process_without_a_release_is_not_ready(tmp_path: Path, make_app: MakeApp) -> None:
    answer = make_app(tmp_path).server.test_client().get("/readyz")
    assert (answer.status_code, answer.get_json()) == (503, {"status": "no release"})


def test_a_process_whose_release_is_damaged_is_not_ready(tmp_path: Path, make_app: MakeApp) -> None:
    publish_elm(tmp_path)
    (file,) = (tmp_path / "public" / "releases").glob("*/plan.json")
    file.chmod(0o644)
    file.write_text(file.read_text().replace("Elm", "Elk"))
    answer = make_app(tmp_path).server.test_client().get("/readyz")
    assert (answer.status_code, answer.get_json()) == (503, {"status": "release not readable"})


def test_a_process_that_shows_the_release_before_a_damaged_one_serves_and_says_so(
    tmp_path: Path, make_app: MakeApp
) -> None:
    publish_elm(tmp_path)
    publish_elm(tmp_path)
    first, second = sorted((tmp_path / "public" / "releases").iterdir())
    plan = second / "plan.json"
    plan.chmod(0o644)
    plan.write_text(plan.read_text().replace("Elm", "Elk"))
    client = make_app(tmp_path).server.test_client()
    answer = client.get("/readyz")
    told = {"status": "damaged", "release": first.name, "damaged": second.name}
    assert (answer.status_code, answer.get_json()) == (200, told)
    page = client.get("/")
    assert page.status_code == 200
    assert b"Elk" not in page.data


def test_no_answer_about_health_is_kept(client: FlaskClient) -> None:
    for address in ("/healthz", "/readyz"):
        assert client.get(address).headers["Cache-Control"] == "no-store"
