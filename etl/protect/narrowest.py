"""What readers can still prove of every hidden cell, for staff: intervals, never the value.

From what was published alone: totals that a reader may know from elsewhere (`unseen`) guard what is
hidden, but an interval that rests on one would tell the hidden numbers that it is the sum of.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from etl.model.cell import State
from etl.model.observation import KEY
from etl.model.organization import Organization
from etl.model.plan import Plan
from etl.model.privacy_rules import PrivacyRules
from etl.model.school_year import SchoolYear
from etl.model.student_group import Vocabulary
from etl.protect.audit.knowledge import Cells, cells
from etl.protect.audit.unit import Unit
from etl.protect.crew import Crew
from etl.protect.earlier import listed, remembered, still_known, with_roundings
from etl.protect.job import Narrowing
from etl.protect.lines import lines, nested, sums
from etl.protect.same_students import same_students
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
    *,
    wanted: np.ndarray | None = None,
    shown_before: pd.DataFrame | None = None,
    crew: Crew | None = None,
) -> Iterator[Proved]:
    """Every hidden cell of `published`, made from `observations`; of the `wanted` rows alone where
    they are given. `shown_before` has the rows that any release has shown. `crew` does the work
    (here, without one). Raises AuditFailed."""
    size = sizes(observations, organizations, rules)
    from_source = (observations["state"] == State.SUPPRESSED).to_numpy()
    as_shown = shown(observations, size, from_source, plan)
    kept = remembered(observations, size["n"].to_numpy(), shown_before, plan, rules)
    known = cells(observations, size, as_shown, plan, rules, (kept.n_low, kept.n_high))
    known = with_roundings(known, observations, shown_before)
    hidden = listed(observations, published[published["state"] == State.SUPPRESSED])
    kinds = {code: each.kind for code, each in organizations.items()}
    line = lines(observations, known.n, vocabulary, kinds)
    same = same_students(observations, size, line, plan, rules.minimum)
    reader = _Reader(known, hidden, still_known(as_shown, shown_before), same.told(hidden), rules)
    asked = hidden & (True if wanted is None else wanted)
    cut = units(observations, sums(line), nested(observations, line, vocabulary))
    parts = [part for part in cut if asked[part.rows].any()]
    first = (observations.iloc[part.rows[0]] for part in parts)
    places = [f"{each['indicator']}, {SchoolYear(int(each['school_year']))}" for each in first]
    jobs = (
        Narrowing(place, reader.unit(part), np.flatnonzero(asked[part.rows]))
        for place, part in zip(places, parts, strict=True)
    )
    why = {tuple(key): str(reason) for *key, reason in _rows(reasons, [*KEY, "reason"])}
    for part, answer in zip(parts, (crew or Crew()).answers(jobs), strict=True):
        keys = _rows(observations.iloc[part.rows[asked[part.rows]]], [*KEY])
        for key, (fewest, most, *counted) in zip(keys, answer.tolist(), strict=True):
            outcome = None if np.isnan(counted[0]) else (counted[0], counted[1])
            yield Proved(key, why.get(key, ""), (fewest, most), outcome)


def _rows(frame: pd.DataFrame, names: list[str]) -> Iterator[tuple[str | int, ...]]:
    rows: Iterator[tuple[str | int, ...]] = frame[names].itertuples(index=False, name=None)
    return rows


@dataclass(frozen=True)
class _Reader:
    """What somebody knows who has read this release and all that came before it: one entry an
    observation."""

    cells: Cells
    hidden: np.ndarray
    public: np.ndarray
    n_public: np.ndarray
    rules: PrivacyRules

    def unit(self, part: Part) -> Unit:
        rows, nothing = part.rows, np.zeros(len(part.rows), dtype=bool)
        return Unit(
            cells=self.cells.at(rows),
            relations=part.relations,
            # What an earlier release told is known, though this one hides it.
            hidden=(self.hidden & ~self.public)[rows],
            public=self.public[rows],
            n_public=self.n_public[rows],
            few=nothing,
            settled=nothing,
            minimum=self.rules.minimum,
            minimum_events=self.rules.minimum_events,
        )
