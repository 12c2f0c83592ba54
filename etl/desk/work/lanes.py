"""The lanes of the worker. Each does one job after another, beside the other two."""

from enum import StrEnum

from filelock import FileLock, Timeout

from etl.publish.home import Home


class Lane(StrEnum):
    """Read: the check of an upload. Audit: what would be published, and what readers could prove.
    Switch: whatever changes what is public, or the plan."""

    READ = "read"
    AUDIT = "audit"
    SWITCH = "switch"


def taken(home: Home, lane: Lane) -> FileLock | None:
    """The lane of this home, until the lock is released or the process ends; None where another
    process has it. So a job that is running in a lane that we could take has lost its worker."""
    lock = FileLock(home.private / f"{lane}.lock", thread_local=False)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        return None
    return lock


def is_at_work(home: Home, lane: Lane = Lane.READ) -> bool:
    """Whether some process does the jobs of this lane."""
    lock = taken(home, lane)
    if lock is None:
        return True
    lock.release()
    return False
