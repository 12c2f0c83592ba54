"""How an upload goes from state to state: one at a time, by the table of states, and logged."""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection, Row, select, update

from etl.desk.catalogue.tables import UPLOAD
from etl.desk.log import note
from etl.desk.people.roles import Account
from etl.desk.uploads.states import MOVES, State


class NoSuchUpload(LookupError):
    """No upload has this number, or none that this person may read."""


class Stale(RuntimeError):
    """Somebody changed it since this person looked. Nothing was done; they look again."""


class NotNow(ValueError):
    """This cannot be done where the upload stands. The message says where it stands."""


def row_of(connection: Connection, number: int, version: int | None = None) -> Row[Any]:
    """The upload's row, locked until the transaction ends. `version` is what the person looked at.

    Raises NoSuchUpload, Stale.
    """
    asked = select(UPLOAD).where(UPLOAD.c.id == number).with_for_update()
    row = connection.execute(asked).first()
    if row is None:
        raise NoSuchUpload(f"There is no upload {number}.")
    if version is not None and row.version != version:
        raise Stale(
            f"Upload {number} was changed while you looked at it. Nothing of yours was done: look "
            "at it again, and decide then."
        )
    return row


def move(
    connection: Connection,
    at: datetime,
    who: Account | None,
    number: int,
    to: State,
    what: str,
    *,
    version: int | None = None,
    values: Mapping[str, Any] = MappingProxyType({}),
    **told: Any,
) -> Row[Any]:
    """Bring the upload into the state `to` and log it as `what`; `values` are further columns of
    its row. Gives the row as it was before. `who` is None for what Headway did by itself.

    Raises NoSuchUpload, Stale, NotNow.
    """
    row = row_of(connection, number, version)
    if to not in MOVES[State(row.state)]:
        raise NotNow(f"Upload {number} is {row.state}, so this cannot be done now.")
    connection.execute(
        update(UPLOAD)
        .where(UPLOAD.c.id == number)
        .values(state=to, changed_at=at, version=row.version + 1, **values)
    )
    note(connection, at, who, what, f"upload {number}", state=str(to), **told)
    return row
