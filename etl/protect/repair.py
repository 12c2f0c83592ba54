"""Has a unit audited, and hides further cells until no hidden one can be worked out."""

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from functools import cached_property

import numpy as np
import pandas as pd

from etl.protect.again import shown_again
from etl.protect.audit.exposed import Exposed, Kind
from etl.protect.audit.held import Held
from etl.protect.audit.system import AuditFailed
from etl.protect.audit.unit import Unit
from etl.protect.primary import Reason
from etl.protect.secondary import complete
from etl.protect.tight import Bounds

Auditor = Callable[[Unit], list[Exposed]]

# Findings that linear programming is asked about in a round; the others wait.
_ASKED = 12
_NOTHING = np.array([], dtype="int64")


@dataclass(frozen=True)
class Scales:
    """What decides which cell is hidden next: the `weight` of each (students, or the rarer events)
    and whether it is `showable`; what was `shown_before` goes after all others. What is `final` is
    not shown again once it was hidden."""

    weight: np.ndarray
    showable: np.ndarray
    final: np.ndarray
    shown_before: np.ndarray

    def at(self, rows: np.ndarray) -> "Scales":
        """Those of these rows, in this order."""
        own = (getattr(self, each.name)[rows] for each in fields(self))
        return Scales(*own)


def repaired(unit: Unit, reason: np.ndarray, scales: Scales, auditor: Auditor) -> np.ndarray:
    """`reason` with the cells that had to go as well, and no others. Raises AuditFailed (without a
    place) when nothing is left to hide and a cell is still exposed."""
    reason, accepted = _hidden_more(unit, reason, scales, auditor)
    order = removable(reason, scales)
    order = order[np.argsort(-np.nan_to_num(scales.weight[order]), kind="stable")]

    def holds(tried: np.ndarray, line: pd.DataFrame) -> bool:
        return bool(np.all(_completed(unit, line, scales, tried) == tried))

    return shown_again(unit, reason, order, holds, auditor, accepted)


def removable(reason: np.ndarray, scales: Scales) -> np.ndarray:
    """Cells hidden for the sake of others, which may be shown again where nobody needs it."""
    free = np.isin(reason, [Reason.LINE, Reason.AUDIT]) & scales.showable & ~scales.final
    return np.flatnonzero(free)


def _completed(unit: Unit, line: pd.DataFrame, scales: Scales, reason: np.ndarray) -> np.ndarray:
    return complete(
        line,
        scales.weight,
        reason,
        scales.showable,
        unit.minimum,
        unit.public,
        scales.shown_before,
    )


def _hidden_more(
    unit: Unit, reason: np.ndarray, scales: Scales, auditor: Auditor
) -> tuple[np.ndarray, list[Exposed]]:
    """`reason` with what had to go, and what earlier releases expose in any case."""
    reason = reason.copy()
    settled = np.zeros(unit.count, dtype=bool)
    rounds: list[set[Exposed]] = [set(), set()]
    while True:
        unit = replace(unit, hidden=(reason != Reason.NONE) & ~unit.public)
        found = auditor(replace(unit, settled=settled))
        if not found:
            return noted(unit, reason, []), []
        # Hiding more can only make more possible: what was safe stays safe.
        settled = unit.hidden.copy()
        settled[[each.place for each in found if each.kind is Kind.CELL]] = False
        chosen = _chosen(unit, found, scales, rounds[-1] & rounds[-2])
        rounds.append(set(found))
        if not len(chosen):
            told = _told_before(unit, found, scales, auditor)
            return noted(unit, reason, told), told
        reason[chosen] = Reason.AUDIT
        reason = _completed(unit, _frame(unit), scales, reason)


def noted(unit: Unit, reason: np.ndarray, found: list[Exposed]) -> np.ndarray:
    """For staff: which hidden cells earlier releases give away."""
    away = unit.hidden & unit.cells.remembered & (unit.cells.n < unit.minimum)
    away[[each.place for each in found if each.kind is Kind.CELL]] = True
    reason[away & (reason != Reason.NONE)] = Reason.TOLD_BEFORE
    return reason


def was_told(unit: Unit) -> np.ndarray:
    """Cells of which an earlier release told something that bears on this one."""
    told: np.ndarray = unit.public | np.isfinite(unit.cells.kept_high)
    return told


def _told_before(
    unit: Unit, found: list[Exposed], scales: Scales, auditor: Auditor
) -> list[Exposed]:
    """What of it earlier releases alone, with nothing that is new beside them, give away: then
    hiding more protects nobody. Raises AuditFailed where they do not give away all of it."""
    failed = AuditFailed("A hidden cell could be worked out from others.")
    if not was_told(unit).any():
        raise failed
    alone = replace(unit, hidden=unit.hidden | (scales.showable & ~unit.public))
    known = set(auditor(alone))
    if np.array_equal(alone.hidden, unit.hidden):
        # Nothing new is shown already, and what a second search proves safe is safe.
        return [each for each in found if each in known]
    if set(found) <= known:
        return found
    raise failed


def _frame(unit: Unit) -> pd.DataFrame:
    relations = unit.relations
    total = relations.total[relations.line]
    return pd.DataFrame({"line": relations.line, "part": relations.part, "total": total})


def _chosen(unit: Unit, found: list[Exposed], scales: Scales, stubborn: set[Exposed]) -> np.ndarray:
    """One more cell for each finding; one whose tight sum has a new cell already waits. The
    `stubborn` ones were found twice before: they are not held by the sums around them, so linear
    programming is asked."""
    tight = _Tight(unit, scales, stubborn)
    chosen: set[int] = set()
    loosened: set[int] = set()
    for each in found:
        if tight.waits(each, chosen):
            continue
        row, lines = tight.next(each)
        if row is not None and loosened.isdisjoint(lines):
            chosen.add(row)
            loosened.update(lines)
    return np.array(sorted(chosen), dtype="int64")


class _Tight:
    """What to hide next. The bounds of students and of outcomes are worked out once a round."""

    def __init__(self, unit: Unit, scales: Scales, stubborn: set[Exposed]) -> None:
        self._unit, self._scales, self._stubborn = unit, scales, stubborn
        cells, hidden = unit.cells, unit.hidden
        least = np.where(cells.n == 0, 0.0, 1.0)
        self._students = Bounds(unit.relations, cells.n, hidden, least)
        self._outcomes = Bounds(unit.relations, cells.x, hidden, np.zeros(unit.count))
        self._held: dict[Exposed, np.ndarray] = {}

    def next(self, each: Exposed) -> tuple[int | None, list[int]]:
        """The next cell to hide (None where nothing is left) and the sums it was taken from."""
        relations = self._unit.relations
        if each.kind is Kind.NESTED:
            both = [int(relations.inner[each.place]), int(relations.outer[each.place])]
            return next((row for row in both if self._may_go(row)), None), []
        if each.kind is Kind.REST:
            return self._smallest(relations.part[relations.line == each.place]), [each.place]
        if not self._unit.hidden[each.place]:
            return (each.place if self._may_go(each.place) else None), []
        row = self._smallest(self._holding(each))
        if row is not None:
            return row, []
        row, lines = self._along(each)
        return (row, lines) if row is not None else (self._anywhere(each.place), [])

    def waits(self, each: Exposed, chosen: set[int]) -> bool:
        """Whether one of the figures that hold it down goes already, or nobody asks about it in
        this round."""
        if each not in self._stubborn:
            return False
        late = each not in self._held and len(self._held) >= _ASKED
        return late or not chosen.isdisjoint(self._holding(each).tolist())

    def _holding(self, each: Exposed) -> np.ndarray:
        """The shown cells that hold down what two rounds did not loosen."""
        if each not in self._held:
            self._held[each] = self._prices.by(each) if each in self._stubborn else _NOTHING
        return self._held[each]

    @cached_property
    def _prices(self) -> Held:
        return Held(self._unit)

    def _along(self, each: Exposed) -> tuple[int | None, list[int]]:
        """From the cell to its tight sum, and on to the sum that holds that one's whole."""
        relations = self._unit.relations
        bounds = self._outcomes if each.outcome else self._students
        cell, lines = each.place, list[int]()
        while (line := int(bounds.sum[cell])) >= 0 and line not in lines:
            lines.append(line)
            row = self._smallest(relations.part[relations.line == line])
            if row is None:
                row = self._smallest(relations.total[[line]])
            if row is not None:
                return row, lines
            cell = int(relations.total[line])
            if cell < 0:
                break
        return None, lines

    def _anywhere(self, cell: int) -> int | None:
        """The smallest cell of all sums of the cell; else of those around them; else a whole."""
        relations = self._unit.relations
        cells = np.array([cell])
        for _ in range(4):
            lines = np.unique(
                relations.line[np.isin(relations.part, cells)].tolist()
                + np.flatnonzero(np.isin(relations.total, cells)).tolist()
            ).astype("int64")
            parts = relations.part[np.isin(relations.line, lines)]
            larger = relations.outer[np.isin(relations.inner, cells)]
            smaller = relations.inner[np.isin(relations.outer, cells)]
            for rows in (parts, smaller, relations.total[lines], larger):
                row = self._smallest(rows)
                if row is not None:
                    return row
            around = np.concatenate([cells, parts, relations.total[lines], larger, smaller])
            cells = np.unique(around[around >= 0])
        return None

    def _smallest(self, rows: np.ndarray) -> int | None:
        near = [int(row) for row in rows if row >= 0 and self._may_go(int(row))]
        weight = np.nan_to_num(self._scales.weight, nan=np.inf)
        last = self._scales.shown_before
        return min(near, key=lambda row: (last[row], weight[row], row), default=None)

    def _may_go(self, row: int) -> bool:
        unit, scales = self._unit, self._scales
        shown = scales.showable[row] and not unit.hidden[row] and not unit.public[row]
        return bool(shown and scales.weight[row] != 0)
