"""The log of the desk says who did what, and shows when somebody changed it."""

import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text

from etl.desk.catalogue.database import Catalogue, open_catalogue
from etl.desk.log import HEADWAY, broken_at, events, note
from etl.publish.home import Home

AT = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    return open_catalogue(Home(tmp_path))


def test_a_line_says_when_who_what_and_of_what(catalogue: Catalogue) -> None:
    with catalogue.begin() as connection:
        note(connection, AT, None, "was checked", "upload 31", errors=2)
    with catalogue.read() as connection:
        [line] = events(connection)
    assert (line.at, line.who, line.what, line.subject) == (
        AT,
        HEADWAY,
        "was checked",
        "upload 31",
    )
    assert line.told == {"errors": 2}


def test_an_act_that_fails_leaves_no_line(catalogue: Catalogue) -> None:
    with pytest.raises(RuntimeError), catalogue.begin() as connection:
        note(connection, AT, None, "was published", "release 12")
        raise RuntimeError("the disk is full")
    with catalogue.read() as connection:
        assert events(connection) == []


def test_lines_of_one_subject_come_alone_and_the_newest_first(catalogue: Catalogue) -> None:
    with catalogue.begin() as connection:
        for what, subject in (("came", "upload 1"), ("came", "upload 2"), ("was sent", "upload 1")):
            note(connection, AT, None, what, subject)
    with catalogue.read() as connection:
        assert [line.what for line in events(connection, "upload 1")] == ["was sent", "came"]
        assert len(events(connection, limit=2)) == 2


def test_many_who_write_at_once_make_one_chain(catalogue: Catalogue) -> None:
    def write() -> None:
        for number in range(5):
            with catalogue.begin() as connection:
                note(connection, AT, None, "came", f"upload {number}")

    hands = [threading.Thread(target=write) for _ in range(4)]
    for hand in hands:
        hand.start()
    for hand in hands:
        hand.join()
    with catalogue.read() as connection:
        assert len(events(connection)) == 20
        assert broken_at(connection) is None


@pytest.mark.parametrize(
    ("change", "broken"),
    [
        ("UPDATE event SET who = 'nobody' WHERE id = 2", 2),
        ("DELETE FROM event WHERE id = 1", 2),
        ("UPDATE event SET told = '{}' WHERE id = 3", 3),
    ],
)
def test_a_line_that_was_changed_or_taken_out_is_found(
    catalogue: Catalogue, change: str, broken: int
) -> None:
    with catalogue.begin() as connection:
        for number in range(1, 4):
            note(connection, AT, None, "came", f"upload {number}", size=number)
    with catalogue.begin() as connection:
        # Somebody with the database in their hands takes the guards away first.
        guards = text("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        for guard in connection.execute(guards).scalars().all():
            connection.execute(text(f"DROP TRIGGER {guard}"))
        connection.execute(text(change))
    with catalogue.read() as connection:
        assert broken_at(connection) == broken
