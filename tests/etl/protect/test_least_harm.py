"""How much is hidden beside what must be."""

import pytest

from tests.etl.protect.harm import harm_of, hidden, main, of_few, without_outcomes
from tests.etl.protect.jobs import job_of


def test_no_more_is_hidden_than_by_the_greedy_choice_repaired_by_the_same_audit() -> None:
    found = [harm_of(job_of(seed, 5)) for seed in (0, 1, 4)]
    assert all(harm.is_bearable for harm in found)
    assert sum(harm.ours for harm in found) <= sum(harm.greedy for harm in found)


@pytest.mark.soak
def test_nor_in_two_hundred_districts() -> None:
    assert main(0, 200) == 0


def test_a_district_hides_at_most_one_and_seven_tenths_of_its_small_cells() -> None:
    job = job_of(seed=11, schools=25)
    assert hidden(job) <= 1.7 * of_few(job)


@pytest.mark.soak
def test_so_does_a_district_of_a_hundred_and_sixty_five_schools() -> None:
    """On the numbers of students alone; with the outcomes at most twice as many."""
    job = job_of(seed=11, schools=165)
    assert hidden(without_outcomes(job)) <= 1.7 * of_few(job)
    assert hidden(job) <= 2.0 * of_few(job)
