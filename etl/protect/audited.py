"""Every indicator and year audited, and again where the rules between them ask for more."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from etl.model.privacy_rules import PrivacyRules
from etl.protect.audit.knowledge import Cells
from etl.protect.audit.system import AuditFailed
from etl.protect.audit.unit import Unit
from etl.protect.crew import Crew
from etl.protect.job import Job
from etl.protect.primary import Reason
from etl.protect.repair import Auditor, Scales
from etl.protect.rule_book import Rules
from etl.protect.units import Part

_TOLD_EVERY = 20


@dataclass(frozen=True)
class Audit:
    """What the parts of a release are audited with."""

    observations: pd.DataFrame
    cells: Cells
    rules: PrivacyRules
    auditor: Auditor
    public: np.ndarray
    scales: Scales

    def of(self, part: Part, reason: np.ndarray, n_public: np.ndarray) -> Job:
        """The audit of one indicator and year, of which `reason` hides cells already. Another
        measure tells the number of students of the `n_public` ones."""
        rows, nothing = part.rows, np.zeros(len(part.rows), dtype=bool)
        unit = Unit(
            cells=self.cells.at(rows),
            relations=part.relations,
            hidden=nothing,
            public=self.public[rows],
            n_public=n_public,
            few=reason == Reason.FEW_EVENTS,
            settled=nothing,
            minimum=self.rules.minimum,
            minimum_events=self.rules.minimum_events,
        )
        first = self.observations.iloc[rows[0]]
        year = f"{first['school_year'] - 1}-{first['school_year'] % 100:02d}"
        own = self.scales.at(rows)
        return Job(f"{first['indicator']}, {year}", unit, reason, own, self.auditor)

    def keeping(self, rows: np.ndarray) -> "Audit":
        """The same, in which what these rows hide is not shown again."""
        return replace(self, scales=replace(self.scales, final=self.scales.final | rows))


def audited(
    reason: np.ndarray,
    audit: Audit,
    hide: Rules,
    cut: Callable[[], Iterator[Part]],
    crew: Crew,
    say: Callable[[str], None],
) -> np.ndarray:
    """`reason` with all that audits and rules ask for. An indicator and year is audited again where
    a rule hid more of it since, or where another measure now tells more.

    Two measures of the same students may each count on a number that the other still tells, so that
    neither can be made safe. Then both are audited as if neither told, the rules hide in each what
    the other had to hide, and all is audited once more with what is told in the end. Raises
    AuditFailed where even that is not safe.
    """
    told = hide.same.known(reason)
    changed = np.ones(len(reason), dtype=bool)
    is_last = not told.any()
    while changed.any():
        try:
            reason = _answered(reason, audit, told, changed, cut, crew, say)
        except AuditFailed:
            if is_last:
                raise
            is_last, told = True, np.zeros_like(told)
            continue
        after = hide(reason)
        now = hide.same.known(after)
        changed = (after != reason) | (now & ~told)
        reason, told = after, now
        # Else two measures might show and hide one another's partners for ever.
        audit = audit.keeping(hide.same.rows())
    return reason


def _answered(
    reason: np.ndarray,
    audit: Audit,
    told: np.ndarray,
    changed: np.ndarray,
    cut: Callable[[], Iterator[Part]],
    crew: Crew,
    say: Callable[[str], None],
) -> np.ndarray:
    """`reason` after one audit of every indicator and year with a row that `changed`."""
    parts = [part for part in cut() if changed[part.rows].any()]
    jobs = (audit.of(each, reason[each.rows], told[each.rows]) for each in parts)
    answered = reason.copy()
    for done, (part, answer) in enumerate(zip(parts, crew.answers(jobs), strict=True), start=1):
        answered[part.rows] = answer
        if done % _TOLD_EVERY == 0:
            say(f"Auditing: {done:,} of {len(parts):,} indicator-years done")
    return answered
