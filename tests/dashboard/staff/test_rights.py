"""Each route by direct request, as each role and as a stranger: whoever may not is refused, the log
of requests says so, and neither the catalogue nor the public folder has changed."""

import hashlib
import json
import logging
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert, select

from dashboard.staff.route import Route
from dashboard.staff.routes import ROUTES
from etl.desk.catalogue.tables import METADATA, SESSION, UPLOAD
from etl.desk.people.roles import RIGHTS, Right, Role
from tests.builders.desk import DeskHere, Reader

FORGED = {
    "X-Forwarded-User": "administrator",
    "X-Forwarded-For": "127.0.0.1",
    "X-Forwarded-Host": "localhost",
    "X-Forwarded-Proto": "https",
    "X-Forwarded-Prefix": "/assets",
    "X-Original-URL": "/sign-in",
    "X-Rewrite-URL": "/sign-in",
    "X-HTTP-Method-Override": "GET",
    "X-MS-CLIENT-PRINCIPAL": "eyJ1c2VySWQiOiAiMSJ9",
    "X-MS-CLIENT-PRINCIPAL-ID": "1",
    "X-MS-CLIENT-PRINCIPAL-NAME": "administrator",
    "X-Remote-User": "administrator",
    "Remote-User": "administrator",
    "Authorization": "Basic YWRtaW5pc3RyYXRvcjo=",
}
Snapshot = dict[str, Any]


@pytest.fixture(scope="module")
def here(home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[DeskHere]:
    """A district with a release, and an upload that awaits approval."""
    folder = tmp_path_factory.mktemp("rights")
    desk = DeskHere(Path(shutil.copytree(home, folder, dirs_exist_ok=True)))
    uploader = desk.accounts[Role.APPROVER].id
    row = insert(UPLOAD).values(
        kind="figures",
        state="awaiting approval",
        uploader=uploader,
        received_at=desk.clock(),
        changed_at=desk.clock(),
    )
    with desk.desk.catalogue.begin() as connection:
        connection.execute(row)
    yield desk
    desk.desk.catalogue.close()


def address(route: Route) -> str:
    """With the parts of the rule as somebody sends them who looks for other people's work."""
    return re.sub("<[^>]*>", "x", re.sub("<int:[^>]*>", "1", route.rule))


def send(reader: Reader, route: Route, **more: Any) -> int:
    path = address(route)
    answer = reader.get(path, **more) if route.method == "GET" else reader.post(path, **more)
    return answer.status_code


def snapshot(here: DeskHere) -> Snapshot:
    """All that may not change: every table but who is signed in, and every public file."""
    tables = [table for table in METADATA.sorted_tables if table is not SESSION]
    with here.desk.catalogue.read() as connection:
        rows = {
            str(table): [tuple(row) for row in connection.execute(select(table))]
            for table in tables
        }
    files = {
        str(file): hashlib.sha256(file.read_bytes()).hexdigest()
        for folder in (here.desk.home.public, here.desk.home.private)
        for file in sorted(Path(folder).rglob("*"))
        if file.is_file() and not file.name.startswith("catalogue.")
    }
    return {"rows": rows, "files": files}


def may(role: Role, route: Route) -> bool:
    return route.need is None or route.need in RIGHTS[role]


CLOSED = tuple(route for route in ROUTES if not route.is_open)
SENT = tuple(route for route in ROUTES if route.method != "GET")


def test_every_route_but_the_door_is_closed_to_strangers() -> None:
    doors = {route.name for route in ROUTES if route.is_open}
    assert doors == {
        "GET /sign-in",
        "POST /sign-in",
        "POST /sign-in/district",
        "GET /sign-in/district/back",
        "GET /welcome",
        "POST /welcome",
    }


def test_what_anybody_who_is_signed_in_may_do_is_to_come_to_go_and_to_see_what_was_released() -> (
    None
):
    free = {route.name for route in CLOSED if route.need is None}
    assert free == {"GET /", "POST /sign-out", "GET /releases"}


def test_whatever_changes_something_needs_more_than_the_right_to_read() -> None:
    reading = {None, Right.READ_APPROVED, Right.READ_DRAFTS, Right.READ_LOG}
    wide = {route.name for route in SENT if not route.is_open and route.need in reading}
    assert wide == {"POST /sign-out"}


@pytest.mark.parametrize("headers", [{}, FORGED], ids=["plain", "forged"])
def test_a_stranger_gets_nowhere_whatever_the_headers_say(
    here: DeskHere, headers: dict[str, str]
) -> None:
    before, stranger = snapshot(here), here.stranger()
    for route in CLOSED:
        expected = 303 if route.method == "GET" else 401
        assert send(stranger, route, headers=headers) == expected, route.name
    assert snapshot(here) == before


@pytest.mark.parametrize("headers", [{}, FORGED], ids=["plain", "forged"])
@pytest.mark.parametrize("role", list(Role))
def test_a_role_is_refused_what_it_may_not_do(
    here: DeskHere, role: Role, headers: dict[str, str], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    reader, before = here.signed_in(role), snapshot(here)
    barred = [route for route in CLOSED if not may(role, route)]
    for route in barred:
        assert send(reader, route, headers=headers) == 403, route.name
    assert barred and snapshot(here) == before
    told = [json.loads(each.getMessage()) for each in caplog.records if each.name == "headway.desk"]
    who = here.accounts[role].id
    assert [(each["account"], each["rule"], each["status"]) for each in told] == [
        (who, route.rule, 403) for route in barred
    ]


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize(
    "attack",
    [
        {"data": {"token": ""}},
        {"data": {"token": "0" * 64}},
        {"headers": {"Origin": "https://elsewhere.example"}},
        {"headers": {"Origin": "null"}},
        {"headers": {"Sec-Fetch-Site": "cross-site"}},
    ],
    ids=["no token", "wrong token", "other site", "no site", "cross-site"],
)
def test_no_form_counts_that_a_page_of_the_desk_did_not_send(
    here: DeskHere, role: Role, attack: dict[str, Any]
) -> None:
    reader, before = here.signed_in(role), snapshot(here)
    for route in SENT:
        assert send(reader, route, **attack) == 403, route.name
    assert snapshot(here) == before


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_no_other_method_is_answered(here: DeskHere, method: str) -> None:
    reader, before = here.signed_in(Role.APPROVER), snapshot(here)
    answers = {reader.client.open(address(route), method=method).status_code for route in ROUTES}
    assert answers == {405}
    assert snapshot(here) == before
