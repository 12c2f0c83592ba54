"""The catalogue as lines of JSON, one a row: the same from SQLite and from PostgreSQL, and into
either. Who is signed in stays out: whoever restores signs in anew."""

import json
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Integer, Table, insert, select, text

from etl.desk.catalogue.moments import Moment
from etl.desk.catalogue.tables import INVITATION, METADATA, SESSION

_LEFT_OUT = frozenset({SESSION.name, INVITATION.name})
# Rows that are put in at once.
_AT_ONCE = 500


class NotEmpty(RuntimeError):
    """The catalogue has rows already. Nothing was put in."""


def written(connection: Connection) -> Iterator[bytes]:
    """Every row, in an order in which each comes after those it points at."""
    for table in _tables():
        for row in connection.execute(select(table)).mappings():
            told = {name: _plain(value) for name, value in row.items()}
            yield json.dumps([table.name, told], ensure_ascii=False).encode() + b"\n"


def put_in(connection: Connection, lines: Iterable[bytes]) -> None:
    """Fill a catalogue that has the tables and no rows. Raises NotEmpty."""
    tables = {table.name: table for table in _tables()}
    for table in tables.values():
        if connection.execute(select(table).limit(1)).first() is not None:
            raise NotEmpty("The catalogue has rows already. Name an empty one to restore into.")
    waiting: list[dict[str, Any]] = []
    of: Table | None = None
    for line in lines:
        name, told = json.loads(line)
        if of is not None and (of.name != name or len(waiting) >= _AT_ONCE):
            connection.execute(insert(of), waiting)
            waiting = []
        of = tables[name]
        waiting.append({key: _typed(of, key, value) for key, value in told.items()})
    if of is not None:
        connection.execute(insert(of), waiting)
    if connection.dialect.name == "postgresql":
        for table in tables.values():
            _count_on(connection, table)


def _tables() -> list[Table]:
    return [table for table in METADATA.sorted_tables if table.name not in _LEFT_OUT]


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime) else value


def _typed(table: Table, column: str, value: Any) -> Any:
    is_moment = isinstance(table.c[column].type, Moment)
    return datetime.fromisoformat(value) if is_moment and value is not None else value


def _count_on(connection: Connection, table: Table) -> None:
    """The numbers that PostgreSQL gives go on after those that were put in."""
    if "id" in table.c and isinstance(table.c.id.type, Integer):
        connection.execute(
            text(
                f"SELECT setval(pg_get_serial_sequence('{table.name}', 'id'), max(id)) "
                f"FROM {table.name}"
            )
        )
