"""The auditor's place: everything about to be published is tried once more, and it fails closed.

An auditor is given the published frame, the private frame of what is hidden, and the lines; it
returns the rows that a reader could still work out. The first auditor here knows lines alone.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from etl.model.cell import State


@dataclass(frozen=True)
class Case:
    """What an auditor needs: `line` has columns line, part, total; `weight` is students a cell,
    missing where even we do not know it; `minimum` is the fewest students that may be told."""

    published: pd.DataFrame
    line: pd.DataFrame
    weight: np.ndarray
    minimum: int


Auditor = Callable[[Case], np.ndarray]


def by_lines(case: Case) -> np.ndarray:
    """Rows of hidden cells that stand alone in their line, or that share fewer than `minimum`
    students with the other hidden cells of it; read from the published frame, not from reasons."""
    hidden = (case.published["state"] == State.SUPPRESSED).to_numpy()
    students = np.where(hidden, np.nan, case.weight)
    part = case.line["part"].to_numpy()
    table = case.line.assign(
        is_hidden=hidden[part],
        is_shown=(case.published["state"] == State.REPORTED).to_numpy()[part],
        students=np.nan_to_num(students[part]),
    )
    summary = table.groupby("line").agg(
        hidden=("is_hidden", "sum"),
        shown=("is_shown", "sum"),
        students=("students", "sum"),
        total=("total", "first"),
    )
    total = summary["total"].to_numpy()
    whole = np.where(total >= 0, students[total], np.nan)
    alone = ((summary["hidden"] == 1) & (summary["shown"] > 0)).to_numpy() & ~np.isnan(whole)
    with np.errstate(invalid="ignore"):
        few = (summary["hidden"] > 0).to_numpy() & (
            whole - summary["students"].to_numpy() < case.minimum
        )
        # Where a total says that there is nobody, a mark of the source hides nobody.
        few &= whole > 0
    exposed = table["line"].isin(summary.index[alone | few]) & table["is_hidden"]
    return np.unique(table.loc[exposed, "part"].to_numpy())
