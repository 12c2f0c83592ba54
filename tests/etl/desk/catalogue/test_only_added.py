"""The database itself refuses to change the log."""

import pytest
from sqlalchemy import delete, text, update
from sqlalchemy.exc import DBAPIError

from etl.desk.catalogue.tables import EVENT
from etl.desk.desk import Desk
from etl.desk.log import events, note


@pytest.fixture
def noted(desk: Desk) -> Desk:
    for what in ("received", "checked", "sent"):
        with desk.catalogue.begin() as connection:
            note(connection, desk.now(), None, what, "upload 1", files=2)
    return desk


@pytest.mark.parametrize(
    "statement", [update(EVENT).values(what="nothing"), delete(EVENT)], ids=["change", "remove"]
)
def test_the_database_refuses_to_change_a_line(noted: Desk, statement: object) -> None:
    with (
        pytest.raises(DBAPIError, match="only added to"),
        noted.catalogue.begin() as connection,
    ):
        connection.execute(statement)  # type: ignore[call-overload]
    with noted.catalogue.read() as connection:
        assert len(events(connection)) == 3


def test_postgresql_refuses_to_empty_the_log_as_well(noted: Desk) -> None:
    with noted.catalogue.begin() as connection:
        if connection.dialect.name == "sqlite":
            pytest.skip("SQLite knows no TRUNCATE")
        with pytest.raises(DBAPIError, match="only added to"), connection.begin_nested():
            connection.execute(text("TRUNCATE event"))
