"""The log is only added to: the database itself refuses to change or to remove a line."""

from sqlalchemy import Connection

_WORDS = "the log is only added to"

_SQLITE = tuple(
    f"CREATE TRIGGER event_no_{act.lower()} BEFORE {act} ON event "
    f"BEGIN SELECT RAISE(ABORT, '{_WORDS}'); END"
    for act in ("UPDATE", "DELETE")
)
_POSTGRESQL = (
    f"""
    CREATE FUNCTION event_refused() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION '{_WORDS}'; END $$
    """,
    """
    CREATE TRIGGER event_no_change BEFORE UPDATE OR DELETE ON event
    FOR EACH ROW EXECUTE FUNCTION event_refused()
    """,
    """
    CREATE TRIGGER event_no_truncate BEFORE TRUNCATE ON event
    FOR EACH STATEMENT EXECUTE FUNCTION event_refused()
    """,
)


def refuse_changes(connection: Connection) -> None:
    """For a migration, once, when the table of the log is there."""
    statements = _SQLITE if connection.dialect.name == "sqlite" else _POSTGRESQL
    for statement in statements:
        connection.exec_driver_sql(statement)
