"""The job that `protect` makes of a random district, to be done in more ways than one."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

import numpy as np

from etl.protect import protect
from etl.protect.crew import Crew
from etl.protect.job import Job, Work
from tests.builders.district import RULES, VOCABULARY, plan
from tests.builders.observations import observations
from tests.etl.protect.attacker.district import random_district


class _Listening(Crew):
    """Keeps the jobs that it is given, and leaves them undone."""

    def answers(self, jobs: Iterable[Work]) -> Iterator[np.ndarray]:
        self.jobs = [job for job in jobs if isinstance(job, Job)]
        return iter([job.reason for job in self.jobs])


def job_of(seed: int, schools: int = 5) -> Job:
    """All of a district's cells in its one year, as hidden as the rules of lines ask for."""
    district, crew = random_district(seed, schools), _Listening()
    given = observations(district.rows())
    protect(given, plan(), VOCABULARY, dict(district.organizations), RULES, crew=crew)
    return crew.jobs[0]


def never_shown_again(job: Job) -> Job:
    """The greedy choice, repaired by the same audit."""
    return replace(job, scales=replace(job.scales, final=np.ones(len(job.reason), dtype=bool)))
