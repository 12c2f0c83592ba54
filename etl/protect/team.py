"""Others who do audits, as an executor that outlives the death of one of its processes."""

import os
from collections.abc import Callable
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_all_start_methods, get_context
from types import TracebackType

import numpy as np

from etl.protect.audit.system import AuditFailed
from etl.protect.job import Work, code_mark

# More than these cost more memory than they save time.
_MOST_PROCESSES = 16
# So often may a process die before the cause is likely to be the work itself.
_LIVES = 3


def cores() -> int:
    """Processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def processes(count: int) -> Executor:
    """A pool of this machine, whose processes share no lock or thread with this one. Where the
    system can, a server that has loaded the libraries once gives birth to them."""
    can_fork = "forkserver" in get_all_start_methods()
    context = get_context("forkserver" if can_fork else "spawn")
    if can_fork:
        context.set_forkserver_preload([__name__])
    return ProcessPoolExecutor(min(count, _MOST_PROCESSES), mp_context=context)


@dataclass
class Asked:
    """A job that somebody else is doing."""

    job: Work
    future: "Future[np.ndarray]"


class Team:
    """An executor that is begun anew when one of its processes dies: what was under way is then
    asked again."""

    def __init__(self, begin: Callable[[], Executor]) -> None:
        self._begin = begin
        self._executor = begin()
        self._under_way: list[Asked] = []
        self._lives = _LIVES

    def __enter__(self) -> "Team":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, _: BaseException | None, __: TracebackType | None
    ) -> None:
        self._executor.shutdown(wait=kind is None, cancel_futures=True)

    def ask(self, job: Work) -> Asked:
        """Have `job` done."""
        while True:
            try:
                asked = Asked(job, self._submitted(job))
            except BrokenProcessPool:
                self._renew()
            else:
                self._under_way.append(asked)
                return asked

    def answer(self, asked: Asked) -> np.ndarray:
        """Waits for it. Raises AuditFailed."""
        while True:
            try:
                answer = asked.future.result()
            except BrokenProcessPool:
                self._renew()
            except AuditFailed:
                raise
            except Exception as fault:
                raise AuditFailed(
                    f"{asked.job.place}: a process of the audit failed "
                    f"({type(fault).__name__}). Nothing was published."
                ) from None
            else:
                self._under_way.remove(asked)
                return answer

    def _submitted(self, job: Work) -> "Future[np.ndarray]":
        return self._executor.submit(_done, job, code_mark())

    def _renew(self) -> None:
        self._lives -= 1
        if not self._lives:
            raise AuditFailed(
                "Processes of the audit were ended from outside again and again, perhaps for want "
                "of memory. Nothing was published."
            )
        self._executor.shutdown(wait=False, cancel_futures=True)
        self._executor = self._begin()
        for asked in self._under_way:
            if not asked.future.done() or asked.future.cancelled() or asked.future.exception():
                asked.future = self._submitted(asked.job)


def _done(job: Work, mark: str) -> np.ndarray:
    """Done elsewhere: by other code it would be another answer."""
    if code_mark() != mark:
        raise AuditFailed("A worker of the cluster has another version of Headway.")
    return job.done()
