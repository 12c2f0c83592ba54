"""People come in by a link once, then by name and password; nobody learns which names exist."""

import re
from dataclasses import dataclass

import pytest

from etl.desk.log import events
from etl.desk.people import accounts, arriving, invitations, passwords
from etl.desk.people.attempts import FOR_ACCOUNT
from etl.desk.people.roles import Role
from tests.builders.desk import DeskHere, Reader

GOOD = "seven gulls over the weir"


def token_on(page: str) -> str:
    [token] = set(re.findall(r'name="token" value="([0-9a-f]{64})"', page))
    return token


def send(reader: Reader, page: str, path: str, **data: str) -> "Answer":
    """Opens `page` and sends its form, as a browser does."""
    token = token_on(reader.get(page).text)
    answer = reader.client.post(path, data={"token": token} | data)
    return Answer(answer.status_code, answer.location or "", answer.text)


@dataclass(frozen=True)
class Answer:
    status: int
    location: str
    text: str


@pytest.fixture(scope="module")
def kept() -> str:
    """The hash of GOOD, made once: it takes its time on purpose."""
    return passwords.hashed(GOOD, "somebody else")


@pytest.fixture
def analyst(here: DeskHere, kept: str) -> DeskHere:
    who = here.accounts[Role.ANALYST]
    with here.desk.catalogue.begin() as connection:
        accounts.keep_password(connection, who.id, kept)
    return here


def test_the_first_administrator_comes_by_the_link_that_serve_prints(here: DeskHere) -> None:
    key = arriving.first_link(here.desk)
    reader = here.stranger()
    assert "Nobody has an account yet" in reader.get("/sign-in").text
    page = f"/welcome?key={key}"
    answer = send(reader, page, "/welcome", key=key, name="data office", password=GOOD)
    assert (answer.status, answer.location) == (303, "/")
    assert reader.get("/").location == "/accounts"
    with here.desk.catalogue.read() as connection:
        told = [(line.who, line.what) for line in reversed(events(connection))]
        assert accounts.by_name(connection, "Data Office").role is Role.ADMINISTRATOR
    assert told == [
        ("data office", "made the first account"),
        ("data office", "chose a password"),
        ("data office", "signed in"),
    ]
    assert arriving.first_link(here.desk) == ""
    assert here.stranger().get(page).status_code == 404


def test_a_weak_password_is_refused_and_the_link_still_works(here: DeskHere) -> None:
    key = arriving.first_link(here.desk)
    reader, page = here.stranger(), f"/welcome?key={key}"
    answer = send(reader, page, "/welcome", key=key, name="office", password="password1234567")
    assert answer.status == 400 and "tried first" in answer.text
    assert reader.get(page).status_code == 200


def test_a_link_for_who_forgot_ends_all_other_sessions(analyst: DeskHere) -> None:
    before = analyst.signed_in(Role.ANALYST)
    who = analyst.accounts[Role.ANALYST]
    with analyst.desk.catalogue.begin() as connection:
        key = invitations.invite(connection, analyst.clock(), who)
    answer = send(analyst.stranger(), f"/welcome?key={key}", "/welcome", key=key, password=GOOD)
    assert answer.status == 303
    assert before.get("/").location.startswith("/sign-in")


def test_name_and_password_open_the_desk_at_the_page_that_was_asked_for(analyst: DeskHere) -> None:
    reader = analyst.stranger()
    page = "/sign-in?next=/uploads/31"
    answer = send(reader, page, "/sign-in", name="Analyst", password=GOOD, next="/uploads/31")
    assert (answer.status, answer.location) == (303, "/uploads/31")
    assert reader.get("/").location == "/uploads"


def test_the_key_of_a_session_is_never_one_that_somebody_brought_along(analyst: DeskHere) -> None:
    reader = analyst.stranger()
    reader.client.set_cookie("headway", "chosen-by-somebody-else")
    send(reader, "/sign-in", "/sign-in", name="analyst", password=GOOD)
    given = reader.client.get_cookie("headway")
    assert given is not None and given.value != "chosen-by-somebody-else"
    assert given.http_only and given.same_site == "Lax"


def test_under_https_the_cookie_is_one_that_no_other_site_can_set(analyst: DeskHere) -> None:
    analyst.environment = {"HEADWAY_DESK_URL": "https://desk.district.example"}
    told = analyst.stranger().get("/sign-in", headers={"Host": "desk.district.example"})
    [cookie] = told.headers.getlist("Set-Cookie")
    assert cookie.startswith("__Host-headway=")
    assert "Secure;" in cookie and "HttpOnly;" in cookie and "Path=/;" in cookie
    assert "Domain" not in cookie
    assert "max-age=31536000" in told.headers["Strict-Transport-Security"]


def test_an_unknown_name_is_told_the_same_as_a_wrong_password(analyst: DeskHere) -> None:
    reader = analyst.stranger()
    wrong = send(reader, "/sign-in", "/sign-in", name="analyst", password="no " + GOOD)
    unknown = send(reader, "/sign-in", "/sign-in", name="unheard", password="no " + GOOD)
    without = send(reader, "/sign-in", "/sign-in", name="approver", password="no " + GOOD)
    assert wrong.status == unknown.status == without.status == 401
    assert wrong.text == unknown.text.replace("unheard", "analyst")
    assert wrong.text == without.text.replace('value="approver"', 'value="analyst"')


def test_after_ten_tries_not_even_the_right_password_opens(analyst: DeskHere) -> None:
    reader = analyst.stranger()
    token = token_on(reader.get("/sign-in").text)

    def tried(name: str, password: str) -> int:
        sent = {"token": token, "name": name, "password": password}
        return reader.client.post("/sign-in", data=sent).status_code

    # A password that is too long is wrong at once.
    tries = [tried("ANALYST ", "x" * 201) for _ in range(FOR_ACCOUNT.amount)]
    assert set(tries) == {401}
    assert tried("analyst", GOOD) == 429


def test_tries_are_counted_by_address_whatever_a_header_says(analyst: DeskHere) -> None:
    reader = analyst.stranger()
    token = token_on(reader.get("/sign-in").text)

    def tried(number: int) -> int:
        sent = {"token": token, "name": f"name {number}", "password": "x" * 201}
        told = {"X-Forwarded-For": f"192.0.2.{number}", "X-Real-IP": f"192.0.2.{number}"}
        return reader.client.post("/sign-in", data=sent, headers=told).status_code

    assert 429 in {tried(number) for number in range(100)}


def test_only_the_proxy_that_is_named_says_where_a_reader_is(analyst: DeskHere) -> None:
    analyst.environment = {"HEADWAY_PROXY": "127.0.0.0/8"}
    reader = analyst.stranger()
    token = token_on(reader.get("/sign-in").text)

    def tried(number: int) -> int:
        sent = {"token": token, "name": f"name {number}", "password": "x" * 201}
        told = {"X-Forwarded-For": f"203.0.113.9, 192.0.2.{number}"}
        return reader.client.post("/sign-in", data=sent, headers=told).status_code

    assert {tried(number) for number in range(100)} == {401}


def test_a_form_of_the_door_needs_its_token_too(analyst: DeskHere) -> None:
    sent = {"name": "analyst", "password": GOOD, "token": "0" * 64}
    assert analyst.stranger().client.post("/sign-in", data=sent).status_code == 403
