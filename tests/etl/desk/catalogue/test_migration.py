"""A catalogue is brought up to date by the steps it lacks, and a newer one is left alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Engine, create_engine, inspect, text
from sqlalchemy.exc import DBAPIError

from etl.desk.catalogue.database import make_sqlite_safe, open_catalogue
from etl.desk.catalogue.migration import NewerCatalogue, migrate
from etl.desk.catalogue.tables import METADATA
from etl.desk.desk import Desk
from etl.publish.home import Home


@pytest.fixture(params=["sqlite", "postgresql"])
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """A database without any table."""
    if request.param == "sqlite":
        address = f"sqlite:///{tmp_path / 'empty.sqlite'}"
    else:
        address = request.getfixturevalue("postgres").empty()
    engine = create_engine(address)
    yield engine
    engine.dispose()


def test_the_steps_lead_to_the_tables_that_the_program_knows(empty: Engine) -> None:
    migrate(empty)
    with empty.connect() as connection:
        steps = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(steps, METADATA) == []


def test_the_steps_are_taken_once(empty: Engine) -> None:
    migrate(empty)
    with empty.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = version_num"))
    migrate(empty)


def test_a_step_that_fails_leaves_nothing_behind(empty: Engine) -> None:
    if empty.dialect.name == "sqlite":
        make_sqlite_safe(empty)
    with empty.begin() as connection:
        connection.execute(text("CREATE TABLE other (id INTEGER)"))
        connection.execute(text("CREATE INDEX ix_event_subject ON other (id)"))
    with pytest.raises(DBAPIError, match="ix_event_subject"):
        migrate(empty)
    assert inspect(empty).get_table_names() == ["other"]


def test_a_newer_catalogue_is_refused_in_a_sentence(desk: Desk, database: str) -> None:
    with desk.catalogue.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(NewerCatalogue, match=r"written by a newer Headway\. Update this one"):
        open_catalogue(Home(desk.home.folder), database)
