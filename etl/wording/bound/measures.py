"""One measure: its story, its facts, its pace, and the summaries of its charts."""

from collections.abc import Iterable

from etl.model.figure import Cell, Figure, Series, Status
from etl.model.indicator import Due, Indicator
from etl.model.school_year import SchoolYear
from etl.wording import facts, group, names, pace, summary, trend
from etl.wording import status as statuses
from etl.wording.bound.release import BoundWords, Cells, Figures
from etl.wording.moves import shown, unbroken
from etl.wording.numbers import day
from etl.wording.phrases import pace as pace_said
from etl.wording.phrases import states as states_said
from etl.wording.phrases import trend as trend_said
from etl.wording.sentence import Sentence, of_cells, of_figures, of_status
from etl.wording.voice import stopped
from etl.wording.year_runs import in_a_row


class MeasureWords(BoundWords):
    def measure(self, series: Series) -> str:
        return names.measure(self._indicator(series), series.grade_band, self.voice)

    def trend_headline(self, cells: Cells) -> Sentence:
        if not cells:
            return Sentence(self.voice.say(states_said.NOTHING_YET))
        indicator = self._of(cells)
        text = trend.headline(cells, indicator, self.voice)
        return Sentence(text, of_cells(unbroken(cells, indicator)))

    def trend_subtitle(self, cells: Cells) -> str:
        return trend.subtitle(cells, self._of(cells), self.voice) if cells else ""

    def lines_subtitle(self, cells: Cells) -> str:
        if not cells:
            return ""
        return trend.subtitle(cells, self._of(cells), self.voice, is_alone=False)

    def lede(self, cells: Cells, status: Status, figures: Figures) -> Sentence:
        indicator = self._indicator(status.series)
        text = trend.lede(cells, status, figures, indicator, self.voice)
        judged = of_status(status, statuses.start_year(status, indicator))
        return Sentence(text, (*of_cells(unbroken(cells, indicator)), *judged))

    def fact_latest(self, cells: Cells) -> facts.Fact | None:
        return facts.latest_fact(cells, self._of(cells), self.voice) if cells else None

    def fact_path(self, status: Status, cell: Cell | None = None) -> facts.Fact | None:
        return facts.path_fact(status, self._indicator(status.series), cell, self.voice)

    def fact_pace(self, cells: Cells, figures: Figures) -> facts.Fact | None:
        found = shown(cells)
        if not found:
            return None
        size, text = pace.pace_fact_text(figures, self._of(cells), found[-1], self.voice)
        return facts.Fact(self.voice.say(pace_said.NEEDED), size, text) if size else None

    def fact_target(self, indicator: Indicator, due: Due | None = None) -> facts.Fact:
        fact = facts.target_fact(indicator, self.voice)
        if due is None:
            return fact
        on = day(due.on, self.language)
        text = self.voice.say(trend_said.NEXT_FIGURES, text=fact.text, day=on)
        return facts.Fact(fact.heading, fact.value, text)

    def pace_headline(self, figures: Figures) -> Sentence:
        return Sentence(pace.pace_headline(figures, self.voice), of_figures(figures))

    def pace_bars(self, cells: Cells, figures: Figures) -> tuple[pace.PaceBar, ...]:
        if not cells:
            return ()
        return pace.pace_bars(cells, figures, self._of(cells), self.voice)

    def latest_change(self, figures: Figures, decimals: int = 1) -> Sentence:
        if not figures:
            return Sentence("")
        text = trend.latest_change(figures, self._of(figures), decimals, self.voice)
        return Sentence(text, of_figures((trend.newest_change(figures),)))

    def direction(self, figure: Figure, decimals: int = 1) -> Sentence:
        indicator = self._indicator(figure.series)
        text = trend.direction_words(figure, indicator, decimals, self.voice)
        return Sentence(text, of_figures((figure,)))

    def movement(self, figure: Figure, decimals: int = 1) -> Sentence:
        indicator = self._indicator(figure.series)
        text = trend.movement_words(figure, indicator, decimals, self.voice)
        return Sentence(text, of_figures((figure,)))

    def movement_kind(self, figure: Figure) -> str:
        return trend.movement_kind(figure, self._indicator(figure.series))

    # Groups

    def group_label(self, code: str) -> str:
        return names.group_title(code, self.voice)

    def group_short(self, code: str) -> str:
        if code in names.FIXED:
            return names.group_title(code, self.voice)
        return self.voice.text(self.vocabulary.group(code).short)

    def in_a_row(self, years: Iterable[SchoolYear]) -> list[list[SchoolYear]]:
        return in_a_row(years)

    def panel_caption(self, cells: Cells) -> str:
        if not cells:
            return self.voice.say(states_said.NO_DATA)
        return group.caption(cells, self._of(cells), self.voice)

    def group_note(self, cells: Cells) -> Sentence:
        if not cells:
            return Sentence("")
        text = group.note(cells, self._of(cells), self.plan.organization, self.voice)
        return Sentence(text, of_cells(shown(cells)))

    # Summaries of charts

    def trend_summary(self, cells: Cells) -> Sentence:
        if not cells:
            return self._nothing_yet()
        text = summary.trend_summary(cells, self._of(cells), self.voice)
        return Sentence(text, of_cells(shown(cells)))

    def spark_summary(self, cells: Cells) -> Sentence:
        if not cells:
            return self._nothing_yet()
        text = summary.spark_summary(cells, self._of(cells), self.voice)
        return Sentence(text, of_cells(shown(cells)))

    def panel_summary(self, cells: Cells, all_cells: Cells) -> Sentence:
        if not cells:
            return self._nothing_yet()
        text = summary.panel_summary(cells, all_cells, self._of(cells), self.voice)
        return Sentence(text, of_cells((*shown(cells), *shown(all_cells))))

    def _nothing_yet(self) -> Sentence:
        return Sentence(stopped(self.voice.say(states_said.NOTHING_YET)))

    def pace_summary(self, cells: Cells, figures: Figures) -> Sentence:
        text = pace.pace_summary(self.pace_bars(cells, figures), self.voice)
        return Sentence(text, of_cells(shown(cells)))
