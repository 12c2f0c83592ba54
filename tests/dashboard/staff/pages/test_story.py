"""Commentary, due dates, the plan and the way back from a number, as staff see them."""

import io

import pytest
from werkzeug.test import TestResponse

from etl.desk.people.roles import Role
from etl.desk.uploads.states import Kind, State
from etl.desk.uploads.uploads import get
from etl.desk.work.handlers import HANDLERS
from etl.desk.work.running import run_waiting
from tests.builders.comments import comment
from tests.builders.desk import DeskHere
from tests.builders.elm_desk import elm_desk

CHECKING = {"check": HANDLERS["check"]}
WRITTEN = {
    "indicator": "readiness",
    "year": "2016-17",
    "english": "We opened <b>two</b> centers.",
    "spanish": "",
    "signed": "Office of Planning",
}


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> DeskHere:
    return elm_desk(tmp_path_factory.mktemp("story"), (comment(2016, "Old <i>words</i>."),))


def post(here: DeskHere, role: Role = Role.ANALYST, **changes: str) -> TestResponse:
    return here.signed_in(role).post("/commentary", WRITTEN | changes)


def test_the_list_of_comments_shows_their_beginning_as_text(here: DeskHere) -> None:
    page = here.signed_in(Role.ANALYST).get("/commentary").text
    assert "Old &lt;i&gt;words&lt;/i&gt;." in page
    assert "Office of Planning, 9 October 2018" in page


def test_a_comment_on_the_form_becomes_an_upload_of_its_author(here: DeskHere) -> None:
    answer = post(here)
    assert answer.status_code == 303
    number = int(answer.location.rpartition("/")[2])
    upload = get(here.desk, here.accounts[Role.ANALYST], number)
    assert (upload.kind, upload.title) == (Kind.COMMENTARY, "Commentary: Readiness, 2016-17")
    run_waiting(here.desk, CHECKING)
    assert get(here.desk, here.accounts[Role.ANALYST], number).state is State.CHECKED
    shown = here.signed_in(Role.ANALYST).get(answer.location)
    assert shown.status_code == 200 and "<b>two" not in shown.text


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"year": "2016"}, "two years in a row"),
        ({"signed": " "}, "HW-705"),
        ({"indicator": "no-such"}, "HW-702"),
        ({"english": "", "spanish": "Sí"}, "Spanish alone cannot stand"),
        ({"english": ""}, "nothing public of that year to take back"),
        ({"english": "a" * 3001}, "HW-704"),
    ],
)
def test_what_cannot_stand_comes_back_with_the_reason_and_what_was_typed(
    here: DeskHere, changes: dict[str, str], words: str
) -> None:
    answer = post(here, **changes)
    assert answer.status_code == 422
    assert words in answer.text
    if "english" not in changes:
        assert "We opened &lt;b&gt;two&lt;/b&gt; centers." in answer.text


def test_what_is_public_can_be_taken_back(here: DeskHere) -> None:
    form = here.signed_in(Role.ANALYST).get("/commentary/new?indicator=readiness&year=2015-16")
    assert "Old &lt;i&gt;words&lt;/i&gt;." in form.text
    answer = post(here, year="2015-16", english="")
    number = int(answer.location.rpartition("/")[2])
    title = get(here.desk, here.accounts[Role.ANALYST], number).title
    assert title == "Commentary taken back: Readiness, 2015-16"


@pytest.mark.parametrize("path", ["/commentary/new", "/due", "/due.ics", "/trace", "/plan.xlsx"])
@pytest.mark.parametrize("role", [Role.BOARD, Role.ADMINISTRATOR])
def test_pages_of_the_work_are_closed_to_other_roles(here: DeskHere, path: str, role: Role) -> None:
    assert here.signed_in(role).get(path).status_code == 403
    assert here.stranger().get(path).status_code == 303


def test_due_dates_lead_to_the_upload_and_come_as_a_calendar(here: DeskHere) -> None:
    analyst = here.signed_in(Role.ANALYST)
    page = analyst.get("/due").text
    assert "15 November 2018" in page and 'href="/uploads/new"' in page
    calendar = analyst.get("/due.ics")
    assert calendar.mimetype == "text/calendar" and b"BEGIN:VEVENT" in calendar.data


def test_a_number_is_traced_on_a_page_of_its_own_address(here: DeskHere) -> None:
    analyst = here.signed_in(Role.ANALYST)
    page = analyst.get("/trace?indicator=readiness&year=2016-17&group=black").text
    assert "52.0%" in page and "published by the command line" in page
    missing = analyst.get("/trace?indicator=readiness&year=2030-31").text
    assert "has no number for readiness" in missing
    assert "two years in a row" in analyst.get("/trace?indicator=readiness&year=x").text
    odd = analyst.get("/trace?indicator=%3Cscript%3E&year=2016-17").text
    assert "<script>" not in odd.replace("<script src", "")


def test_the_plan_goes_out_as_a_workbook_and_comes_back_as_an_upload(here: DeskHere) -> None:
    analyst = here.signed_in(Role.ANALYST)
    assert 'href="/plan.xlsx"' in analyst.get("/plan").text
    book = analyst.get("/plan.xlsx").data
    sent = {"file": (io.BytesIO(book), "../plan.xlsx")}
    answer = analyst.post("/plan", sent, content_type="multipart/form-data")
    number = int(answer.location.rpartition("/")[2])
    run_waiting(here.desk, CHECKING)
    upload = get(here.desk, here.accounts[Role.ANALYST], number)
    assert (upload.kind, upload.state, upload.errors) == (Kind.PLAN, State.CHECKED, 0)
    assert upload.title == "Plan: plan.xlsx" and upload.rows == 1


def test_no_file_is_no_plan(here: DeskHere) -> None:
    answer = here.signed_in(Role.ANALYST).post("/plan", {}, content_type="multipart/form-data")
    assert answer.status_code == 422 and "Choose the plan workbook" in answer.text


def test_a_file_that_is_no_plan_is_told_what_is_wrong(here: DeskHere) -> None:
    analyst = here.signed_in(Role.ANALYST)
    sent = {"file": (io.BytesIO(b"not a workbook"), "plan.xlsx")}
    answer = analyst.post("/plan", sent, content_type="multipart/form-data")
    number = int(answer.location.rpartition("/")[2])
    run_waiting(here.desk, CHECKING)
    assert get(here.desk, here.accounts[Role.ANALYST], number).errors == 1
