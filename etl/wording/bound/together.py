"""Many groups or many schools at once."""

from collections.abc import Callable, Sequence

from etl.model.figure import Cell, FigureName, Series
from etl.model.indicator import Indicator
from etl.model.organization import Kind
from etl.model.school_year import SchoolYear
from etl.model.student_group import ALL
from etl.model.summary import Summary
from etl.wording import groups_together, names, scan, school, social
from etl.wording.bound.release import BoundWords, Figures
from etl.wording.phrases import groups_together as said
from etl.wording.sentence import CellId, Sentence, of_cells, of_figures, place
from etl.wording.voice import Voice

Summaries = tuple[Summary, ...]


class TogetherWords(BoundWords):
    # Schools and their share of low-income students

    def social_question(self, series: Series) -> str:
        return social.question(self._indicator(series), series.grade_band, self.voice)

    def social_share(self, found: Summaries) -> Sentence:
        return Sentence(social.share(found, self.voice), self._of_schools(found))

    def social_change(self, found: Summaries) -> Sentence:
        return Sentence(social.change(found, self.voice), self._of_schools(found))

    def social_slope(self, found: Summaries) -> Sentence:
        return self._summed(found, social.slope, self._of_schools(found))

    def social_caution(self, found: Summaries) -> Sentence:
        return Sentence(social.caution(found, self.voice), self._of_schools(found))

    def social_summary(self, found: Summaries) -> Sentence:
        return Sentence(social.summary(found, self.voice), self._of_schools(found))

    def part(self, share: float) -> str:
        """A share of 0 to 1: "71%"."""
        return social.percent(share)

    # The groups of one dimension

    def between_groups(self, found: Summaries) -> Sentence:
        return Sentence(social.between(found, self.voice), self._of_groups(found))

    def between_schools(self, found: Summaries) -> Sentence:
        text = groups_together.between_schools(found, self.voice)
        return Sentence(text, self._of_groups(found))

    def mix(self, found: Summaries) -> Sentence:
        return self._summed(found, groups_together.mix, self._of_groups(found))

    def mean_difference(self, found: Summaries) -> Sentence:
        return self._summed(found, groups_together.mean_difference, self._of_groups(found))

    def potential(self, found: Summaries) -> Sentence:
        return self._summed(found, groups_together.potential, self._of_groups(found))

    def slope_index(self, found: Summaries) -> Sentence:
        return self._summed(found, groups_together.slope_index, self._of_groups(found))

    def served(self, cell: Cell, figures: Figures) -> Sentence:
        text = groups_together.served(cell, figures, self._indicator(cell.series), self.voice)
        return Sentence(text, of_figures(_named(figures, FigureName.SERVED)))

    def conversion(self, figures: Figures) -> Sentence:
        found = _named(figures, FigureName.CONVERSION)
        if not found:
            return Sentence("")
        before = self.plan.indicator(found[-1].comparison)
        stage = names.lower(self.voice.text(before.name))
        text = groups_together.conversion(figures, stage, self.voice)
        return Sentence(text, of_figures(found))

    def scale_free(self, figures: Figures) -> Sentence:
        text = groups_together.scale_free(figures, self.voice)
        return Sentence(text, of_figures(_named(figures, FigureName.V_GAP)))

    def coded(self, cell: Cell) -> Sentence:
        text = groups_together.coded(cell, self._indicator(cell.series), self.voice)
        return Sentence(text, of_cells((cell,)))

    # One school, and what stands out

    def beside_district(self, cell: Cell, figures: Figures) -> Sentence:
        indicator = self._indicator(cell.series)
        text = school.beside_district(cell, figures, indicator, self.voice)
        return Sentence(text, (*of_cells((cell,)), self._district(cell)))

    def beside_expected(self, cell: Cell, figures: Figures) -> Sentence:
        indicator = self._indicator(cell.series)
        text = school.beside_expected(cell, figures, indicator, self.voice)
        return Sentence(text, of_figures(_named(figures, FigureName.EXPECTED)))

    def counted_within(self, found: Sequence[tuple[Cell, Figures]]) -> Sentence:
        if not found:
            return Sentence("")
        cells = [cell for cell, _ in found]
        indicator = self._indicator(cells[0].series)
        text = school.counted_within(list(found), indicator, self.voice)
        return Sentence(text, (*of_cells(cells), *(self._district(cell) for cell in cells)))

    def similar_schools(self, codes: Sequence[str]) -> str:
        called = [self.organizations[code].name for code in codes]
        return school.similar(called, self.voice)

    def scan_headline(self, number: int) -> str:
        return scan.headline(number, self.voice)

    def scan_note(self) -> str:
        return self.voice.say(said.SCAN_NOTE)

    def scan_gap(
        self,
        series: Series,
        year: SchoolYear,
        comparison: str,
        size: tuple[float, float, float],
    ) -> Sentence:
        """`size` is the shrunk gap and its range, positive = the group is worse off."""
        indicator = self._indicator(series)
        text = scan.one_gap(series, year, comparison, size, indicator, self.voice)
        other = Series(series.indicator, series.organization, series.grade_band, comparison)
        return Sentence(text, (place(series, year), place(other, year)))

    def _summed(
        self,
        found: Summaries,
        tell: Callable[[Summaries, Indicator, Voice], str],
        cells: tuple[CellId, ...],
    ) -> Sentence:
        if not found:
            return Sentence("")
        return Sentence(tell(found, self.plan.indicator(found[0].indicator), self.voice), cells)

    def _district(self, cell: Cell) -> CellId:
        own = cell.series
        district = Series(own.indicator, self.plan.organization, own.grade_band, ALL)
        return place(district, cell.school_year)

    def _of_schools(self, found: Summaries) -> tuple[CellId, ...]:
        """All students of every school, of both indicators, in the years told of."""
        schools = [o.code for o in self.organizations.values() if o.kind is not Kind.DISTRICT]
        told = dict.fromkeys(
            (slug, each.grade_band, each.school_year)
            for each in found
            for slug in (each.indicator, each.about)
            if slug
        )
        return tuple(
            place(Series(slug, code, band, ALL), year)
            for slug, band, year in told
            for code in schools
        )

    def _of_groups(self, found: Summaries) -> tuple[CellId, ...]:
        """The groups of the dimension in the district, from the first to the last year told of."""
        told = dict.fromkeys(
            (each.indicator, each.organization, each.grade_band, each.dimension, year)
            for each in found
            for year in (each.since or each.school_year, each.school_year)
        )
        return tuple(
            place(Series(indicator, organization, band, group.code), year)
            for indicator, organization, band, dimension, year in told
            for group in self.vocabulary.in_dimension(dimension)
        )


def _named(figures: Figures, *names: FigureName) -> Figures:
    return tuple(figure for figure in figures if figure.name in names)
