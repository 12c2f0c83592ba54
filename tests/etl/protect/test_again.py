"""Nothing stays hidden that nobody needs."""

from dataclasses import replace

import numpy as np
import pandas as pd

from etl.protect.again import shown_again
from etl.protect.audit.exposed import Exposed, Kind
from etl.protect.audit.relations import Relations
from etl.protect.audit.unit import Unit
from etl.protect.job import Job
from etl.protect.primary import Reason
from tests.etl.protect.jobs import job_of, never_shown_again


def largest(job: Job) -> int:
    weight = np.where(job.reason == Reason.NONE, np.nan_to_num(job.scales.weight), 0.0)
    return int(np.argmax(weight))


def wider(job: Job) -> Job:
    """The same district, of which somebody hid the largest cell too."""
    reason = job.reason.copy()
    reason[largest(job)] = Reason.LINE
    return replace(job, reason=reason)


def test_a_large_group_that_nobody_needs_is_shown_again() -> None:
    job = job_of(seed=1)
    assert wider(job).done()[largest(job)] == Reason.NONE


def test_what_was_hidden_for_good_is_not_shown_again() -> None:
    job = wider(job_of(seed=1))
    hidden = never_shown_again(job).done()
    assert set(np.flatnonzero(job.reason)) <= set(np.flatnonzero(hidden))


def holds(reason: np.ndarray, line: pd.DataFrame) -> bool:
    return True


NOTHING = np.array([], dtype="int64")
FOUR_IN_TWO_SUMS = Relations(
    np.array([0, 0, 1, 1]),
    np.array([0, 1, 2, 3]),
    np.array([-1, -1]),
    NOTHING,
    NOTHING,
    np.array([True, True]),
)


def unit_of_four(job: Job) -> Unit:
    four = np.arange(4)
    no = np.zeros(4, dtype=bool)
    return replace(
        job.unit, cells=job.unit.cells.at(four), relations=FOUR_IN_TWO_SUMS, hidden=no, public=no
    )


def test_what_the_audit_needs_is_kept_and_the_rest_of_it_is_shown() -> None:
    """The audit wants cell 1 beside cell 0; cells 2 and 3 are hidden for nothing."""
    unit = unit_of_four(job_of(seed=1))

    def auditor(asked: Unit) -> list[Exposed]:
        return [] if asked.hidden[1] else [Exposed(Kind.CELL, 0)]

    reason = np.array([Reason.FEW_STUDENTS, Reason.AUDIT, Reason.AUDIT, Reason.LINE], dtype=object)
    found = shown_again(unit, reason, np.array([3, 2, 1]), holds, auditor)
    assert np.flatnonzero(found).tolist() == [0, 1]


def test_an_audit_that_never_agrees_changes_nothing() -> None:
    unit = unit_of_four(job_of(seed=1))
    reason = np.array([Reason.FEW_STUDENTS, Reason.AUDIT, Reason.AUDIT, Reason.LINE], dtype=object)
    found = shown_again(unit, reason, np.array([3, 2, 1]), holds, lambda _: [Exposed(Kind.CELL, 0)])
    assert found.tolist() == reason.tolist()
