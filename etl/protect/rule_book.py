"""The rules that hide for the sake of others, applied until none asks for more."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from etl.model.plan import Plan
from etl.model.student_group import Vocabulary
from etl.protect.bundles import Bundles
from etl.protect.primary import Reason
from etl.protect.same_students import SameStudents
from etl.protect.stages import guarded, staged


@dataclass(frozen=True)
class Rules:
    """`partners` marks what may be hidden for others; `by_lines(reason=, showable=)` is the rule of
    lines. A call takes reasons and gives them with all that has to go too."""

    frame: pd.DataFrame
    plan: Plan
    vocabulary: Vocabulary
    minimum: int
    same: SameStudents
    partners: np.ndarray
    by_lines: Callable[..., np.ndarray]

    @cached_property
    def bundles(self) -> Bundles:
        return Bundles(self.frame, self.plan)

    def final(self) -> np.ndarray:
        """One bool a row: whether it is not shown again once it was hidden."""
        return staged(self.frame, self.plan) | self.bundles.rows()

    def __call__(self, reason: np.ndarray) -> np.ndarray:
        return guarded(
            self.frame, self.plan, self.vocabulary, reason, self.minimum, self._completed
        )

    def _completed(self, reason: np.ndarray) -> np.ndarray:
        while True:
            reason = self.by_lines(reason=reason, showable=self.partners)
            same = self._to_hide(self.same.hidden_too(reason))
            reason[same] = Reason.SAME_STUDENTS
            bundled = self._to_hide(self.bundles.hidden_too(reason))
            reason[bundled] = Reason.BUNDLE
            if not len(same) and not len(bundled):
                return reason

    def _to_hide(self, rows: np.ndarray) -> np.ndarray:
        return rows[self.partners[rows]]
