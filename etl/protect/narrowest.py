"""What readers can still prove of every hidden cell, for staff: intervals, never the value."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from etl.model.cell import State
from etl.model.observation import KEY
from etl.model.organization import Organization
from etl.model.plan import Plan
from etl.model.privacy_rules import PrivacyRules
from etl.model.student_group import Vocabulary
from etl.protect.audit.intervals import intervals
from etl.protect.audit.knowledge import Cells, cells
from etl.protect.audit.system import Inconsistent
from etl.protect.audit.unit import Unit, model
from etl.protect.earlier import listed
from etl.protect.lines import lines, nested, sums
from etl.protect.shown import shown
from etl.protect.sizes import sizes
from etl.protect.units import Part, units


@dataclass(frozen=True)
class Proved:
    """Of one hidden cell: its key, why it is hidden, and between what readers can prove that its
    students, and those counted of them, lie (None: nothing to count). Infinite: no end."""

    key: tuple[str | int, ...]
    reason: str
    students: tuple[float, float]
    outcome: tuple[float, float] | None

    @property
    def is_known(self) -> bool:
        """Whether an interval is a single number: then it must not be told."""
        ends = [self.students, *([self.outcome] if self.outcome else [])]
        return any(low == high for low, high in ends)


def narrowest(
    observations: pd.DataFrame,
    published: pd.DataFrame,
    reasons: pd.DataFrame,
    plan: Plan,
    vocabulary: Vocabulary,
    organizations: Mapping[str, Organization],
    rules: PrivacyRules,
) -> Iterator[Proved]:
    """Every hidden cell of `published`, made from `observations`. Raises AuditFailed."""
    size = sizes(observations, organizations, rules)
    from_source = (observations["state"] == State.SUPPRESSED).to_numpy()
    as_shown = shown(observations, size, from_source, plan)
    known = cells(observations, size, as_shown, plan, rules)
    hidden = listed(observations, published[published["state"] == State.SUPPRESSED])
    why = {tuple(key): str(reason) for *key, reason in _rows(reasons)}
    kinds = {code: each.kind for code, each in organizations.items()}
    line = lines(observations, known.n, vocabulary, kinds)
    for part in units(observations, sums(line), nested(observations, line, vocabulary)):
        if hidden[part.rows].any():
            yield from _proved(
                observations, part, known.at(part.rows), hidden[part.rows], why, rules
            )


def _rows(reasons: pd.DataFrame) -> Iterator[tuple[str | int, ...]]:
    return reasons[[*KEY, "reason"]].itertuples(index=False, name=None)


def _proved(
    observations: pd.DataFrame,
    part: Part,
    known: Cells,
    hidden: np.ndarray,
    why: Mapping[tuple[str | int, ...], str],
    rules: PrivacyRules,
) -> Iterator[Proved]:
    nothing = np.zeros(len(hidden), dtype=bool)
    unit = Unit(
        known,
        part.relations,
        hidden,
        nothing,
        nothing,
        nothing,
        nothing,
        rules.minimum,
        rules.minimum_events,
    )
    count, rows = unit.count, np.flatnonzero(hidden)
    wanted = [*rows.tolist(), *(count + rows[known.counts[rows]]).tolist()]
    try:
        found = intervals(model(unit).system, wanted)
    except Inconsistent:
        found = intervals(model(unit, open_ended=True).system, wanted)
    for row in rows.tolist():
        key = tuple(observations.iloc[part.rows[row]][list(KEY)])
        yield Proved(key, why.get(key, ""), found[row], found.get(count + row))
