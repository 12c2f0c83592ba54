"""The job `candidate`: works out what an upload would publish, and what that would change."""

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, select, update

from etl.desk.candidates.changes import FILE, Changes, early_file, keep
from etl.desk.candidates.comparing import compare
from etl.desk.candidates.of_plan import of_plan
from etl.desk.catalogue.tables import UPLOAD, UPLOAD_FILE
from etl.desk.commentary.candidate import NothingToSpeakOf, retold
from etl.desk.desk import Desk
from etl.desk.log import note
from etl.desk.uploads.answers import Answers, answers_of
from etl.desk.uploads.kinds import comments_of, read_kind
from etl.desk.uploads.moves import row_of
from etl.desk.uploads.reading import Read
from etl.desk.uploads.states import Kind, State
from etl.desk.work.jobs import Failed, Job
from etl.forecast import told
from etl.pipeline import before_the_audit, would_be
from etl.protect.audit.system import AuditFailed
from etl.publish.candidate import Base, Candidate, Made, NoCandidate, base_now, build, discard, find
from etl.publish.durable import UNFINISHED
from etl.publish.home import Home
from etl.publish.records import Behind, Records
from etl.publish.store import Store
from etl.publish.tables import derive

Say = Callable[[str], None]
# Where an upload stands whose candidate somebody waits for.
_WANTED = frozenset(
    {State.CHECKED, State.NEEDS_REASONS, State.RETURNED, State.AWAITING_APPROVAL, State.APPROVED}
)


@dataclass(frozen=True)
class _Wanted:
    """What a candidate is made of: when it is done, the same must still be wanted."""

    number: int
    kind: Kind
    files: tuple[tuple[str, str], ...]
    answers: Mapping[str, str]
    title: str


def make(desk: Desk, job: Job, say: Say) -> None:
    """First what would change, without the audit; then the candidate, and the changes for good.
    Nothing where the upload was mended or taken back meanwhile: its own job follows."""
    with desk.catalogue.begin() as connection:
        wanted = _wanted(connection, int(job.upload or 0))
    if wanted is None:
        return
    _tidy(desk)
    home, base = desk.home, base_now(desk.home)
    read = read_kind(desk, wanted.kind, wanted.number, wanted.files, Answers(wanted.answers), say)
    if read.report.blocks:
        return  # what is public has changed, and the files no longer stand beside it
    behind = read.behind
    if behind is None or behind.number != base.number:  # of a million rows, read once if possible
        behind = Records(home).behind(base.release or None)
    if wanted.kind is Kind.PLAN:
        behind = of_plan(behind, read.district)
    say("Working out what would change")
    if wanted.kind is Kind.FIGURES:
        _tell_early(desk, wanted.number, base, read, behind)
        say("Putting it together with all that is public")
    made = _made(desk, wanted, read, behind, say)
    say("Writing the draft")
    candidate = build(home, made, base, desk.now(), wanted.title, wanted.number)
    derive(candidate.home.public, candidate.release.id)
    changes = _changes(home, base, candidate.home, made, read, behind, is_audited=True)
    keep(candidate.home.folder / FILE, changes)
    with desk.catalogue.begin() as connection:
        if _wanted(connection, wanted.number) == wanted:
            _take(connection, desk, wanted.number, candidate)


def _wanted(connection: Connection, number: int) -> _Wanted | None:
    row = row_of(connection, number)
    if row.state not in _WANTED:
        return None
    kept = (
        select(UPLOAD_FILE)
        .where(UPLOAD_FILE.c.upload == number, UPLOAD_FILE.c.is_current)
        .order_by(UPLOAD_FILE.c.id)
    )
    files = tuple((each.name, each.sha256) for each in connection.execute(kept))
    return _Wanted(
        number, Kind(row.kind), files, dict(answers_of(connection, number).given), row.title
    )


def _tell_early(desk: Desk, number: int, base: Base, read: Read, behind: Behind) -> None:
    """What is left of it is removed: it was never audited."""
    home = desk.home
    made = before_the_audit(read.checked, behind, read.district)
    folder = home.candidates / f"{UNFINISHED}early-{number}"
    shutil.rmtree(folder, ignore_errors=True)
    early = Home(folder)
    store = Store(early)
    release = store.save(
        made.content.write, read.district.plan.slug, desk.now(), "", number=base.number + 1
    )
    store.switch_to(release)
    changes = _changes(home, base, early, made, read, behind, is_audited=False)
    keep(early_file(home, number), changes)
    shutil.rmtree(folder, ignore_errors=True)


def _made(desk: Desk, wanted: _Wanted, read: Read, behind: Behind, say: Say) -> Made:
    home, checked = desk.home, read.checked
    try:
        if wanted.kind is Kind.COMMENTARY:
            said = comments_of(desk, wanted.files)
            return retold(home, said.comments, checked.uploads)
        return would_be(home, checked, behind, read.district, (), cluster=desk.cluster, say=say)
    except AuditFailed as why:
        raise Failed(
            f"The privacy audit did not pass, so this cannot be published. {why}"
        ) from None
    except NothingToSpeakOf as why:
        raise Failed(str(why)) from None


def _changes(
    home: Home,
    base: Base,
    candidate: Home,
    made: Made,
    read: Read,
    behind: Behind,
    *,
    is_audited: bool,
) -> Changes:
    new = read.checked.observations
    foretold = told(made.reasons, new, behind.published)
    touched = {str(each) for each in new["indicator"].unique()}
    return compare(home, base.release, candidate, foretold, touched=touched, is_audited=is_audited)


def _take(connection: Connection, desk: Desk, number: int, candidate: Candidate) -> None:
    row = row_of(connection, number)
    if row.candidate == candidate.key:
        return
    told = {"candidate": candidate.key, "base": candidate.note.base.number}
    rules = {"rules": candidate.note.rules}
    connection.execute(update(UPLOAD).where(UPLOAD.c.id == number).values(**told, **rules))
    note(connection, desk.now(), None, "worked out what would change", f"upload {number}", **told)
    if row.candidate:
        _forget(desk.home, row.candidate)


def _tidy(desk: Desk) -> None:
    """Remove what a kill left unfinished, and candidates that nobody waits for any more. (Only one
    candidate is made at a time; what the command line publishes is its own.)"""
    with desk.catalogue.read() as connection:
        wanted = select(UPLOAD.c.candidate).where(UPLOAD.c.state.in_(_WANTED))
        kept = {*connection.execute(wanted).scalars(), f"{UNFINISHED}0"}
    for folder in desk.home.candidates.glob("*"):
        is_command = folder.name.startswith("0-")
        if folder.is_dir() and folder.name not in kept and not is_command:
            _forget(desk.home, folder.name)
            shutil.rmtree(folder, ignore_errors=True)


def _forget(home: Home, key: str) -> None:
    try:
        discard(find(home, key))
    except NoCandidate:
        return
