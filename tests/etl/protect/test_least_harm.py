"""How much is hidden beside what must be."""

import numpy as np
import pytest

from etl.protect.job import Job
from tests.etl.protect.jobs import job_of, never_shown_again


def few(job: Job) -> int:
    """Cells of one to nine students: what hiding n < 10 alone would hide."""
    n = job.unit.cells.n
    return int(((n > 0) & (n < job.unit.minimum)).sum())


def hidden(job: Job) -> int:
    return int(np.sum(job.done() != ""))


def compared(seed: int, schools: int) -> tuple[int, int]:
    """Cells hidden, and those that the greedy choice hides when the same audit repairs it."""
    job = job_of(seed, schools)
    ours, greedy = hidden(job), hidden(never_shown_again(job))
    assert ours <= 1.1 * greedy
    return ours, greedy


def test_no_more_is_hidden_than_by_the_greedy_choice_repaired_by_the_same_audit() -> None:
    found = [compared(seed, 5) for seed in (0, 1, 4)]
    assert sum(ours for ours, _ in found) <= sum(greedy for _, greedy in found)


@pytest.mark.soak
def test_nor_in_two_hundred_districts() -> None:
    sizes = [round(5 * 33 ** ((seed * 0.618034) % 1.0)) for seed in range(200)]
    found = [compared(1000 + seed, schools) for seed, schools in enumerate(sizes)]
    assert sum(ours for ours, _ in found) <= sum(greedy for _, greedy in found)


def test_a_district_hides_at_most_one_and_seven_tenths_of_its_small_cells() -> None:
    job = job_of(seed=11, schools=25)
    assert hidden(job) <= 1.7 * few(job)


@pytest.mark.soak
def test_so_does_a_district_of_a_hundred_and_sixty_five_schools() -> None:
    job = job_of(seed=11, schools=165)
    assert hidden(job) <= 1.7 * few(job)
