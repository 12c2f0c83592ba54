"""The application: any number in a process, nothing that a public page does not need."""

import inspect
import json
from collections.abc import Callable
from pathlib import Path

from flask.testing import FlaskClient

from dashboard import routes
from dashboard.app import Headway

MakeApp = Callable[..., Headway]


def test_a_second_application_of_a_process_serves_what_the_first_does(
    home: Path, make_app: MakeApp
) -> None:
    first, second = make_app(home), make_app(home)
    answers = [
        app.server.test_client().get(address).get_data()
        for app in (first, second)
        for address in ("/", "/_dash-dependencies", "/_dash-layout")
    ]
    assert answers[:3] == answers[3:]
    assert json.loads(answers[1])


def test_callbacks_are_never_dispatched_as_coroutines(app: Headway) -> None:
    views = app.server.view_functions.values()
    assert not [view for view in views if inspect.iscoroutinefunction(view)]


def test_callbacks_on_ids_that_do_not_exist_are_told_not_hidden(app: Headway) -> None:
    assert app.config.suppress_callback_exceptions is False


def test_every_callback_speaks_of_parts_that_the_page_has_and_has_once(
    client: FlaskClient,
) -> None:
    layout = client.get("/_dash-layout", headers={"Referer": "http://localhost/"}).get_json()
    there = [part["props"]["id"] for part in layout["props"]["children"]]
    callbacks = client.get("/_dash-dependencies").get_json()
    spoken_of = {
        each["id"] for callback in callbacks for each in (*callback["inputs"], *callback["state"])
    } | {"screen"}
    assert len(callbacks) == 1
    assert spoken_of == set(there)
    assert len(there) == len(set(there))


def test_every_address_of_the_server_says_who_may_ask_or_answers_404(
    app: Headway, client: FlaskClient
) -> None:
    rules = {rule.rule for rule in app.server.url_map.iter_rules()}
    assert set(routes.ROLES) <= rules
    assert set(routes.ROLES.values()) == {"public"}
    unlisted = rules - set(routes.ROLES)
    assert unlisted == {"/_reload-hash", "/_favicon.ico", "/static/<path:filename>"}
    for rule in unlisted:
        assert client.get(rule.replace("<path:filename>", "x")).status_code == 404


def test_no_language_model_and_no_tool_of_developers_can_reach_the_server(app: Headway) -> None:
    assert not [rule for rule in app.server.url_map.iter_rules() if "mcp" in rule.rule]
    assert app._dev_tools.ui is False


def test_a_page_tells_nobody_which_versions_run_here(client: FlaskClient) -> None:
    page = client.get("/").get_data(as_text=True)
    config = page.split('id="_dash-config"')[1].split("</script>")[0]
    for name in ("dash_version", "plotly_version", "python_version"):
        assert name not in config


def test_a_page_carries_no_other_page_for_dash_to_check(client: FlaskClient) -> None:
    page = client.get("/").get_data(as_text=True)
    config = json.loads(page.split('type="application/json">')[1].split("</script>")[0])
    screens = [part["props"] for part in config["validation_layout"]["props"]["children"]]
    assert {"id": "screen", "address": "", "page": ""} in screens
