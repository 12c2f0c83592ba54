"""Gaps: how wide, who moved them, how many students, how many years."""

from etl.model.cell import Coding
from etl.model.figure import Figure, FigureName, Series
from etl.wording import closing, gap, names, summary
from etl.wording.bound.release import BoundWords, Cells, Figures
from etl.wording.phrases import gap as said
from etl.wording.precision import Precision
from etl.wording.sentence import CellId, Sentence, of_figures
from etl.wording.who_moved import WhoMoved, who_moved


class GapWords(BoundWords):
    def gap_question(self, series: Series, comparison: str) -> str:
        return gap.question(series.student_group, comparison, self.voice)

    def gap_pair(self, series: Series, comparison: str) -> str:
        return gap.pair(series.student_group, comparison, self.voice)

    def group_inside(self, code: str) -> str:
        return names.group(code, self.voice)

    def gap_headline(self, figures: Figures, *cells: Cells) -> Sentence:
        if not figures:
            return Sentence(self.voice.say(said.NONE_YET))
        text = gap.headline(figures, self._of(figures), Precision(cells), self.voice)
        return Sentence(text, _latest(figures, FigureName.GAP_CHANGE_SINCE_FIRST))

    def gap_subtitle(self, series: Series) -> str:
        return gap.subtitle(self._indicator(series), self.voice)

    def gap_size(self, figures: Figures, *cells: Cells) -> str:
        """ "31.3", "at least 21", "16.0 ahead": the latest gap as a table shows it."""
        if not figures:
            return ""
        return gap.size(figures, self._of(figures), Precision(cells), self.voice)

    def gap_bound(self, figures: Figures, *cells: Cells) -> Coding:
        if not figures:
            return Coding.EXACT
        return gap.bound(figures, self._of(figures), Precision(cells))

    def gap_note(self, figures: Figures, *cells: Cells) -> Sentence:
        if not figures:
            return Sentence("")
        text = gap.note(figures, self._of(figures), Precision(cells), self.voice)
        return Sentence(text, _latest(figures))

    def who_moved(
        self, figures: Figures, group_cells: Cells, *reference_cells: Cells
    ) -> WhoMoved | None:
        if not figures:
            return None
        precision = Precision((group_cells, *reference_cells))
        return who_moved(figures, group_cells, self._of(figures), precision, self.voice)

    def students_behind(self, figures: Figures) -> tuple[Sentence, Sentence]:
        if not figures:
            return Sentence(""), Sentence("")
        told = gap.students_behind(figures, self._of(figures), self.voice)
        cells = of_figures(gap.of(figures, FigureName.STUDENTS_BEHIND))
        return Sentence(told[0], cells), Sentence(told[1], cells)

    def years_to_close(self, figures: Figures, *cells: Cells) -> tuple[Sentence, Sentence]:
        if not figures:
            return Sentence(""), Sentence("")
        indicator = self._of(figures)
        told = closing.years_to_close(figures, indicator, Precision(cells), self.voice)
        basis = _latest(figures, FigureName.GAP_SLOPE)
        return Sentence(told[0], basis), Sentence(told[1], basis)

    def comparison_note(self, series: Series, comparison: str) -> str:
        dimension = self.vocabulary.group(series.student_group).dimension
        indicator = self._indicator(series)
        return names.comparison_note(self.plan, indicator, dimension, comparison, self.voice)

    def gap_summary(self, figures: Figures, *cells: Cells) -> Sentence:
        headline = self.gap_headline(figures, *cells)
        text = summary.gap_summary(figures, headline, Precision(cells), self.voice)
        return Sentence(text, (*headline.cells, *of_figures(gap.of(figures, FigureName.GAP))))

    def behind_summary(self, figures: Figures) -> Sentence:
        found = gap.of(figures, FigureName.STUDENTS_BEHIND)
        return Sentence(summary.behind_summary(figures, self.voice), of_figures(found))


def _latest(figures: Figures, *names: FigureName) -> tuple[CellId, ...]:
    """The cells of both sides behind the latest gap, and behind figures of that year."""
    latest = gap.latest_gap(figures)
    if latest is None:
        return ()
    others: list[Figure | None] = [gap.at(figures, name, latest.school_year) for name in names]
    return of_figures((latest, *others))
