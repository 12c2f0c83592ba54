"""The word of a status, its reason, and what is owed."""

from collections.abc import Iterable, Mapping, Sequence

from etl.model.figure import Cell, Series, Status
from etl.model.indicator import Due, Indicator
from etl.wording import changes as changed
from etl.wording import status as statuses
from etl.wording import tally
from etl.wording.bound.release import BoundWords, Cells
from etl.wording.sentence import Sentence, of_status
from etl.wording.tally import Count


class StatusWords(BoundWords):
    def status(self, status: Status) -> str:
        return statuses.word(status, self.voice)

    def status_in(self, status: Status, overdue: bool = False) -> str:
        return statuses.in_year(status, overdue, self.voice)

    def reason(self, status: Status, cell: Cell | None = None) -> Sentence:
        indicator = self._indicator(status.series)
        text = statuses.reason(status, indicator, self.voice, cell)
        return Sentence(text, of_status(status, statuses.start_year(status, indicator)))

    def rule(self, status: Status) -> str:
        return statuses.rule(status, self.voice)

    def overdue(self, due: Due) -> str:
        return statuses.overdue(due, self.voice)

    def due(self, due: Due) -> str:
        return statuses.next_due(due, self.voice)

    def tally(self, found: Iterable[Status]) -> Sentence:
        listed = list(found)
        judged = [cell for status in listed for cell in of_status(status, None)]
        return Sentence(tally.headline(listed, self.voice), judged)

    def tally_counts(self, found: Iterable[Status]) -> tuple[Count, ...]:
        return tally.counts(found, self.voice)

    def tally_line(self, found: Iterable[Status], overdue: int = 0) -> str:
        return tally.line(found, overdue, self.voice)

    def changes(
        self,
        old: Mapping[Series, Cells],
        new: Mapping[Series, Cells],
        overdue: Sequence[tuple[Indicator, Due]] = (),
    ) -> tuple[changed.Change, ...]:
        indicators = {indicator.slug: indicator for indicator in self.plan.indicators}
        return changed.changes(old, new, indicators, self.voice, overdue)

    def change_kind(self, kind: changed.Kind) -> str:
        return kind.word(self.voice)
