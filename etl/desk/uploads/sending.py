"""Sending an upload to an approver: what stands in its way, and the act itself."""

from collections.abc import Sequence

from sqlalchemy import select

from etl.desk.catalogue.tables import ACCOUNT
from etl.desk.desk import Desk
from etl.desk.people.roles import RIGHTS, Account, Right, Role
from etl.desk.uploads.moves import NotNow, move
from etl.desk.uploads.states import State
from etl.desk.uploads.uploads import Upload, own

_READY = (State.CHECKED, State.RETURNED)
_FIRST = {
    State.RECEIVED: "the files are not read yet",
    State.READING: "the files are being read",
    State.NEEDS_MAPPING: "questions about the files wait for your answer",
    State.NEEDS_REASONS: "a warning has no reason yet",
}


def approvers(desk: Desk, who: Account) -> list[Account]:
    """Everybody who may decide on an upload of this person: never they themselves."""
    deciding = [role for role in Role if Right.DECIDE in RIGHTS[role]]
    asked = (
        select(ACCOUNT)
        .where(ACCOUNT.c.role.in_(deciding), ~ACCOUNT.c.is_closed, ACCOUNT.c.id != who.id)
        .order_by(ACCOUNT.c.name)
    )
    with desk.catalogue.read() as connection:
        return [Account(r.id, r.name, Role(r.role)) for r in connection.execute(asked)]


def in_the_way(upload: Upload, others: Sequence[Account]) -> str:
    """Why it cannot be sent now; "" when it can."""
    if upload.state in _FIRST:
        return f"Not yet: {_FIRST[upload.state]}."
    if upload.state not in _READY:
        return f"This upload is {upload.state}."
    if upload.errors:
        said = "1 error remains" if upload.errors == 1 else f"{upload.errors:,} errors remain"
        return f"Not yet: {said}."
    if not upload.rows:
        return "Not yet: no figures were read."
    if not upload.candidate:
        return "Not yet: what would change is being worked out, or could not be. See below."
    if not others:
        return "Nobody can approve it yet: ask an administrator for an account with that role."
    return ""


def send(
    desk: Desk, who: Account, upload: Upload, approver: int, *, note: str = "", version: int
) -> None:
    """To this approver. Raises NotAllowed, NoSuchUpload, Stale, NotNow."""
    others = approvers(desk, who)
    chosen = next((each for each in others if each.id == approver), None)
    with desk.catalogue.begin() as connection:
        own(connection, who, upload.id)
        if why := in_the_way(upload, others):
            raise NotNow(why)
        if chosen is None:
            raise NotNow("Choose who is to approve it.")
        move(
            connection,
            desk.now(),
            who,
            upload.id,
            State.AWAITING_APPROVAL,
            "sent for approval",
            version=version,
            values={"approver": chosen.id, "note": " ".join(note.split())[:2000]},
            approver=chosen.name,
        )
