"""Brings a catalogue to the tables that this Headway knows, step by step, by Alembic."""

from pathlib import Path
from typing import Any

from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine

_STEPS = Path(__file__).parent / "migrations"


class NewerCatalogue(RuntimeError):
    """The catalogue was written by a newer Headway than this one."""


def current_step(connection: Connection) -> str:
    """The version of the tables that the catalogue has; "" where it has none."""
    return MigrationContext.configure(connection).get_current_revision() or ""


def migrate(engine: Engine) -> None:
    """Take the steps that are missing, all in one transaction. Raises NewerCatalogue."""
    config = Config()
    config.set_main_option("script_location", str(_STEPS).replace("%", "%%"))
    known = ScriptDirectory.from_config(config)
    with engine.begin() as connection:
        now = current_step(connection) or None
        if now == known.get_current_head():
            return
        if now is not None and now not in {step.revision for step in known.walk_revisions()}:
            raise NewerCatalogue(
                "The catalogue was written by a newer Headway. Update this one to use it."
            )

        def missing(revision: Any, _: Any) -> Any:
            return known._upgrade_revs("head", revision)

        with EnvironmentContext(config, known, fn=missing) as steps:
            steps.configure(connection=connection, render_as_batch=True)
            steps.run_migrations()
