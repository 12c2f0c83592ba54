"""What an author writes becomes an upload, checked as every upload is."""

import pytest

from etl.desk.commentary.writing import NotACommentary, Written, write
from etl.desk.people.roles import NotAllowed, Role
from etl.desk.uploads.states import Kind, State
from etl.desk.uploads.uploads import get
from etl.desk.work.handlers import HANDLERS
from etl.desk.work.running import run_waiting
from etl.model.school_year import SchoolYear
from tests.builders.desk import DeskHere
from tests.builders.elm_desk import elm_desk

CHECKING = {"check": HANDLERS["check"]}


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> DeskHere:
    return elm_desk(tmp_path_factory.mktemp("commentary"))


def written(english: str = "We opened two centers.", **more: str) -> Written:
    told = {"spanish": "", "signed": "Office of Planning", "indicator": "readiness", **more}
    return Written(school_year=SchoolYear(2017), english=english, **told)


def test_a_comment_is_an_upload_that_was_checked(here: DeskHere) -> None:
    analyst = here.accounts[Role.ANALYST]
    number = write(here.desk, analyst, written("Two.\r\n\r\nParagraphs."))
    run_waiting(here.desk, CHECKING)
    upload = get(here.desk, analyst, number)
    assert (upload.kind, upload.state, upload.rows) == (Kind.COMMENTARY, State.CHECKED, 1)
    assert upload.title == "Commentary: Readiness, 2016-17"
    assert upload.base == 1


def test_words_that_put_students_down_need_a_reason(here: DeskHere) -> None:
    analyst = here.accounts[Role.ANALYST]
    number = write(here.desk, analyst, written("The minority office" + " opened two centers."))
    run_waiting(here.desk, CHECKING)
    assert get(here.desk, analyst, number).state == State.NEEDS_REASONS


@pytest.mark.parametrize(
    "wrong", [{"indicator": "no-such"}, {"signed": " "}, {"english": "x" * 3001}]
)
def test_what_could_never_be_published_is_no_upload(here: DeskHere, wrong: dict[str, str]) -> None:
    with pytest.raises(NotACommentary):
        write(here.desk, here.accounts[Role.ANALYST], written(**wrong))


@pytest.mark.parametrize("role", [Role.BOARD, Role.ADMINISTRATOR])
def test_only_who_may_upload_may_speak_for_the_district(here: DeskHere, role: Role) -> None:
    with pytest.raises(NotAllowed):
        write(here.desk, here.accounts[role], written())
