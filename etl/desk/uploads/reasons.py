"""Why a warning may stand: one reason for each rule, kept over mended files and shown to the
approver."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from etl.desk.catalogue.tables import ACCOUNT, REASON
from etl.desk.desk import Desk
from etl.desk.log import note
from etl.desk.people.roles import Account
from etl.desk.uploads.found import report_of
from etl.desk.uploads.moves import NotNow, move, row_of
from etl.desk.uploads.states import State
from etl.desk.uploads.uploads import own
from etl.findings import Report, Severity

_MOST = 2000  # letters


@dataclass(frozen=True)
class Reason:
    code: str
    text: str
    by: str
    at: datetime


def reasons_of(connection: Connection, upload: int) -> list[Reason]:
    """By code, with who gave each."""
    asked = (
        select(REASON, ACCOUNT.c.name)
        .join(ACCOUNT, ACCOUNT.c.id == REASON.c.account)
        .where(REASON.c.upload == upload)
        .order_by(REASON.c.code)
    )
    return [Reason(r.code, r.text, r.name, r.at) for r in connection.execute(asked)]


def given(connection: Connection, upload: int) -> dict[str, str]:
    """The reasons by code, as `etl.findings.reasons.accepted` wants them."""
    return {each.code: each.text for each in reasons_of(connection, upload)}


def without_reason(report: Report, reasons: Mapping[str, str]) -> list[str]:
    """The codes of the warnings that nobody has accepted."""
    warnings = [r.code for r, _ in report.by_rule() if r.severity is Severity.WARNING]
    return [code for code in warnings if not reasons.get(code)]


def accept(
    desk: Desk,
    who: Account,
    upload: int,
    reasons: Mapping[str, str],
    *,
    version: int | None = None,
) -> None:
    """Keep a reason for each code of a warning; an empty one takes the acceptance back.

    Raises NotAllowed, NoSuchUpload, Stale, NotNow where it was not checked yet or has no such
    warning.
    """
    at = desk.now()
    with desk.catalogue.begin() as connection:
        own(connection, who, upload)
        row = row_of(connection, upload, version)
        if row.state not in _OPEN:
            raise NotNow(f"Upload {upload} is {row.state}, so its reasons stay as they are.")
        report = report_of(connection, upload, row.rows)
        warned = set(without_reason(report, {}))
        for code, text in reasons.items():
            if code not in warned:
                raise NotNow(f"Upload {upload} has no warning {code}.")
            said = " ".join(text.split())[:_MOST]
            named = (REASON.c.upload == upload, REASON.c.code == code)
            connection.execute(delete(REASON).where(*named))
            if said:
                connection.execute(
                    insert(REASON).values(
                        upload=upload, code=code, text=said, account=who.id, at=at
                    )
                )
            what = "accepted a warning" if said else "no longer accepts a warning"
            note(connection, at, who, what, f"upload {upload}", code=code, reason=said)
        settle(connection, at, upload, report, given(connection, upload))


_OPEN = frozenset({State.CHECKED, State.NEEDS_REASONS, State.RETURNED, State.NEEDS_MAPPING})


def settle(
    connection: Connection, at: datetime, upload: int, report: Report, reasons: Mapping[str, str]
) -> None:
    """Between checked and needs reasons, as the warnings and their reasons say. Errors come first:
    while there are some, nobody is asked for a reason."""
    state = State(row_of(connection, upload).state)
    is_lacking = bool(without_reason(report, reasons)) and not report.blocks
    if is_lacking and state in (State.CHECKED, State.RETURNED):
        move(connection, at, None, upload, State.NEEDS_REASONS, "waits for reasons")
    elif not is_lacking and state is State.NEEDS_REASONS:
        move(connection, at, None, upload, State.CHECKED, "has all its reasons")
