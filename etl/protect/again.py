"""Shows again what was hidden for the sake of others and is needed by nobody, largest first."""

from collections.abc import Callable, Collection
from dataclasses import replace

import numpy as np
import pandas as pd

from etl.protect.audit.exposed import Exposed, Kind
from etl.protect.audit.relations import Relations
from etl.protect.audit.unit import Unit
from etl.protect.primary import Reason

# Whole audits that one indicator and year is worth, and the cells that they may have together: the
# first of a large unit fails nearly always, and takes seconds. What is not proved stays hidden.
_TRIES = 5
_CELLS = 200
# In units of more cells only what has a witness near the truth is shown again: a search of the
# whole costs most of an audit there, and hardly ever finds one.
_FAR = 100

# Whether hiding as these reasons say breaks no rule of these lines (line, part, total).
Holds = Callable[[np.ndarray, pd.DataFrame], bool]


def shown_again(
    unit: Unit,
    reason: np.ndarray,
    order: np.ndarray,
    holds: Holds,
    auditor: Callable[[Unit], list[Exposed]],
    accepted: Collection[Exposed] = (),
) -> np.ndarray:
    """`reason` without the cells of `order` that the same audit does not need, tried in this order.
    `accepted` is what is exposed in any case, by earlier releases."""
    near, waiting, tries = _Near(unit.relations), [order], 0
    most = min(_TRIES, _CELLS // max(1, unit.count))
    while waiting and tries < most:
        batch = _by_lines(reason, waiting.pop(0), near, holds)
        if not len(batch):
            continue
        tried = reason.copy()
        tried[batch] = Reason.NONE
        hidden = (tried != Reason.NONE) & ~unit.public
        found = set(auditor(replace(unit, hidden=hidden, is_trial=unit.count > _FAR)))
        tries += 1
        if found <= set(accepted):
            reason = tried
        elif len(batch) > 1:
            waiting = [*_halves(batch, near.around(found - set(accepted))), *waiting]
    return reason


def _halves(batch: np.ndarray, blamed: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """What is far from all that was found, and what is near; the larger and the smaller cells
    where that tells nothing."""
    is_near = np.isin(batch, blamed)
    if is_near.all() or not is_near.any():
        is_near = np.arange(len(batch)) >= len(batch) // 2
    return batch[~is_near], batch[is_near]


def _by_lines(reason: np.ndarray, order: np.ndarray, near: "_Near", holds: Holds) -> np.ndarray:
    """The cells of `order` that the rules of lines do not need, one after another."""
    reason, free = reason.copy(), []
    for cell in order.tolist():
        why = reason[cell]
        reason[cell] = Reason.NONE
        if holds(reason, near.lines(cell)):
            free.append(cell)
        else:
            reason[cell] = why
    return np.array(free, dtype="int64")


class _Near:
    """The sums around a cell."""

    def __init__(self, relations: Relations) -> None:
        self._relations = relations
        self._whole = relations.total[relations.line]

    def lines(self, cell: int) -> pd.DataFrame:
        """The sums that have the cell as a part or as their total."""
        relations = self._relations
        own = relations.line[(relations.part == cell) | (self._whole == cell)]
        at = np.isin(relations.line, own)
        return pd.DataFrame(
            {"line": relations.line[at], "part": relations.part[at], "total": self._whole[at]}
        )

    def around(self, found: Collection[Exposed]) -> np.ndarray:
        """What is exposed, the cells of its sums, and those of theirs."""
        relations = self._relations
        cells = np.array([each.place for each in found if each.kind is Kind.CELL], dtype="int64")
        lines = np.array([each.place for each in found if each.kind is Kind.REST], dtype="int64")
        pairs = np.array([each.place for each in found if each.kind is Kind.NESTED], dtype="int64")
        cells = np.concatenate([cells, relations.inner[pairs], relations.outer[pairs]])
        cells = np.concatenate([cells, relations.part[np.isin(relations.line, lines)]])
        for _ in range(2):
            own = relations.line[np.isin(relations.part, cells) | np.isin(self._whole, cells)]
            at = np.isin(relations.line, own)
            cells = np.unique(np.concatenate([cells, relations.part[at], self._whole[at]]))
        return cells
