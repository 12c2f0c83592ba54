"""What protection costs, district after district: `python -m tests.etl.protect.harm FROM TO`.

One line a district as it is done: cells of few students, cells hidden for what the numbers of
students tell, cells hidden for counts and outcomes together, and cells that the greedy choice hides
when the same audit repairs it. Ends with 1 where the greedy choice is better, over all together or
by more than a tenth in one."""

import sys
import time
from dataclasses import dataclass, replace

import numpy as np

from etl.protect.job import Job
from tests.etl.protect.jobs import job_of, never_shown_again
from tests.etl.protect.test_attacker import schools_of


@dataclass(frozen=True)
class Harm:
    """Cells of one district: `few` have one to nine students, which is what hiding n < 10 alone
    hides; `counts` are hidden were there no outcomes, `ours` and `greedy` with them."""

    few: int
    counts: int
    ours: int
    greedy: int

    @property
    def is_bearable(self) -> bool:
        """Whether the greedy choice hides hardly less here."""
        return self.ours <= 1.1 * self.greedy


def harm_of(job: Job) -> Harm:
    """Both choices, made of the same job."""
    return Harm(
        of_few(job), hidden(without_outcomes(job)), hidden(job), hidden(never_shown_again(job))
    )


def of_few(job: Job) -> int:
    """Cells of one to nine students."""
    n = job.unit.cells.n
    return int(((n > 0) & (n < job.unit.minimum)).sum())


def hidden(job: Job) -> int:
    """Cells that are hidden in the end."""
    return int(np.sum(job.done() != ""))


def without_outcomes(job: Job) -> Job:
    """The same district of which numbers of students alone are public."""
    cells = job.unit.cells
    cells = replace(cells, counts=np.zeros_like(cells.counts))
    return replace(job, unit=replace(job.unit, cells=cells))


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main(first: int, after: int) -> int:
    """Districts `first` to `after`, the last left out."""
    found = []
    for seed in range(first, after):
        began = time.process_time()
        harm = harm_of(job_of(1000 + seed, schools_of(seed)))
        found.append(harm)
        spent = time.process_time() - began
        _say(
            f"{seed} {schools_of(seed)} schools {spent:.0f} s: {harm.few} of few students, "
            f"{harm.counts} hidden on counts ({harm.counts / max(harm.few, 1):.2f} times), "
            f"{harm.ours} in all ({harm.ours / max(harm.few, 1):.2f} times), {harm.greedy} by the "
            f"greedy choice ({harm.ours / max(harm.greedy, 1):.3f} times)"
            f"{'' if harm.is_bearable else ': MORE THAN A TENTH MORE'}"
        )
    few, counts, ours, greedy = (
        sum(getattr(each, name) for each in found) for name in ("few", "counts", "ours", "greedy")
    )
    _say(
        f"Districts {first} to {after - 1}: {few} of few students, {counts} hidden on counts, "
        f"{ours} in all, {greedy} by the greedy choice"
    )
    return int(ours > greedy or not all(each.is_bearable for each in found))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2])))
