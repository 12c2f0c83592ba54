"""Hides further cells until no hidden one can be worked out from its line.

Rules of a line that has a hidden cell (two of them for two ways of telling): at least two parts are
hidden; and what the shown parts leave over from the total is not 1 to 9 students. While a rule is
broken, the smallest shown part is hidden too. A group that leaves 1 to 9 students over from All
students is hidden as well, though nobody shows the others; so is the smallest of groups that leave
1 to 9 students over together, as where a workbook leaves the rows of small groups out.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from etl.protect.primary import Reason

# One decimal is uncertain by 0.05 percent, in a total and again in its parts.
ROUNDING = 0.001


def few_others(line: pd.DataFrame, n: np.ndarray, shown: np.ndarray, minimum: int) -> np.ndarray:
    """Rows whose complement in All students is 1 to 9: the others would be known by subtraction."""
    known = line[line["total"] >= 0]
    part, total = known["part"].to_numpy(), known["total"].to_numpy()
    others = n[total] - n[part]
    with np.errstate(invalid="ignore"):
        few = (others > 0) & (others < minimum) & shown[part] & shown[total]
    return np.unique(part[few])


def few_left_out(line: pd.DataFrame, n: np.ndarray, shown: np.ndarray, minimum: int) -> np.ndarray:
    """The smallest part of every line whose parts are all shown and leave 1 to 9 students over.

    In large totals these few are lost in the rounding of the shares, so nothing is hidden there.
    """
    known = line[line["total"] >= 0]
    parts = known.assign(n=n[known["part"]], shown=shown[known["part"]])
    parts = parts[(parts["n"] > 0) | ~parts["shown"]].sort_values(["line", "n"])
    lines = parts.groupby("line").agg(
        smallest=("part", "first"),
        together=("n", "sum"),
        complete=("shown", "all"),
        total=("total", "first"),
    )
    total = lines["total"].to_numpy()
    left = n[total] - lines["together"].to_numpy()
    lost = n[total] * ROUNDING >= minimum
    few = (left > 0) & (left < minimum) & ~lost & shown[total] & lines["complete"].to_numpy()
    return lines["smallest"].to_numpy()[few]


def complete(
    line: pd.DataFrame,
    weight: np.ndarray,
    reason: np.ndarray,
    showable: np.ndarray,
    minimum: int,
    known: np.ndarray,
    shown_before: np.ndarray | None = None,
) -> np.ndarray:
    """`reason` with the cells that must go with the hidden ones.

    `line` comes from `etl.protect.lines`; `weight` is students a cell (missing when unknown);
    `showable` marks cells that show a value unless hidden, `known` those that readers know even
    if they are. What was `shown_before` goes after all others: readers remember about how many
    students it has.
    """
    reason = reason.copy()
    hidden = (reason != Reason.NONE) & ~known
    late = np.zeros(len(reason), dtype=bool) if shown_before is None else shown_before
    lines = _in_order(line, weight, late)
    # Only a line of which a cell was hidden in the last round can have come to break a rule.
    touched = np.ones(lines.count, dtype=bool)
    while touched.any():
        some = lines.only(touched)
        chosen = _next_to_hide(some, weight, hidden, showable | known, showable, minimum)
        reason[chosen] = Reason.LINE
        now = np.zeros(len(reason), dtype=bool)
        now[chosen] = True
        hidden |= now
        touched[:] = False
        touched[lines.number[now[lines.part] | ((lines.total >= 0) & now[lines.total])]] = True
    return reason


@dataclass(frozen=True)
class _Lines:
    """Lines as three arrays, one entry a part: the parts of a line lie together, in the order in
    which they are hidden. There are `count` lines."""

    number: np.ndarray
    part: np.ndarray
    total: np.ndarray
    count: int

    def only(self, wanted: np.ndarray) -> "_Lines":
        """The lines that `wanted` marks, under their old numbers."""
        if wanted.all():
            return self
        at = np.flatnonzero(wanted[self.number])
        return _Lines(self.number[at], self.part[at], self.total[at], self.count)


def _in_order(line: pd.DataFrame, weight: np.ndarray, late: np.ndarray) -> _Lines:
    part, number = line["part"].to_numpy(), line["line"].to_numpy()
    order = np.lexsort((part, np.nan_to_num(weight[part], nan=np.inf), late[part], number))
    count = int(number.max()) + 1 if len(number) else 0
    return _Lines(number[order], part[order], line["total"].to_numpy()[order], count)


def _next_to_hide(
    lines: _Lines,
    weight: np.ndarray,
    hidden: np.ndarray,
    showable: np.ndarray,
    partners: np.ndarray,
    minimum: int,
) -> np.ndarray:
    """The smallest shown part, among `partners`, of every line that breaks a rule."""
    number, part, total, count = lines.number, lines.part, lines.total, lines.count
    students = weight[part]
    known = np.nan_to_num(students)
    is_hidden = hidden[part]
    shown = showable[part] & ~is_hidden
    hidden_parts = np.bincount(number, weights=is_hidden, minlength=count)
    shown_students = np.bincount(number, weights=np.where(shown, known, 0.0), minlength=count)
    hidden_students = np.bincount(number, weights=np.where(is_hidden, known, 0.0), minlength=count)
    unknown = np.bincount(number, weights=is_hidden & np.isnan(students), minlength=count) > 0
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
    # A hidden total is added up from parts that are all shown: it needs hidden parts like a part.
    sums_up = np.bincount(number, minlength=count) >= 2
    starts = np.zeros(count, dtype=bool)
    starts[number[(total >= 0) & hidden[total]]] = True
    broken = ((hidden_parts > 0) | (starts & sums_up)) & ((hidden_parts < 2) | small)
    candidates = broken[number] & shown & partners[part] & ~(students <= 0)
    _, firsts = np.unique(number[candidates], return_index=True)
    return np.unique(part[candidates][firsts])
