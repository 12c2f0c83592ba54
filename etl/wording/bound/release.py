"""What every sentence is bound to: the plan, the groups and the organizations of one release."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from etl.model.figure import Cell, Figure, Series
from etl.model.indicator import Indicator
from etl.model.organization import Organization
from etl.model.plan import Plan
from etl.model.student_group import Vocabulary
from etl.wording.phrase import ENGLISH
from etl.wording.voice import Voice

Cells = tuple[Cell, ...]
Figures = tuple[Figure, ...]


@dataclass(frozen=True)
class BoundWords:
    """Pure: the same input gives the same text. `language` is "en" or "es"."""

    plan: Plan
    vocabulary: Vocabulary
    organizations: Mapping[str, Organization]
    language: str = ENGLISH

    @cached_property
    def voice(self) -> Voice:
        return Voice(self.language, self.vocabulary)

    def _indicator(self, series: Series) -> Indicator:
        return self.plan.indicator(series.indicator)

    def _of(self, found: Iterable[Cell | Figure]) -> Indicator:
        return self._indicator(next(iter(found)).series)
