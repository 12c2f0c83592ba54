"""Files that arrive in pieces: what has arrived is never sent again, also after the page was
closed or the session was lost."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

from filelock import FileLock
from sqlalchemy import Connection, Row, and_, delete, insert, select, update

import data
from etl.desk.catalogue.tables import TRANSFER, UPLOAD_FILE
from etl.desk.desk import Desk
from etl.desk.intake import pieces
from etl.desk.intake.arriving import too_large
from etl.desk.intake.names import safe_name
from etl.desk.intake.originals import Original, forget, keep
from etl.desk.people.roles import Account, Right
from etl.district import chosen
from etl.publish.durable import UNFINISHED
from etl.publish.home import Home
from etl.publish.records import Records
from etl.read import load_limits

_GONE = "This file is not being sent any more. Choose it again."
KEPT = timedelta(days=7)  # how long a transfer waits for the rest of its bytes


class NoSuchTransfer(LookupError):
    """No transfer of this person has this key; it may be of last month."""


@dataclass(frozen=True)
class Transfer:
    """`arrived` of `size` bytes are safe. Whole ones have a `sha256`, and wait for their upload."""

    key: str
    name: str
    size: int
    arrived: int
    started_at: datetime
    sha256: str = ""

    @property
    def is_whole(self) -> bool:
        return bool(self.sha256)

    @property
    def original(self) -> Original:
        return Original(self.name, self.sha256, self.size)


def largest(home: Home) -> int:
    """The most bytes that a file may have, by the district's own limits."""
    return load_limits(chosen(data.FOLDER, home.config, "limits.toml")).file_bytes


def begin(desk: Desk, who: Account, name: str, size: int) -> Transfer:
    """A new transfer, or the one that stopped half-way: the same person's, of a file of the same
    name and size. Raises NotAllowed, TooLarge, NoRoom."""
    who.need(Right.UPLOAD)
    limit, safe = largest(desk.home), safe_name(name)
    if size > limit:
        raise too_large(limit)
    clean_up(desk)
    with desk.catalogue.begin() as connection:
        for waiting in _of(connection, who):
            if (waiting.name, waiting.size) == (safe, size) and not waiting.is_whole:
                return waiting
        started = Transfer(uuid4().hex, safe, size, 0, desk.now())
        connection.execute(
            insert(TRANSFER).values(
                key=started.key,
                account=who.id,
                name=safe,
                size=size,
                started_at=started.started_at,
            )
        )
    return started


def add(desk: Desk, who: Account, key: str, offset: int, blocks: Iterable[bytes]) -> Transfer:
    """The next piece, from `offset` on. Gives the transfer as it now is: where the piece does not
    fit what has arrived, nothing is written, and the sender goes on from `arrived`.

    Raises NoSuchTransfer, TooLarge (more than was said), NoRoom.
    """
    who.need(Right.UPLOAD)
    place = _place(desk.home, find(desk, who, key).key)
    with FileLock(_lock(place)):
        now = find(desk, who, key)
        if now.is_whole or offset != now.arrived:
            return now
        arrived = pieces.add(place, offset, blocks, now.size)
        sha256 = ""
        if arrived == now.size:
            sha256 = keep(desk.home, pieces.whole(place, now.size), now.name).sha256
        with desk.catalogue.begin() as connection:
            told = {"arrived": arrived, "sha256": sha256}
            told |= {"ended_at": desk.now()} if sha256 else {}
            connection.execute(update(TRANSFER).where(TRANSFER.c.key == key).values(told))
    if sha256:
        _lock(place).unlink(missing_ok=True)
    return find(desk, who, key)


def find(desk: Desk, who: Account, key: str) -> Transfer:
    """Raises NoSuchTransfer."""
    with desk.catalogue.read() as connection:
        for each in _of(connection, who):
            if each.key == key:
                return each
    raise NoSuchTransfer(_GONE)


def waiting(desk: Desk, who: Account) -> list[Transfer]:
    """What this person began and no upload has taken, the newest first."""
    with desk.catalogue.read() as connection:
        return _of(connection, who)


def drop(desk: Desk, who: Account, key: str) -> None:
    """The person does not want it any more. Raises NoSuchTransfer."""
    with desk.catalogue.begin() as connection:
        found = [each for each in _of(connection, who) if each.key == key]
        if not found:
            raise NoSuchTransfer(_GONE)
        connection.execute(delete(TRANSFER).where(TRANSFER.c.key == key))
        _forget(desk, connection, found)


def clean_up(desk: Desk) -> int:
    """Remove what nobody went on with for a week, and what a kill left; says how many transfers.
    Safe at any time."""
    before = desk.now() - KEPT
    with desk.catalogue.begin() as connection:
        is_old = and_(TRANSFER.c.upload.is_(None), TRANSFER.c.started_at < before)
        old = [_transfer(row) for row in connection.execute(select(TRANSFER).where(is_old))]
        connection.execute(delete(TRANSFER).where(TRANSFER.c.key.in_([each.key for each in old])))
        _forget(desk, connection, old)
    for path in desk.home.staging.glob(f"{UNFINISHED}*"):
        if path.is_file() and path.stat().st_mtime < before.timestamp():
            path.unlink(missing_ok=True)
    return len(old)


def take(connection: Connection, keys: Iterable[str], upload: int) -> None:
    """These transfers are part of an upload now."""
    connection.execute(update(TRANSFER).where(TRANSFER.c.key.in_(list(keys))).values(upload=upload))


def _forget(desk: Desk, connection: Connection, gone: list[Transfer]) -> None:
    """Their bytes, unless an upload, a release or another transfer has the same."""
    published = Records(desk.home).releases_of() if any(each.sha256 for each in gone) else {}
    for each in gone:
        _place(desk.home, each.key).unlink(missing_ok=True)
        _lock(_place(desk.home, each.key)).unlink(missing_ok=True)
        if each.sha256 and each.sha256 not in published and not _is_used(connection, each.sha256):
            forget(desk.home, each.sha256, each.name)


def _is_used(connection: Connection, sha256: str) -> bool:
    return any(
        connection.execute(select(table.c.sha256).where(table.c.sha256 == sha256)).first()
        for table in (UPLOAD_FILE, TRANSFER)
    )


def _of(connection: Connection, who: Account) -> list[Transfer]:
    asked = (
        select(TRANSFER)
        .where(TRANSFER.c.account == who.id, TRANSFER.c.upload.is_(None))
        .order_by(TRANSFER.c.started_at.desc())
    )
    return [_transfer(row) for row in connection.execute(asked)]


def _transfer(row: Row[Any]) -> Transfer:
    return Transfer(row.key, row.name, row.size, row.arrived, row.started_at, row.sha256)


def _lock(place: Path) -> Path:
    return place.with_name(f"{place.name}.lock")


def _place(home: Home, key: str) -> Path:
    return home.staging / f"arriving-{key}"
