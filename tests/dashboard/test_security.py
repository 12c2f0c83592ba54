"""What every answer tells the browser to allow: as little as the pages need."""

from collections.abc import Callable
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from dashboard.app import Headway
from dashboard.security import LARGEST_REQUEST

ADDRESSES = ("/", "/indicator/readiness", "/nowhere", "/healthz", "/readyz", "/assets/headway.css")
ADDRESSES_OF_DASH = ("/_dash-layout", "/_dash-dependencies", "/_reload-hash", "/data/readiness.csv")


@pytest.mark.parametrize("address", [*ADDRESSES, *ADDRESSES_OF_DASH])
def test_every_answer_carries_the_headers_that_keep_it_in_its_place(
    client: FlaskClient, address: str
) -> None:
    headers = client.get(address).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert "geolocation=()" in headers["Permissions-Policy"]
    assert headers["Cache-Control"]


def _policy(client: FlaskClient) -> dict[str, list[str]]:
    rules = client.get("/").headers["Content-Security-Policy"].split("; ")
    return {rule.split()[0]: rule.split()[1:] for rule in rules}


def test_only_our_scripts_run_and_nothing_is_evaluated(client: FlaskClient) -> None:
    allowed = _policy(client)["script-src"]
    assert allowed[0] == "'self'"
    assert all(each.startswith("'sha256-") for each in allowed[1:])
    assert "'unsafe-eval'" not in allowed
    assert "'unsafe-inline'" not in allowed


def test_styles_alone_may_be_inline_because_plotly_writes_them(client: FlaskClient) -> None:
    policy = _policy(client)
    assert [name for name, allowed in policy.items() if "'unsafe-inline'" in allowed] == [
        "style-src"
    ]


def test_nothing_is_fetched_from_elsewhere_sent_elsewhere_or_framed_elsewhere(
    client: FlaskClient,
) -> None:
    policy = _policy(client)
    assert policy["default-src"] == ["'none'"]
    assert policy["connect-src"] == policy["form-action"] == policy["font-src"] == ["'self'"]
    assert policy["frame-ancestors"] == policy["base-uri"] == policy["object-src"] == ["'none'"]
    assert not [each for allowed in policy.values() for each in allowed if "http" in each]


def test_the_hash_of_the_policy_is_that_of_the_one_inline_script(app: Headway) -> None:
    page = app.server.test_client().get("/").get_data(as_text=True)
    inline = [part for part in page.split("<script")[1:] if "src=" not in part.split(">")[0]]
    kinds = [part.split('type="')[1].split('"')[0] for part in inline]
    assert sorted(kinds) == ["application/javascript", "application/json"]
    assert len(app.csp_hashes()) == 1


def test_a_site_that_is_served_by_https_says_never_to_use_http(
    home: Path, make_app: Callable[..., Headway]
) -> None:
    secure = make_app(home, HEADWAY_BASE_URL="https://plan.example.org")
    headers = secure.server.test_client().get("/").headers
    assert "max-age=31536000" in headers["Strict-Transport-Security"]


def test_a_site_that_is_not_does_not(client: FlaskClient) -> None:
    assert "Strict-Transport-Security" not in client.get("/").headers


def test_a_request_larger_than_any_page_sends_is_refused(client: FlaskClient) -> None:
    huge = {"output": "x" * LARGEST_REQUEST}
    assert client.post("/_dash-update-component", json=huge).status_code == 413


def test_an_address_that_is_added_and_not_listed_stays_closed(
    home: Path, make_app: Callable[..., Headway]
) -> None:
    app = make_app(home)
    app.server.add_url_rule("/secret", view_func=lambda: "open")
    assert app.server.test_client().get("/secret").status_code == 404


def test_pages_answer_to_reading_alone(client: FlaskClient) -> None:
    for method in (client.post, client.put, client.delete, client.patch):
        assert method("/").status_code == 405
