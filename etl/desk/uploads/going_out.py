"""Where the publication of an approved upload stands: on its way, lost on its way, or done."""

from typing import Any

from sqlalchemy import Connection, Row

from etl.desk.desk import Desk
from etl.desk.uploads.moves import NotNow
from etl.desk.uploads.states import State
from etl.desk.work.jobs import Job, JobState, jobs_of
from etl.publish.candidate import adopted


def lost(connection: Connection, number: int) -> str:
    """Why the last attempt to publish this approved upload failed; "" where none did."""
    asked = _publications(connection, number)
    return asked[0].fault if asked and asked[0].state is JobState.FAILED else ""


def refuse_on_its_way(desk: Desk, connection: Connection, row: Row[Any]) -> None:
    """What is being published now, or has been but for the last line, is undone and not returned:
    else it were public and its upload returned. Raises NotNow."""
    if row.state != State.APPROVED:
        return
    under_way = any(each.state is JobState.RUNNING for each in _publications(connection, row.id))
    if under_way or adopted(desk.home, row.candidate) is not None:
        raise NotNow(
            f"Upload {row.id} is being published at this moment. Wait until it is public: it can "
            "be undone then."
        )


def _publications(connection: Connection, number: int) -> list[Job]:
    """Newest first."""
    return [job for job in jobs_of(connection, number) if job.kind == "publish"]
