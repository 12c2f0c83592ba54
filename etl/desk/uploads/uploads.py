"""Uploads: files that are checked, decided on and published together, and who may read them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from etl.desk.catalogue.tables import ACCOUNT, UPLOAD, UPLOAD_FILE
from etl.desk.desk import Desk
from etl.desk.intake.names import same_name
from etl.desk.intake.originals import Original
from etl.desk.log import note
from etl.desk.people.roles import Account, NotAllowed, Right
from etl.desk.uploads.going_out import refuse_on_its_way
from etl.desk.uploads.moves import NoSuchUpload, NotNow, move, row_of
from etl.desk.uploads.states import MOVES, Kind, State
from etl.desk.work.jobs import ask

# An approver sees what was sent, and what became of it.
SENT = frozenset({State.AWAITING_APPROVAL, State.RETURNED, State.APPROVED, State.PUBLISHED})


@dataclass(frozen=True)
class UploadedFile:
    """`layout` is what it was read by: a layout's name, "template", or "" before it was read."""

    name: str
    sha256: str
    size: int
    received_at: datetime
    is_current: bool
    layout: str


@dataclass(frozen=True)
class Upload:
    """Counts are those of the last check. `base` is the release that was public then."""

    id: int
    kind: Kind
    state: State
    uploader: int
    uploader_name: str
    approver: int | None
    title: str
    note: str
    received_at: datetime
    changed_at: datetime
    base: int
    candidate: str
    rows: int
    errors: int
    warnings: int
    public_at: datetime | None
    release: int | None
    version: int
    files: tuple[UploadedFile, ...]

    @property
    def current(self) -> tuple[UploadedFile, ...]:
        """The files that count; mended ones replaced the others."""
        return tuple(file for file in self.files if file.is_current)

    @property
    def subject(self) -> str:
        return f"upload {self.id}"


def begin(
    desk: Desk,
    who: Account,
    originals: Sequence[Original],
    *,
    kind: Kind = Kind.FIGURES,
    title: str = "",
    transfers: Iterable[str] = (),
) -> int:
    """A new upload of these files, to be checked by the worker; gives its number. Raises
    NotAllowed, NotNow without a file."""
    from etl.desk.intake.transfers import take

    who.need(Right.UPLOAD)
    if not originals:
        raise NotNow("Choose at least one file.")
    at = desk.now()
    with desk.catalogue.begin() as connection:
        made = insert(UPLOAD).values(
            kind=kind,
            state=State.RECEIVED,
            uploader=who.id,
            title=title.strip() or _title(originals),
            received_at=at,
            changed_at=at,
        )
        number = int(connection.execute(made.returning(UPLOAD.c.id)).scalar_one())
        _put(connection, at, number, originals)
        take(connection, transfers, number)
        note(connection, at, who, "uploaded", f"upload {number}", files=_told(originals))
        ask(connection, "check", at=at, upload=number, account=who.id)
    return number


def mend(
    desk: Desk,
    who: Account,
    number: int,
    originals: Sequence[Original],
    *,
    version: int | None = None,
    transfers: Iterable[str] = (),
) -> None:
    """Corrected files: each takes the place of the one of its name, or is added. Answers and
    reasons stay; the upload is checked again. Raises NotAllowed, NoSuchUpload, Stale, NotNow."""
    from etl.desk.intake.transfers import take

    with desk.catalogue.begin() as connection:
        own(connection, who, number)
        if not originals:
            raise NotNow("Choose at least one file.")
        read_again(desk, connection, who, number, "mended", version, _told(originals))
        _put(connection, desk.now(), number, originals)
        take(connection, transfers, number)


def recheck(desk: Desk, who: Account, number: int, *, version: int | None = None) -> None:
    """Check it again beside what is public now. Raises as `mend` does."""
    with desk.catalogue.begin() as connection:
        own(connection, who, number)
        read_again(desk, connection, who, number, "asked for a new check", version)


def take_back(desk: Desk, who: Account, number: int, *, version: int | None = None) -> None:
    """The uploader does not want it any more. Raises as `mend` does."""
    with desk.catalogue.begin() as connection:
        own(connection, who, number)
        move(connection, desk.now(), who, number, State.WITHDRAWN, "took it back", version=version)


def get(desk: Desk, who: Account, number: int) -> Upload:
    """For its uploader, and for approvers once it was sent. Raises NoSuchUpload: what somebody may
    not read is not there for them."""
    with desk.catalogue.read() as connection:
        found = _listed(connection, UPLOAD.c.id == number)
    if not found or not may_read(who, found[0]):
        raise NoSuchUpload(f"There is no upload {number}.")
    return found[0]


def listed(desk: Desk, who: Account) -> list[Upload]:
    """All that this person may read, the newest first."""
    with desk.catalogue.read() as connection:
        return [each for each in _listed(connection) if may_read(who, each)]


def may_read(who: Account, upload: Upload) -> bool:
    if upload.uploader == who.id:
        return who.may(Right.UPLOAD)
    return who.may(Right.DECIDE) and upload.state in SENT


def own(connection: Connection, who: Account, number: int) -> Row[Any]:
    """The row of an upload of this person's own. Raises NotAllowed, NoSuchUpload."""
    who.need(Right.UPLOAD)
    row = row_of(connection, number)
    if row.uploader == who.id:
        return row
    if who.may(Right.DECIDE) and State(row.state) in SENT:
        raise NotAllowed("Only the person who uploaded this may change it.")
    raise NoSuchUpload(f"There is no upload {number}.")


def read_again(
    desk: Desk,
    connection: Connection,
    who: Account,
    number: int,
    what: str,
    version: int | None = None,
    files: Sequence[str] = (),
) -> None:
    """Back to the start, with all that was answered, and to the worker. Raises Stale, NotNow."""
    row, at = row_of(connection, number, version), desk.now()
    refuse_on_its_way(desk, connection, row)
    told = list(files)
    is_waiting = State(row.state) is State.RECEIVED
    if is_waiting or State.RECEIVED in MOVES[State(row.state)]:
        if is_waiting:
            values = {"changed_at": at, "version": row.version + 1}
            connection.execute(update(UPLOAD).where(UPLOAD.c.id == number).values(values))
            note(connection, at, who, what, f"upload {number}", files=told)
        else:
            values = {"candidate": ""}
            move(connection, at, who, number, State.RECEIVED, what, values=values, files=told)
        ask(connection, "check", at=at, upload=number, account=who.id)
        return
    raise NotNow(f"Upload {number} is {row.state}, so it is not read again.")


def _put(connection: Connection, at: datetime, number: int, new: Sequence[Original]) -> None:
    mine = UPLOAD_FILE.c.upload == number, UPLOAD_FILE.c.is_current
    for original in new:
        for row in connection.execute(select(UPLOAD_FILE).where(*mine)).all():
            if same_name(row.name, original.name):
                replaced = update(UPLOAD_FILE).where(UPLOAD_FILE.c.id == row.id)
                connection.execute(replaced.values(is_current=False))
        connection.execute(
            insert(UPLOAD_FILE).values(
                upload=number,
                name=original.name,
                sha256=original.sha256,
                size=original.size,
                received_at=at,
            )
        )


def _listed(connection: Connection, *where: Any) -> list[Upload]:
    asked = (
        select(UPLOAD, ACCOUNT.c.name.label("uploader_name"))
        .join(ACCOUNT, ACCOUNT.c.id == UPLOAD.c.uploader)
        .where(*where)
        .order_by(UPLOAD.c.id.desc())
    )
    rows = connection.execute(asked).all()
    files: dict[int, list[UploadedFile]] = {}
    numbers = [row.id for row in rows]
    kept = select(UPLOAD_FILE).where(UPLOAD_FILE.c.upload.in_(numbers)).order_by(UPLOAD_FILE.c.id)
    for row in connection.execute(kept):
        told = UploadedFile(
            row.name, row.sha256, row.size, row.received_at, row.is_current, row.layout
        )
        files.setdefault(row.upload, []).append(told)
    return [_upload(row, tuple(files.get(row.id, ()))) for row in rows]


def _upload(row: Row[Any], files: tuple[UploadedFile, ...]) -> Upload:
    told = row._mapping
    names = [name for name in Upload.__dataclass_fields__ if name not in ("files", "kind", "state")]
    return Upload(
        kind=Kind(row.kind),
        state=State(row.state),
        files=files,
        **{name: told[name] for name in names},
    )


def _title(originals: Sequence[Original]) -> str:
    """What a page calls it until somebody gives it a name: its files."""
    names = [each.name.rpartition(".")[0] or each.name for each in originals]
    more = f" and {len(names) - 2} more" if len(names) > 2 else ""
    return ", ".join(names[:2]) + more


def _told(originals: Sequence[Original]) -> list[str]:
    return [f"{each.name} ({each.sha256[:12]})" for each in originals]
