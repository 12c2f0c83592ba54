"""Hides further cells until no hidden one can be worked out from its line.

Rules of a line that has a hidden cell (two of them for two ways of telling): at least two parts are
hidden; and what the shown parts leave over from the total is not 1 to 9 students. While a rule is
broken, the smallest shown part is hidden too. A group that leaves 1 to 9 students over from All
students is hidden as well, though nobody shows the others.
"""

import numpy as np
import pandas as pd

from etl.protect.primary import Reason


def few_others(line: pd.DataFrame, n: np.ndarray, shown: np.ndarray, minimum: int) -> np.ndarray:
    """Rows whose complement in All students is 1 to 9: the others would be known by subtraction."""
    known = line[line["total"] >= 0]
    part, total = known["part"].to_numpy(), known["total"].to_numpy()
    others = n[total] - n[part]
    with np.errstate(invalid="ignore"):
        few = (others > 0) & (others < minimum) & shown[part] & shown[total]
    return np.unique(part[few])


def complete(
    line: pd.DataFrame, weight: np.ndarray, reason: np.ndarray, showable: np.ndarray, minimum: int
) -> np.ndarray:
    """`reason` with the cells that must go with the hidden ones.

    `line` comes from `etl.protect.lines`; `weight` is students a cell (missing when unknown);
    `showable` marks cells that show a value unless hidden.
    """
    reason = reason.copy()
    part, total = line["part"].to_numpy(), line["total"].to_numpy()
    number = line["line"].to_numpy()
    count = int(number.max()) + 1 if len(number) else 0
    while count:
        hidden = reason != Reason.NONE
        chosen = _next_to_hide(part, total, number, count, weight, hidden, showable, minimum)
        orphans = part[(total >= 0) & hidden[total] & ~hidden[part] & showable[part]]
        if not len(chosen) and not len(orphans):
            return reason
        reason[chosen] = Reason.LINE
        reason[orphans] = Reason.TOTAL
    return reason


def _next_to_hide(
    part: np.ndarray,
    total: np.ndarray,
    number: np.ndarray,
    count: int,
    weight: np.ndarray,
    hidden: np.ndarray,
    showable: np.ndarray,
    minimum: int,
) -> np.ndarray:
    """The smallest shown part of every line that breaks a rule."""
    is_hidden = hidden[part]
    shown = showable[part] & ~is_hidden
    hidden_parts = np.bincount(number, weights=is_hidden, minlength=count)
    shown_students = np.bincount(
        number, weights=np.where(shown, np.nan_to_num(weight[part]), 0.0), minlength=count
    )
    hidden_students = np.bincount(
        number, weights=np.where(is_hidden, np.nan_to_num(weight[part]), 0.0), minlength=count
    )
    unknown = np.bincount(number, weights=is_hidden & np.isnan(weight[part]), minlength=count) > 0
    whole = np.full(count, np.nan)
    visible_total = (total >= 0) & ~hidden[total]
    whole[number[visible_total]] = weight[total[visible_total]]
    left_over = whole - shown_students
    # Without a total that readers can see, only what we know to be hidden counts.
    small = np.where(
        np.isnan(left_over), ~unknown & (hidden_students < minimum), left_over < minimum
    )
    # All hidden cells of the source may be tiny: what is left over must be ten with them too.
    small |= ~unknown & (hidden_students < minimum)
    broken = (hidden_parts > 0) & ((hidden_parts < 2) | small)
    candidates = broken[number] & shown & (np.nan_to_num(weight[part], nan=np.inf) > 0)
    order = np.lexsort((part, np.nan_to_num(weight[part], nan=np.inf), number))
    order = order[candidates[order]]
    _, firsts = np.unique(number[order], return_index=True)
    return np.unique(part[order[firsts]])
