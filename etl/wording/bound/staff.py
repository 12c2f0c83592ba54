"""Adults: those on their way to lead, and those who teach and lead."""

from collections.abc import Sequence

from etl.model.figure import Cell, Figure, FigureName
from etl.model.school_year import SchoolYear
from etl.wording import stages
from etl.wording.bound.release import BoundWords, Cells, Figures
from etl.wording.sentence import Sentence, of_cells, of_figures

# (the group's figures of a step, what stands out there): 1 more, -1 fewer than all others.
Apart = tuple[Figure, int]


class StaffWords(BoundWords):
    def stage(self, slug: str) -> str:
        """What a stage is called: "Admitted"."""
        return self.voice.text(self.plan.indicator(slug).name)

    def through(self, first: Cell, last: Cell) -> Sentence:
        both = (self._indicator(first.series), self._indicator(last.series))
        return Sentence(stages.through(first, last, both, self.voice), of_cells((first, last)))

    def step(self, before: str, slug: str) -> str:
        both = (self.plan.indicator(before), self.plan.indicator(slug))
        return stages.step(*both, self.voice)

    def out_of(self, before: Cell, here: Cell) -> Sentence:
        return Sentence(stages.out_of(before, here, self.voice), of_cells((before, here)))

    def step_side(self, figures: Figures, others: Figure, year: SchoolYear) -> int | None:
        """1 where more of the group went on than of all others, by more than chance, -1 where fewer
        did, 0 where it cannot be told; None without figures."""
        return stages.side(figures, others, year)

    def step_verdict(self, found: int | None) -> str:
        return stages.verdict(found, self.voice)

    def steps_apart(self, found: Sequence[Apart]) -> Sentence:
        listed = tuple(
            (
                self.plan.indicator(figure.comparison),
                self._indicator(figure.series),
                figure.series.student_group,
                side,
            )
            for figure, side in found
        )
        return Sentence(stages.steps(listed, self.voice), of_figures(figure for figure, _ in found))

    def stage_chain(self, group: str, cells: Sequence[tuple[str, str]], rest: Cells) -> Sentence:
        """Every stage of a group: (slug, its number as it is written). `rest` are its cells."""
        told = tuple((self.plan.indicator(slug), people) for slug, people in cells)
        return Sentence(stages.chain(group, told, self.voice), of_cells(rest))

    def resemble(self, figures: Figures, everyone: Cell) -> Sentence:
        indicator = self._indicator(everyone.series)
        text = stages.resemble(figures, indicator, everyone, self.voice)
        kept = (FigureName.SERVED, FigureName.SERVED_GAP)
        return Sentence(text, of_figures(f for f in figures if f.name in kept))
