"""The district's own sign-in: who it vouches for comes in, and nothing forged does."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import pytest
import requests

from etl.desk.people import accounts, arriving, invitations
from etl.desk.people.roles import Role
from tests.builders.desk import Clock, DeskHere, Reader
from tests.dashboard.staff.test_signing_in import token_on
from tests.source_files import ROOT

CLIENT, SECRET = "headway-desk", "a secret of this test alone"


@pytest.fixture(scope="module")
def issuer() -> Iterator[str]:
    """The address of a provider that runs in a process of its own."""
    environment = os.environ | {"PYTHONPATH": str(ROOT), "AUTHLIB_INSECURE_TRANSPORT": "1"}
    command = [sys.executable, "-m", "tests.builders.provider", CLIENT, SECRET]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment, cwd=ROOT
    ) as provider:
        assert provider.stdout is not None
        yield json.loads(provider.stdout.readline())["issuer"]
        provider.kill()


@pytest.fixture
def here(tmp_path: Path, issuer: str) -> DeskHere:
    """Tokens of the provider have the time of this machine."""
    desk = DeskHere(tmp_path, Clock(datetime.now(UTC)))
    desk.environment = {
        "HEADWAY_OIDC_ISSUER": issuer,
        "HEADWAY_OIDC_CLIENT_ID": CLIENT,
        "HEADWAY_OIDC_CLIENT_SECRET": SECRET,
    }
    analyst = desk.accounts[Role.ANALYST]
    with desk.desk.catalogue.begin() as connection:
        accounts.bind(connection, analyst.id, issuer, "person-1")
    return desk


def says(issuer: str, subject: str = "person-1", fault: str = "") -> None:
    """Who signs in next at the provider, and what is wrong with its answer."""
    requests.get(f"{issuer}/next?{urlencode({'subject': subject, 'fault': fault})}", timeout=60)


def sent_away(reader: Reader, page: str = "/sign-in", **data: str) -> str:
    """The reader chooses the district's sign-in; where they are sent."""
    token = token_on(reader.get(page).text)
    answer = reader.client.post("/sign-in/district", data={"token": token} | data)
    assert answer.status_code == 200, answer.text
    return answer.headers["Refresh"].removeprefix("0; url=")


def way_back(address: str) -> str:
    """What the provider answers to the browser: the address that leads back."""
    told = requests.get(address, allow_redirects=False, timeout=60)
    back = urlsplit(told.headers["Location"])
    return f"{back.path}?{back.query}"


def test_who_the_district_vouches_for_comes_in_where_they_wanted(here: DeskHere) -> None:
    says(here.settings.oidc_issuer)
    reader = here.stranger()
    address = sent_away(reader, next="/uploads/31")
    assert "code_challenge_method=S256" in address and "nonce=" in address
    answer = reader.get(way_back(address))
    assert (answer.status_code, answer.location) == (303, "/uploads/31")
    assert reader.get("/").location == "/uploads"


@pytest.mark.parametrize(
    "fault", ["nonce", "audience", "issuer", "signature", "expired", "unsigned"]
)
def test_a_word_that_does_not_hold_opens_nothing(here: DeskHere, fault: str) -> None:
    reader = here.stranger()
    address = sent_away(reader)
    says(here.settings.oidc_issuer, fault=fault)
    answer = reader.get(way_back(address))
    assert answer.status_code == 403 and "does not hold" in answer.text
    assert reader.get("/").location.startswith("/sign-in")


def test_a_forged_state_opens_nothing_and_ends_the_attempt(here: DeskHere) -> None:
    says(here.settings.oidc_issuer)
    reader = here.stranger()
    back = way_back(sent_away(reader))
    code = back.partition("code=")[2].partition("&")[0]
    assert reader.get(f"/sign-in/district/back?code={code}&state=forged").status_code == 403
    assert reader.get(back).status_code == 400


def test_an_answer_that_is_played_again_opens_nothing(here: DeskHere) -> None:
    says(here.settings.oidc_issuer)
    reader = here.stranger()
    back = way_back(sent_away(reader))
    assert reader.get(back).status_code == 303
    assert reader.get(back).status_code == 400


def test_a_code_is_good_for_the_browser_that_asked_for_it(here: DeskHere) -> None:
    says(here.settings.oidc_issuer)
    first, second = here.stranger(), here.stranger()
    code = way_back(sent_away(first)).partition("code=")[2].partition("&")[0]
    state = way_back(sent_away(second)).partition("state=")[2].partition("&")[0]
    # Its own state, and the code of somebody else: the verifier does not fit.
    answer = second.get(f"/sign-in/district/back?code={code}&state={state}")
    assert answer.status_code == 403 and "did not take the code" in answer.text


def test_who_has_no_account_is_told_what_an_administrator_needs(here: DeskHere) -> None:
    says(here.settings.oidc_issuer, subject="person-<b>2")
    reader = here.stranger()
    answer = reader.get(way_back(sent_away(reader)))
    assert answer.status_code == 403 and "person-&lt;b&gt;2" in answer.text


def test_an_address_or_a_name_of_the_same_kind_is_nobody(here: DeskHere) -> None:
    """The provider says the same e-mail address of everybody; it decides nothing."""
    says(here.settings.oidc_issuer, subject="PERSON-1")
    reader = here.stranger()
    assert reader.get(way_back(sent_away(reader))).status_code == 403


def test_a_link_binds_an_account_to_who_the_district_signs_in(here: DeskHere) -> None:
    approver = here.accounts[Role.APPROVER]
    with here.desk.catalogue.begin() as connection:
        key = invitations.invite(connection, here.clock(), approver)
    says(here.settings.oidc_issuer, subject="person-3")
    reader = here.stranger()
    back = way_back(sent_away(reader, f"/welcome?key={key}", link=key))
    assert reader.get(back).status_code == 303
    assert reader.get("/").location == "/approvals"
    with here.desk.catalogue.read() as connection:
        bound = accounts.by_subject(connection, here.settings.oidc_issuer, "person-3")
    assert bound == approver
    assert arriving.first_link(here.desk) == ""


def test_without_the_setting_there_is_no_such_door(tmp_path: Path) -> None:
    reader = DeskHere(tmp_path).stranger()
    assert reader.get("/sign-in/district/back?code=1&state=2").status_code == 404
