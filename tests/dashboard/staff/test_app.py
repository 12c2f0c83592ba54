"""The desk opens to who is signed in and may, at the addresses that are listed."""

from datetime import timedelta

import pytest

from dashboard.staff.answers import inside
from dashboard.staff.routes import ROUTES
from etl.desk.people import accounts, sessions
from etl.desk.people.roles import Role
from tests.builders.desk import DeskHere


def test_no_address_answers_that_is_not_listed_with_its_right(here: DeskHere) -> None:
    served = {
        (rule.rule, method)
        for rule in here.app.url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD"}
    }
    assert served == {(route.rule, route.method) for route in ROUTES}


def test_a_stranger_is_led_to_the_door_and_keeps_the_way(here: DeskHere) -> None:
    answer = here.stranger().get("/?a=1")
    assert (answer.status_code, answer.location) == (303, "/sign-in?next=/%3Fa%3D1")


def test_a_form_of_a_stranger_changes_nothing(here: DeskHere) -> None:
    answer = here.stranger().post("/sign-out")
    assert answer.status_code == 401 and "Nothing was changed" in answer.text


def test_a_form_needs_the_token_of_its_session(here: DeskHere) -> None:
    analyst = here.signed_in(Role.ANALYST)
    other = here.signed_in(Role.APPROVER)
    for token in ("", "0" * 64, sessions.token(other.key)):
        assert analyst.post("/sign-out", {"token": token}).status_code == 403
    assert analyst.post("/sign-out").status_code == 303


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://elsewhere.example"},
        {"Origin": "null"},
        {"Origin": "http://localhost:1"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_a_form_that_another_site_sent_is_refused(here: DeskHere, headers: dict[str, str]) -> None:
    analyst = here.signed_in(Role.ANALYST)
    assert analyst.post("/sign-out", headers=headers).status_code == 403
    assert analyst.post("/sign-out", headers={"Origin": "http://localhost"}).status_code == 303


def test_the_desk_answers_under_its_own_name_only(here: DeskHere) -> None:
    here.environment = {"HEADWAY_DESK_URL": "https://desk.district.example"}
    reader = here.stranger()
    assert reader.get("/", headers={"Host": "elsewhere.example"}).status_code == 421
    assert reader.get("/", headers={"Host": "desk.district.example"}).status_code == 303
    assert reader.get("/", headers={"Host": "127.0.0.1:8051"}).status_code == 303


def test_signing_out_ends_the_session_on_the_server(here: DeskHere) -> None:
    analyst = here.signed_in(Role.ANALYST)
    assert analyst.get("/").location == "/uploads"
    analyst.post("/sign-out")
    assert analyst.get("/").location.startswith("/sign-in")


def test_a_session_ends_after_an_hour_without_work_and_after_a_working_day(here: DeskHere) -> None:
    idle, busy = here.signed_in(Role.ANALYST), here.signed_in(Role.ANALYST)
    for _ in range(11):
        here.clock.passes(timedelta(minutes=50))
        assert busy.get("/").location == "/uploads"
    assert idle.get("/").location.startswith("/sign-in")
    here.clock.passes(timedelta(minutes=50))
    assert busy.get("/").location.startswith("/sign-in")


def test_a_clock_that_is_set_back_gives_no_session_more_time(here: DeskHere) -> None:
    analyst = here.signed_in(Role.ANALYST)
    here.clock.passes(timedelta(days=-2))
    assert analyst.get("/").location.startswith("/sign-in")


def test_a_closed_account_is_out_at_once(here: DeskHere) -> None:
    analyst = here.signed_in(Role.ANALYST)
    who = here.accounts[Role.ANALYST]
    with here.desk.catalogue.begin() as connection:
        accounts.close(connection, who.id)
    assert analyst.get("/").location.startswith("/sign-in")


def test_pages_of_staff_are_kept_nowhere_and_tell_nobody_else(here: DeskHere) -> None:
    answer = here.signed_in(Role.ANALYST).get("/no-such-page")
    assert answer.status_code == 404
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["X-Frame-Options"] == "DENY"
    assert "script-src 'self';" in answer.headers["Content-Security-Policy"]


def test_the_style_sheet_may_be_kept(here: DeskHere) -> None:
    page = here.signed_in(Role.ANALYST).get("/no-such-page").text
    address = page.partition('rel="stylesheet" href="')[2].partition('"')[0]
    answer = here.stranger().get(address)
    assert answer.status_code == 200 and "immutable" in answer.headers["Cache-Control"]
    assert ".verdict" in answer.text


@pytest.mark.parametrize(
    ("address", "led"),
    [
        ("/uploads/3?a=1", "/uploads/3?a=1"),
        ("//elsewhere.example", "/"),
        ("/\\elsewhere.example", "/"),
        ("https://elsewhere.example", "/"),
        ("/a\r\nSet-Cookie: b", "/"),
        ("", "/"),
    ],
)
def test_no_address_leads_out_of_the_desk(address: str, led: str) -> None:
    assert inside(address) == led


def test_a_fault_shows_a_reference_and_nothing_of_the_program(
    here: DeskHere, caplog: pytest.LogCaptureFixture
) -> None:
    analyst = here.signed_in(Role.ANALYST)
    here.desk.catalogue.close()
    here.desk.home.folder.joinpath("private", "catalogue.sqlite").rename(here.folder / "gone")
    answer = analyst.get("/")
    assert answer.status_code == 503
    assert "give this reference" in answer.text and "sqlite" not in answer.text.lower()
    assert "Traceback" not in caplog.text


def test_a_catalogue_that_comes_back_is_used_again_without_a_new_start(here: DeskHere) -> None:
    analyst = here.signed_in(Role.ANALYST)
    catalogue, aside = here.folder / "private", here.folder / "out-of-reach"
    before = analyst.get("/uploads")
    here.desk.catalogue.close()
    catalogue.rename(aside)
    assert analyst.get("/uploads").status_code == 503
    assert analyst.post("/sign-out").status_code == 503
    aside.rename(catalogue)
    after = analyst.get("/uploads")
    assert (before.status_code, after.status_code) == (200, 200)
    assert after.text == before.text and "analyst" in after.text
