"""What an audit proved safe is safe where nothing has changed: in the release after, every
indicator-year that a correction leaves alone.

There earlier releases told the very same as this one would, and hid the same: who has read all of
them knows what the reader of this one alone knows. So the pattern of what is hidden need not be
audited again.
"""

from dataclasses import replace

import numpy as np

from etl.protect.job import Job, marked
from etl.protect.primary import Reason
from etl.protect.repair import noted, removable, was_told


def pattern(job: Job, reason: np.ndarray) -> str:
    """The same for jobs of which readers can prove the same where it is hidden as `reason` says:
    all that the audit goes by."""
    unit, nothing = job.unit, np.zeros(job.unit.count, dtype=bool)
    hidden = (reason != Reason.NONE) & ~unit.public
    cells = replace(
        unit.cells,
        # Of a shown cell everybody knows what is shown now.
        kept_low=np.where(hidden, unit.cells.kept_low, 0.0),
        kept_high=np.where(hidden, unit.cells.kept_high, np.inf),
    )
    return marked(safe=replace(unit, cells=cells, hidden=hidden, public=nothing, settled=nothing))


def is_proof(job: Job) -> bool:
    """Whether the answer to this job is safe in all. What earlier releases tell may give something
    away that no hiding takes back: such an answer proves nothing for the next release."""
    return not was_told(job.unit).any()


def proved(job: Job) -> np.ndarray | None:
    """The answer to a job whose pattern was proved safe; None where a cell of it might be shown
    again, which an audit has to tell."""
    if len(removable(job.reason, job.scales)):
        return None
    hidden = (job.reason != Reason.NONE) & ~job.unit.public
    return noted(replace(job.unit, hidden=hidden), job.reason.copy(), [])
