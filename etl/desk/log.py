"""The log of the desk: who did what, and when. It is added to and never changed."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select

from etl.desk.catalogue.tables import EVENT
from etl.desk.people.roles import Account

# Told of what the program did by itself.
HEADWAY = "Headway"


@dataclass(frozen=True)
class Event:
    """`told` has no value of an observation and no secret: names, numbers of uploads, hashes."""

    at: datetime
    who: str
    what: str
    subject: str = ""
    told: Mapping[str, Any] = field(default_factory=dict)


def note(
    connection: Connection,
    at: datetime,
    who: Account | None,
    what: str,
    subject: str = "",
    **told: Any,
) -> None:
    """Add a line, in the transaction of the act itself: an act that counts is in the log, and one
    that does not is not. `who` is None for what Headway did by itself."""
    newest = select(EVENT.c.mark).order_by(EVENT.c.id.desc()).limit(1)
    if connection.dialect.name != "sqlite":
        # Two writers must not follow the same line. (On SQLite there is one writer.)
        connection.exec_driver_sql("LOCK TABLE event IN EXCLUSIVE MODE")
    before = connection.execute(newest).scalar() or ""
    name = who.name if who else HEADWAY
    line = Event(at, name, what, subject, told)
    connection.execute(
        insert(EVENT).values(
            at=at,
            account=who.id if who else None,
            who=name,
            what=what,
            subject=subject,
            told=told,
            before=before,
            mark=_mark(line, before),
        )
    )


def events(connection: Connection, subject: str = "", limit: int = 1000) -> list[Event]:
    """The newest lines, newest first, of one subject ("upload 31") or of all."""
    asked = select(EVENT).order_by(EVENT.c.id.desc()).limit(limit)
    if subject:
        asked = asked.where(EVENT.c.subject == subject)
    return [_event(row) for row in connection.execute(asked)]


def broken_at(connection: Connection) -> int | None:
    """The number of the first line that does not follow from the one before, or None."""
    before = ""
    for row in _in_order(connection):
        if row.before != before or row.mark != _mark(_event(row), before):
            return int(row.id)
        before = row.mark
    return None


def _in_order(connection: Connection) -> Iterator[Row[Any]]:
    yield from connection.execute(select(EVENT).order_by(EVENT.c.id))


def _event(row: Row[Any]) -> Event:
    return Event(row.at, row.who, row.what, row.subject, row.told)


def _mark(line: Event, before: str) -> str:
    told = json.dumps(
        [before, line.at.timestamp(), line.who, line.what, line.subject, line.told],
        sort_keys=True,
        ensure_ascii=False,
    )
    return hashlib.sha256(told.encode()).hexdigest()
