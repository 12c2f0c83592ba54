"""What a job says while it is done, for those who wait for it."""

from contextlib import suppress
from time import monotonic

from etl.desk.catalogue.reach import OutOfReach
from etl.desk.desk import Desk
from etl.desk.work import jobs
from etl.desk.work.jobs import Job

# Seconds between two sentences that are written down: each costs the disk a sync.
_PAUSE = 0.3


class Progress:
    """Called with a sentence. It is a courtesy: where it cannot be written the work goes on."""

    def __init__(self, desk: Desk, job: Job) -> None:
        self._desk, self._job = desk, job
        self._last: float | None = None

    def __call__(self, sentence: str) -> None:
        now = monotonic()
        if self._last is not None and now - self._last < _PAUSE:
            return
        self._last = now
        with suppress(OutOfReach), self._desk.catalogue.begin() as connection:
            jobs.told_progress(connection, self._job, sentence, self._desk.now())
