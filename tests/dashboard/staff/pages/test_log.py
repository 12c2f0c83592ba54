"""The log is read newest first, by subject, and as a file that no spreadsheet runs."""

from pathlib import Path

import pytest
from sqlalchemy import text

from etl.desk.log import note
from etl.desk.people.roles import Role
from tests.builders.desk import DeskHere


@pytest.fixture
def here(tmp_path: Path) -> DeskHere:
    """Two lines of an upload whose names are attacks."""
    desk = DeskHere(tmp_path)
    who = desk.accounts[Role.ANALYST]
    with desk.desk.catalogue.begin() as connection:
        for what, name in (("received", "=cmd|' /C calc'!A0"), ("checked", "<img onerror=1>")):
            note(connection, desk.clock(), who, what, "upload 31", file=name)
        note(connection, desk.clock(), who, "=1+1", "upload 32")
    return desk


def test_newest_first_and_by_subject(here: DeskHere) -> None:
    page = here.signed_in(Role.ANALYST).get("/log?of=upload+31").text
    assert page.index("checked") < page.index("received")
    assert "upload 32" not in page
    assert "The log is whole" in page
    assert "&lt;img onerror=1&gt;" in page and "<img onerror" not in page


def test_as_a_file_no_cell_runs_as_a_formula(here: DeskHere) -> None:
    answer = here.signed_in(Role.ADMINISTRATOR).get("/log.csv")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="log.csv"'
    assert ",'=1+1," in answer.text and ",=1+1" not in answer.text


def test_a_line_that_was_changed_past_headway_is_told(here: DeskHere) -> None:
    with here.desk.catalogue.begin() as connection:
        for trigger in (
            connection.execute(
                text("select name from sqlite_master where type = 'trigger' and tbl_name = 'event'")
            )
            .scalars()
            .all()
        ):
            connection.execute(text(f'drop trigger "{trigger}"'))
        connection.execute(text("update event set who = 'nobody' where subject = 'upload 32'"))
    page = here.signed_in(Role.ANALYST).get("/log").text
    assert "is not as it was written" in page


def test_the_board_does_not_read_the_log(here: DeskHere) -> None:
    board = here.signed_in(Role.BOARD)
    assert board.get("/log").status_code == board.get("/log.csv").status_code == 403
