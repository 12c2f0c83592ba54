"""Does jobs, one after another, in this process."""

import errno
import logging
import traceback
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from threading import Event, Thread
from time import monotonic
from uuid import uuid4

from sqlalchemy import Connection

from etl.desk.catalogue.reach import OutOfReach
from etl.desk.desk import Desk
from etl.desk.work import jobs
from etl.desk.work.handlers import HANDLERS, Handler, imported
from etl.desk.work.jobs import Failed, Job
from etl.desk.work.lanes import Lane, taken
from etl.desk.work.progress import Progress

_LOGGER = logging.getLogger(__name__)
# Seconds between two signs of life of a job.
_BEAT = 5.0
_FULL = "The disk is full. Nothing public was changed. Make room, then ask for this again."
_READ_ONLY = "The disk cannot be written to. Nothing public was changed."


@dataclass(frozen=True)
class Runner:
    """Does the jobs of one lane, for who has its lock."""

    desk: Desk
    lane: Lane
    handlers: Mapping[str, Handler] = field(default_factory=lambda: HANDLERS)
    name: str = field(default_factory=lambda: uuid4().hex)

    @property
    def kinds(self) -> list[str]:
        return [kind for kind, handler in self.handlers.items() if handler.lane is self.lane]

    def take_up(self) -> None:
        """What was begun and has no worker any more waits again."""
        with self.desk.catalogue.begin() as connection:
            for job in jobs.taken_back(connection, self.kinds, self.desk.now()):
                self._give_up(connection, job)

    def next(self) -> Job | None:
        """Do the oldest job that waits; the job as it ended, None where none waits.

        Raises OutOfReach where the catalogue is out of reach: the job is then
        to be taken up again.
        """
        job = self._claimed()
        if job is None:
            return None
        with Beating(self.desk, job):
            fault = self._fault(job)
        with self.desk.catalogue.begin() as connection:
            if fault:
                jobs.failed(connection, job, fault, self.desk.now())
                self._give_up(connection, job)
            else:
                jobs.done(connection, job, self.desk.now())
            return jobs.job_of(connection, job.id)

    def give_back(self) -> None:
        """Leave what was begun here to the next worker."""
        with self.desk.catalogue.begin() as connection:
            for job in jobs.running_of(connection, self.name):
                jobs.given_back(connection, job)

    def _claimed(self) -> Job | None:
        # Only a look, most times: it keeps nobody from writing.
        with self.desk.catalogue.read() as connection:
            if not jobs.has_waiting(connection, self.kinds, self.desk.now()):
                return None
        with self.desk.catalogue.begin() as connection:
            return jobs.claim(connection, self.kinds, self.name, self.desk.now())

    def _fault(self, job: Job) -> str:
        """Does the job; a sentence where it failed."""
        started = monotonic()
        try:
            does = imported(self.handlers[job.kind].does)
            does(self.desk, job, Progress(self.desk, job))
        except Failed as told:
            return str(told)
        except OutOfReach as fault:
            if job.attempts < jobs.MOST_ATTEMPTS:
                raise
            return _told(job, fault)
        except OSError as fault:
            if fault.errno in (errno.ENOSPC, errno.EDQUOT):
                return _FULL
            return _READ_ONLY if fault.errno == errno.EROFS else _told(job, fault)
        except Exception as fault:
            return _told(job, fault)
        _LOGGER.info("job %d (%s) took %.1f s", job.id, job.kind, monotonic() - started)
        return ""

    def _give_up(self, connection: Connection, job: Job) -> None:
        name = self.handlers[job.kind].given_up
        if name:
            imported(name)(connection, job, self.desk.now())


def run_waiting(desk: Desk, handlers: Mapping[str, Handler] = HANDLERS) -> list[Job]:
    """Do all jobs that wait, and those they ask for, in this process: for tests and the command
    line. Jobs of a lane that another process has are left to it. Returns what was done."""
    every: list[Job] = []
    while True:
        done = [job for lane in Lane for job in _run_lane(Runner(desk, lane, handlers))]
        every += done
        if not done:
            return every


def finished(desk: Desk, number: int, handlers: Mapping[str, Handler] = HANDLERS) -> Job:
    """The job of this number when it is over, done here or by the worker that has its lane."""
    pause = Event()
    while True:
        run_waiting(desk, handlers)
        with desk.catalogue.read() as connection:
            job = jobs.job_of(connection, number)
        if job.is_over:
            return job
        pause.wait(0.2)


class Beating:
    """While a job is done, its row says every few seconds that somebody does it."""

    def __init__(self, desk: Desk, job: Job) -> None:
        self._desk, self._job = desk, job
        self._is_over = Event()
        self._thread = Thread(target=self._beat, daemon=True)

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(self, *_: object) -> None:
        self._is_over.set()
        self._thread.join()

    def _beat(self) -> None:
        while not self._is_over.wait(_BEAT):
            with suppress(OutOfReach), self._desk.catalogue.begin() as connection:
                jobs.seen(connection, self._job, self._desk.now())


def _run_lane(runner: Runner) -> list[Job]:
    lock = taken(runner.desk.home, runner.lane)
    if lock is None:
        return []
    with lock:
        runner.take_up()
        done = []
        while job := runner.next():
            done.append(job)
        return done


def _told(job: Job, fault: BaseException) -> str:
    """The log has where it happened and never the words of the fault: they may hold a figure."""
    frames = traceback.extract_tb(fault.__traceback__)
    places = " < ".join(f"{frame.filename}:{frame.lineno}" for frame in reversed(frames))
    _LOGGER.error("job %d (%s): %s at %s", job.id, job.kind, type(fault).__name__, places)
    return (
        f"Headway met a fault of its own ({type(fault).__name__}). Nothing public was changed. "
        f"Its log says where, under job {job.id}."
    )
