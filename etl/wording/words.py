"""Every sentence of `etl.wording`, bound to the plan and vocabulary of one release."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from etl.model.cell import State
from etl.model.figure import Cell, Figure, Series, Status
from etl.model.indicator import Due, Indicator
from etl.model.organization import Organization
from etl.model.plan import Plan
from etl.model.student_group import Vocabulary
from etl.wording import changes as changed
from etl.wording import gap, group, names, numbers, pace, states, summary, tally, trend
from etl.wording import status as statuses
from etl.wording.precision import Precision
from etl.wording.tally import Count
from etl.wording.who_moved import WhoMoved, who_moved

Cells = tuple[Cell, ...]
Figures = tuple[Figure, ...]


@dataclass(frozen=True)
class Words:
    """Pure: the same input gives the same text. `language` chooses the texts of the plan."""

    plan: Plan
    vocabulary: Vocabulary
    organizations: Mapping[str, Organization]
    language: str = "en"

    def _indicator(self, *series: Series) -> Indicator:
        return self.plan.indicator(series[0].indicator)

    def _of(self, found: Cells | Figures) -> Indicator:
        return self._indicator(*(each.series for each in found[:1]))

    # Numbers

    def value(self, cell: Cell) -> str:
        """A cell as a table shows it: 57.0%, 5% or less, Hidden, –, n/a."""
        if cell.state is State.REPORTED:
            text = numbers.value(cell, self._indicator(cell.series).unit)
            return text or numbers.NOTHING
        return states.mark(cell.state)

    def label(self, cell: Cell) -> str:
        return numbers.label(cell)

    def quantity(self, number: float, indicator: Indicator, decimals: int = 1) -> str:
        return numbers.quantity(number, indicator.unit, decimals)

    def difference(self, number: float, indicator: Indicator, decimals: int = 1) -> str:
        return numbers.difference(number, indicator.unit, decimals)

    def plain(self, number: float, decimals: int = 1) -> str:
        return numbers.plain(number, decimals)

    def span(self, low: float, high: float, decimals: int = 1) -> str:
        return numbers.span(low, high, decimals)

    def interval(self, cell: Cell) -> str:
        return numbers.interval(cell.interval, cell.decimals)

    def points(self, number: float, decimals: int = 1) -> str:
        return numbers.points(number, decimals)

    def signed(self, number: float, decimals: int = 1) -> str:
        return numbers.signed(number, decimals)

    def count(self, number: float) -> str:
        return numbers.count(number)

    def students(self, cell: Cell) -> str:
        return trend.number_counted(cell, self._indicator(cell.series))

    def day(self, on: date) -> str:
        return numbers.day(on)

    def target(self, indicator: Indicator) -> str:
        return statuses.target(indicator)

    # States

    def hiding(self, indicator: Indicator) -> str:
        return states.hiding(indicator)

    def people(self, indicator: Indicator) -> str:
        """ "students", or "people" where adults are counted."""
        return names.people(indicator)

    def no_number(self, cell: Cell) -> str:
        return states.no_number(cell, self._indicator(cell.series))

    def cautions(self, cell: Cell) -> tuple[str, ...]:
        indicator = self._indicator(cell.series)
        return tuple(states.cautions(cell, indicator, self.plan.organization, self.language))

    # Status

    def status(self, status: Status) -> str:
        return statuses.word(status)

    def status_in(self, status: Status, overdue: bool = False) -> str:
        return statuses.in_year(status, overdue)

    def reason(self, status: Status, cell: Cell | None = None) -> str:
        return statuses.reason(status, self._indicator(status.series), cell)

    def rule(self, status: Status) -> str:
        return statuses.RULES[status.rule]

    def overdue(self, due: Due) -> str:
        return statuses.overdue(due)

    def due(self, due: Due) -> str:
        return statuses.next_due(due)

    # One measure

    def measure(self, series: Series) -> str:
        return names.measure(self._indicator(series), series.grade_band, self.language)

    def trend_headline(self, cells: Cells) -> str:
        if not cells:
            return trend.NOTHING_YET
        return trend.headline(cells, self._of(cells), self.vocabulary)

    def trend_subtitle(self, cells: Cells) -> str:
        return trend.subtitle(cells, self._of(cells), self.vocabulary) if cells else ""

    def lede(self, cells: Cells, status: Status, figures: Figures) -> str:
        indicator = self._indicator(status.series)
        return trend.lede(cells, status, figures, indicator, self.vocabulary)

    def fact_latest(self, cells: Cells) -> trend.Fact | None:
        return trend.latest_fact(cells, self._of(cells)) if cells else None

    def fact_path(self, status: Status, cell: Cell | None = None) -> trend.Fact | None:
        return trend.path_fact(status, self._indicator(status.series), cell)

    def fact_pace(self, cells: Cells, figures: Figures) -> trend.Fact | None:
        found = trend.shown(cells)
        if not found:
            return None
        size, text = pace.pace_fact_text(figures, self._of(cells), found[-1])
        return trend.Fact("Pace needed", size, text) if size else None

    def fact_target(self, indicator: Indicator, due: Due | None = None) -> trend.Fact:
        fact = trend.target_fact(indicator)
        if due is None:
            return fact
        text = f"{fact.text} Next figures due {numbers.day(due.on)}."
        return trend.Fact(fact.heading, fact.value, text)

    def pace_headline(self, figures: Figures) -> str:
        return pace.pace_headline(figures)

    def pace_bars(self, cells: Cells, figures: Figures) -> tuple[pace.PaceBar, ...]:
        return pace.pace_bars(cells, figures, self._of(cells)) if cells else ()

    def latest_change(self, figures: Figures, decimals: int = 1) -> str:
        return trend.latest_change(figures, self._of(figures), decimals) if figures else ""

    def direction(self, figure: Figure, decimals: int = 1) -> str:
        return trend.direction_words(figure, self._indicator(figure.series), decimals)

    # Groups and gaps

    def group_label(self, code: str) -> str:
        return names.group_title(code, self.vocabulary, self.language)

    def group_short(self, code: str) -> str:
        if code in names.FIXED:
            return names.group_title(code, self.vocabulary, self.language)
        return self.vocabulary.group(code).short.spoken(self.language)

    def panel_caption(self, cells: Cells) -> str:
        return group.caption(cells, self._of(cells)) if cells else states.NO_DATA

    def group_note(self, cells: Cells) -> str:
        return group.note(cells, self._of(cells), self.plan.organization) if cells else ""

    def gap_question(self, series: Series, comparison: str) -> str:
        return gap.question(series.student_group, comparison, self.vocabulary)

    def gap_headline(self, figures: Figures, *cells: Cells) -> str:
        if not figures:
            return gap.NO_GAP_YET
        return gap.headline(figures, self._of(figures), self.vocabulary, Precision(cells))

    def gap_subtitle(self, series: Series) -> str:
        return gap.subtitle(self._indicator(series))

    def gap_size(self, figures: Figures, *cells: Cells) -> str:
        """ "31.3", "at least 21", "16.0 ahead": the latest gap as a table shows it."""
        return gap.size(figures, self._of(figures), Precision(cells)) if figures else ""

    def gap_note(self, figures: Figures, *cells: Cells) -> str:
        return gap.note(figures, self._of(figures), Precision(cells)) if figures else ""

    def who_moved(
        self, figures: Figures, group_cells: Cells, *reference_cells: Cells
    ) -> WhoMoved | None:
        if not figures:
            return None
        precision = Precision((group_cells, *reference_cells))
        return who_moved(figures, group_cells, self._of(figures), self.vocabulary, precision)

    def students_behind(self, figures: Figures) -> tuple[str, str]:
        if not figures:
            return "", ""
        return gap.students_behind(figures, self._of(figures), self.vocabulary)

    def years_to_close(self, figures: Figures, *cells: Cells) -> tuple[str, str]:
        if not figures:
            return "", ""
        return gap.years_to_close(figures, self._of(figures), Precision(cells))

    def comparison_note(self, series: Series, comparison: str) -> str:
        dimension = self.vocabulary.group(series.student_group).dimension
        return names.comparison_note(
            self.plan, self._indicator(series), dimension, comparison, self.language
        )

    # Summaries of charts

    def trend_summary(self, cells: Cells) -> str:
        if not cells:
            return f"{trend.NOTHING_YET}."
        return summary.trend_summary(cells, self._of(cells), self.vocabulary)

    def spark_summary(self, cells: Cells) -> str:
        if not cells:
            return f"{trend.NOTHING_YET}."
        return summary.spark_summary(cells, self._of(cells), self.vocabulary)

    def panel_summary(self, cells: Cells, all_cells: Cells) -> str:
        if not cells:
            return f"{trend.NOTHING_YET}."
        return summary.panel_summary(cells, all_cells, self._of(cells), self.vocabulary)

    def gap_summary(self, figures: Figures, *cells: Cells) -> str:
        return summary.gap_summary(figures, self.gap_headline(figures, *cells), Precision(cells))

    def pace_summary(self, cells: Cells, figures: Figures) -> str:
        return pace.pace_summary(self.pace_bars(cells, figures))

    def behind_summary(self, figures: Figures) -> str:
        return summary.behind_summary(figures)

    # The whole plan, and releases

    def tally(self, found: Iterable[Status]) -> str:
        return tally.headline(found)

    def tally_counts(self, found: Iterable[Status]) -> tuple[Count, ...]:
        return tally.counts(found)

    def tally_line(self, found: Iterable[Status], overdue: int = 0) -> str:
        return tally.line(found, overdue)

    def changes(
        self,
        old: Mapping[Series, Cells],
        new: Mapping[Series, Cells],
        overdue: Sequence[tuple[Indicator, Due]] = (),
    ) -> tuple[changed.Change, ...]:
        indicators = {indicator.slug: indicator for indicator in self.plan.indicators}
        return changed.changes(old, new, indicators, self.vocabulary, overdue)
