"""The job `check`: reads the originals of an upload, keeps what was found, says what is next."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, select, update

from etl.desk.catalogue.tables import UPLOAD_FILE
from etl.desk.desk import Desk
from etl.desk.intake.originals import forget
from etl.desk.uploads.answers import Answers, answers_of
from etl.desk.uploads.found import counts, keep_findings
from etl.desk.uploads.kinds import read_kind
from etl.desk.uploads.moves import move, row_of
from etl.desk.uploads.reading import Read
from etl.desk.uploads.reasons import given, settle
from etl.desk.uploads.seen import LAYOUTS, drop_seen, folder_of, keep_seen
from etl.desk.uploads.states import Kind, State
from etl.desk.work.jobs import Failed, Job, ask
from etl.layouts import LayoutProblems, layout_as_toml
from etl.plan_files import PlanProblems
from etl.publish.durable import write_whole

_OWN_FILES = "The files wait: the district’s own plan or layouts cannot be read."


def check(desk: Desk, job: Job, say: Callable[[str], None]) -> None:
    """Nothing where the upload was taken back, or is checked already. Where it was mended
    meanwhile, what was found is left alone: its own check is waiting."""
    number = int(job.upload or 0)
    with desk.catalogue.begin() as connection:
        row = row_of(connection, number)
        kind, state = Kind(row.kind), row.state
        if state == State.REFUSED:
            _remove(desk, connection, number)  # a kill may have come between
        if state not in (State.RECEIVED, State.READING):
            return
        version = _begun(connection, desk.now(), number)
        files, answers = _current(connection, number), answers_of(connection, number)
    try:
        read = read_kind(desk, kind, number, files, answers, say)
    except (PlanProblems, LayoutProblems) as problems:
        raise Failed(f"{_OWN_FILES} {problems.findings[0].sentence}") from None
    with desk.catalogue.begin() as connection:
        row = row_of(connection, number)
        if row.state != State.READING or row.version != version:
            return
        if not read.is_of_students:
            _keep(desk, connection, number, read, answers)
            return
        _refuse(desk, connection, number, read)
    with desk.catalogue.begin() as connection:
        _remove(desk, connection, number)


def given_up(connection: Connection, job: Job, at: datetime) -> None:
    """It waits for its uploader again, who is told what went wrong with the job."""
    number = int(job.upload or 0)
    if row_of(connection, number).state == State.READING:
        move(connection, at, None, number, State.RECEIVED, "could not be checked")


def _begun(connection: Connection, at: datetime, number: int) -> int:
    """The version that this check is of."""
    row = row_of(connection, number)
    if row.state == State.RECEIVED:
        move(connection, at, None, number, State.READING, "is being read")
    return int(row_of(connection, number).version)


def _current(connection: Connection, number: int) -> list[tuple[str, str]]:
    kept = (
        select(UPLOAD_FILE)
        .where(UPLOAD_FILE.c.upload == number, UPLOAD_FILE.c.is_current)
        .order_by(UPLOAD_FILE.c.id)
    )
    return [(row.name, row.sha256) for row in connection.execute(kept)]


def _keep(desk: Desk, connection: Connection, number: int, read: Read, answers: Answers) -> None:
    report, at = read.report, desk.now()
    errors, warnings = counts(read.told)
    keep_findings(connection, number, read.told)
    keep_seen(desk.home, number, read.seen)
    _keep_layouts(folder_of(desk.home, number) / LAYOUTS, read)
    for seen in read.seen.files:
        named = (UPLOAD_FILE.c.upload == number, UPLOAD_FILE.c.name == seen.name)
        connection.execute(
            update(UPLOAD_FILE).where(*named, UPLOAD_FILE.c.is_current).values(layout=seen.layout)
        )
    told = {"errors": errors, "warnings": warnings, "rows": report.rows}
    open_ones = len(read.seen.open)
    to = State.NEEDS_MAPPING if open_ones else State.CHECKED
    move(
        connection,
        at,
        None,
        number,
        to,
        "was checked",
        values={**told, "base": read.base},
        questions=open_ones,
        answers=len(answers.given),
        **told,
    )
    if to is State.CHECKED:
        settle(connection, at, number, report, given(connection, number))
    if not errors and not open_ones:
        ask(connection, "candidate", at=at, upload=number)


def _refuse(desk: Desk, connection: Connection, number: int, read: Read) -> None:
    """Students' own records: the fact is kept, and nothing else."""
    keep_findings(connection, number, [f for f in read.report.findings if f.is_error])
    errors, _ = counts(read.report.findings)
    what = "was refused: rows about single students; no copy is kept"
    values = {"errors": errors, "warnings": 0, "rows": 0}
    move(connection, desk.now(), None, number, State.REFUSED, what, values=values)


def _remove(desk: Desk, connection: Connection, number: int) -> None:
    """Every byte of the upload's files, mended ones too, unless another upload has the same."""
    others = select(UPLOAD_FILE.c.sha256).where(UPLOAD_FILE.c.upload != number)
    elsewhere = set(connection.execute(others).scalars())
    kept = select(UPLOAD_FILE).where(UPLOAD_FILE.c.upload == number)
    for row in connection.execute(kept):
        if row.sha256 not in elsewhere:
            forget(desk.home, row.sha256, row.name)
    drop_seen(desk.home, number)


def _keep_layouts(folder: Path, read: Read) -> None:
    folder.mkdir(exist_ok=True, mode=0o700)
    for old in folder.glob("*.toml"):
        old.unlink()
    for layout in read.layouts:
        write_whole(folder / f"{layout.name}.toml", layout_as_toml(layout).encode())
