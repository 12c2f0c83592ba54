"""The sentences of a few published rows."""

from collections.abc import Iterable
from typing import Any

from etl.measure.release import Measured
from etl.model.figure import Cell, Figure, Status
from etl.model.indicator import Indicator
from etl.model.student_group import ALL, ALL_OTHERS
from etl.wording.voice import Voice
from etl.wording.words import Words
from tests.builders.district import ORGANIZATIONS, VOCABULARY, indicator, plan
from tests.builders.published import cells, figures, published, statuses
from tests.etl.measure.released import measured

ENGLISH = Voice("en", VOCABULARY)
SPANISH = Voice("es", VOCABULARY)


class Told:
    """Rows, measured; `words` speaks of them."""

    def __init__(
        self, rows: Iterable[dict[str, Any]], of: Indicator | None = None, language: str = "en"
    ) -> None:
        listed = list(rows)
        chosen = plan(of or indicator())
        self.words = Words(chosen, VOCABULARY, ORGANIZATIONS, language)
        self._frame = published(listed)
        self._measured: Measured = measured(listed, in_plan=chosen)

    def cells(self, group: str = ALL) -> tuple[Cell, ...]:
        return cells(self._frame, group)

    def figures(self, group: str = ALL) -> tuple[Figure, ...]:
        return figures(self._measured.figures, group)

    def status(self, group: str = ALL) -> Status:
        return statuses(self._measured.statuses, group)[-1]

    def lede(self, group: str = ALL) -> str:
        return self.words.lede(self.cells(group), self.status(group), self.figures(group))

    def reason(self, group: str = ALL) -> str:
        return self.words.reason(self.status(group), self.cells(group)[-1])

    def both(self, group: str, reference: str = "white") -> tuple[tuple[Cell, ...], ...]:
        return self.cells(group), self.cells(ALL if reference == ALL_OTHERS else reference)

    def everything(self, group: str, reference: str = "white") -> list[str]:
        """Every sentence about a group, but those whose very job is to say what is hidden."""
        own, found, words = self.cells(group), self.figures(group), self.words
        both = self.both(group, reference)
        moved = words.who_moved(found, *both)
        return [
            words.trend_headline(own),
            words.trend_subtitle(own),
            words.lines_subtitle(own),
            words.trend_summary(own),
            words.spark_summary(own),
            words.panel_summary(own, self.cells()),
            words.group_note(own),
            words.pace_headline(found),
            words.pace_summary(own, found),
            words.gap_summary(found, *both) if _has_gap(found) else "",
            words.gap_note(found, *both),
            *words.students_behind(found),
            *words.years_to_close(found, *both),
            words.behind_summary(found),
            *((moved.headline, moved.sentence, moved.summary) if moved else ()),
        ]


def _has_gap(found: tuple[Figure, ...]) -> bool:
    return any(figure.name == "gap" and figure.value is not None for figure in found)
