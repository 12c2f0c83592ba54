"""Who does the audits of a release: this process while there is little to do, others beside it
where there is much. The answers are the same."""

from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path

import numpy as np

from etl.protect.audit.kept import KeptAnswers
from etl.protect.cluster import Cluster
from etl.protect.job import Job, Work, code_mark
from etl.protect.proofs import is_proof, pattern, proved
from etl.protect.team import Asked, Team, cores, processes

# Cells that are audited here, some ten seconds of work, before others are called.
_ALONE = 4_000
# Jobs that are under way at once: enough for every worker, little enough for the memory.
_AHEAD = 64


class Crew:
    """`kept` is the folder of answers that are known already; a `fresh` one does not look there.
    `cluster` is the address of a Dask
    cluster, asked in place of processes of this machine; `count` is the number of these. After
    `alone` cells others are called."""

    def __init__(
        self,
        kept: Path | None = None,
        *,
        cluster: str = "",
        count: int | None = None,
        alone: int = _ALONE,
        fresh: bool = False,
    ) -> None:
        self._kept = None if kept is None else KeptAnswers(kept, code_mark()[:16])
        self._cluster = cluster
        self._count = count
        self._left = alone
        self._fresh = fresh

    def answers(self, jobs: Iterable[Work]) -> Iterator[np.ndarray]:
        """The answer of each job, in their order. Raises AuditFailed for the first that fails."""
        waiting: deque[Asked | np.ndarray] = deque()
        with ExitStack() as ending:
            team: Team | None = None
            for job in jobs:
                answer = self._known(job)
                if answer is None and team is None and self._is_much(job):
                    team = ending.enter_context(self._team())
                if answer is None and team is not None:
                    waiting.append(team.ask(job))
                else:
                    waiting.append(self._done(job) if answer is None else answer)
                while waiting and (len(waiting) > _AHEAD or _is_ready(waiting[0])):
                    yield self._answer(waiting.popleft(), team)
            while waiting:
                yield self._answer(waiting.popleft(), team)

    def _known(self, job: Work) -> np.ndarray | None:
        if self._kept is None or self._fresh:
            return None
        answer = self._kept.find(job.mark())
        if answer is not None or not isinstance(job, Job):
            return answer
        is_safe = self._kept.find(pattern(job, job.reason)) is not None
        return proved(job) if is_safe else None

    def _is_much(self, job: Work) -> bool:
        """Whether others should be called now that this job is to be done too."""
        self._left -= job.unit.count
        return self._left < 0 and (bool(self._cluster) or self._workers() > 1)

    def _workers(self) -> int:
        return self._count or cores()

    def _team(self) -> Team:
        if self._cluster:
            return Team(lambda: Cluster(self._cluster))
        return Team(lambda: processes(self._workers()))

    def _done(self, job: Work) -> np.ndarray:
        answer = job.done()
        self._keep(job, answer)
        return answer

    def _answer(self, asked: Asked | np.ndarray, team: Team | None) -> np.ndarray:
        if isinstance(asked, np.ndarray):
            return asked
        assert team is not None
        answer = team.answer(asked)
        self._keep(asked.job, answer)
        return answer

    def _keep(self, job: Work, answer: np.ndarray) -> None:
        if self._kept is None:
            return
        self._kept.keep(job.mark(), answer)
        if isinstance(job, Job) and is_proof(job):
            self._kept.keep(pattern(job, answer), answer)


def _is_ready(asked: Asked | np.ndarray) -> bool:
    return isinstance(asked, np.ndarray) or asked.future.done()
