"""The stages of a pipeline: how many people left between two of them is a number of people too.

Somebody who sets one published stage beside another learns how many left on the way. So a stage is
shown where it, those who left since the stage shown before it, and both numbers for whoever is left
over from everybody, are the minimum or more (privacy 9a). That nobody left, or that nobody reached
a stage, is not told either: then what became of each person would be known. After a hidden stage of
a group its later ones are hidden too: they would tell how many it had at least.

Hiding further cells of a stage only makes these numbers larger, so lines and the audit may follow.
Showing a hidden one again may not: a stage that hides cells keeps them hidden.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import pandas as pd

from etl.model.cell import State
from etl.model.indicator import Unit
from etl.model.plan import Plan
from etl.model.student_group import ALL, Vocabulary
from etl.protect.primary import Reason

_PLACE = ["organization", "school_year", "grade_band"]
Stage = dict[str, int]  # row of each student group


def staged(frame: pd.DataFrame, plan: Plan) -> np.ndarray:
    """One bool a row: whether it is a stage of a pipeline. A stage tells on the one before it,
    which the audit of one indicator does not ask about."""
    stages = [slug for pipeline in plan.pipelines for slug in pipeline.indicators]
    return frame["indicator"].isin(stages).to_numpy()


def guarded(
    frame: pd.DataFrame,
    plan: Plan,
    vocabulary: Vocabulary,
    reason: np.ndarray,
    minimum: int,
    completed: Callable[[np.ndarray], np.ndarray],
) -> np.ndarray:
    """`reason` with the stages of pipelines that must go, and all that `completed` hides with them:
    the rule of lines, as a function from reasons to reasons."""
    chains = [
        _Chain(stages, vocabulary, frame["value"].to_numpy(dtype="float64"), minimum)
        for stages in _chains(frame, plan)
    ]
    reason = reason.copy()
    while True:
        for chain in chains:
            _hide(reason, chain.few_left(reason))
        reason = completed(reason)
        more = [
            row
            for chain in chains
            for row in (*chain.few_left(reason), *chain.few_left_over(reason))
        ]
        if not more:
            return reason
        _hide(reason, more)


def _hide(reason: np.ndarray, rows: list[int]) -> None:
    for row in rows:
        if reason[row] == Reason.NONE:
            reason[row] = Reason.FEW_LEFT


def _chains(frame: pd.DataFrame, plan: Plan) -> Iterator[list[Stage]]:
    """The reported rows of every pipeline at one place in one year: its stages in order."""
    for pipeline in plan.pipelines:
        counted = [s for s in pipeline.indicators if plan.indicator(s).unit is Unit.COUNT]
        reported = frame["indicator"].isin(counted) & (frame["state"] == State.REPORTED)
        rows = np.flatnonzero(reported)
        mine = frame.iloc[rows]
        found: dict[tuple[object, ...], dict[str, Stage]] = defaultdict(lambda: defaultdict(dict))
        columns = (mine[name].tolist() for name in (*_PLACE, "indicator", "student_group"))
        for row, *place, slug, group in zip(rows.tolist(), *columns, strict=True):
            found[tuple(place)][slug][group] = row
        yield from ([by_slug.get(slug, {}) for slug in counted] for by_slug in found.values())


@dataclass(frozen=True)
class _Chain:
    """The stages of one pipeline at one place in one year; `count` are the people of every row of
    the frame."""

    stages: list[Stage]
    vocabulary: Vocabulary
    count: np.ndarray
    minimum: int

    def few_left(self, reason: np.ndarray) -> list[int]:
        """Shown rows of stages that too few people left before, or that nobody reached, and of all
        that come after a hidden one."""
        found = []
        for group in dict.fromkeys(group for stage in self.stages for group in stage):
            rows = [stage[group] for stage in self.stages if group in stage]
            before, is_hidden = np.nan, False
            for row in rows:
                is_shown = reason[row] == Reason.NONE
                here = float(self.count[row])
                if is_shown and (is_hidden or self._is_few(before, here)):
                    found.append(row)
                    is_shown = False
                is_hidden |= not is_shown
                before = here
        return found

    def few_left_over(self, reason: np.ndarray) -> list[int]:
        """The smallest shown cell of each line of which the shown cells leave over a group that too
        few people left."""
        found = []
        everybody = [
            stage for stage in self.stages if ALL in stage and reason[stage[ALL]] == Reason.NONE
        ]
        for earlier, later in pairwise(everybody):
            for groups in self._lines(earlier, later):
                shown = [
                    group
                    for group in groups
                    if all(reason[stage[group]] == Reason.NONE for stage in (earlier, later))
                ]
                if not shown:
                    continue
                before, here = (
                    float(self.count[stage[ALL]] - sum(self.count[stage[g]] for g in shown))
                    for stage in (earlier, later)
                )
                if self._is_few(before, here):
                    found.append(min((later[g] for g in shown), key=lambda row: self.count[row]))
        return found

    def _is_few(self, before: float, here: float) -> bool:
        """More people than before are not the same people: nothing follows from the two."""
        few = 0 <= before - here < self.minimum or here < self.minimum
        return bool(before > 0 and here <= before and few)

    def _lines(self, earlier: Stage, later: Stage) -> Iterator[list[str]]:
        """Groups that both stages have, as they make up everybody: those of a whole dimension
        together, any other by itself."""
        both = [group for group in earlier if group in later and group != ALL]
        by_dimension: dict[str, list[str]] = defaultdict(list)
        for group in both:
            code = self.vocabulary.group(group).dimension
            is_whole = self.vocabulary.dimension(code).is_whole
            by_dimension[code if is_whole else group].append(group)
        yield from by_dimension.values()
