"""Numbers, dates and marks."""

from datetime import date

from etl.model.cell import State
from etl.model.figure import Cell
from etl.model.indicator import Indicator
from etl.wording import names, numbers, states, trend
from etl.wording import status as statuses
from etl.wording.bound.release import BoundWords
from etl.wording.sentence import Sentence, of_cells


class NumberWords(BoundWords):
    def value(self, cell: Cell) -> str:
        """A cell as a table shows it: 57.0%, 5% or less, Hidden, –, n/a."""
        if cell.state is State.REPORTED:
            unit = self._indicator(cell.series).unit
            return numbers.value(cell, unit, self.language) or numbers.NOTHING
        return states.mark(cell.state, self.voice)

    def label(self, cell: Cell) -> str:
        return numbers.label(cell, self.language)

    def quantity(self, number: float, indicator: Indicator, decimals: int = 1) -> str:
        return numbers.quantity(number, indicator.unit, decimals, self.language)

    def difference(self, number: float, indicator: Indicator, decimals: int = 1) -> str:
        return numbers.difference(number, indicator.unit, decimals, self.language)

    def plain(self, number: float, decimals: int = 1) -> str:
        return numbers.plain(number, decimals)

    def span(self, low: float, high: float, decimals: int = 1) -> str:
        return numbers.span(low, high, decimals, self.language)

    def interval(self, cell: Cell) -> str:
        return numbers.interval(cell.interval, cell.decimals, self.language)

    def points(self, number: float, decimals: int = 1) -> str:
        return numbers.points(number, decimals, self.language)

    def signed(self, number: float, decimals: int = 1) -> str:
        return numbers.signed(number, decimals)

    def apart(self, number: float, decimals: int = 1) -> str:
        """A signed distance at the decimals of its figure; one more where it would be written 0."""
        exact = abs(number) < 1e-9
        return numbers.signed(number, decimals if exact else numbers.telling(number, decimals))

    def count(self, number: float) -> str:
        return numbers.count(number)

    def students(self, cell: Cell) -> str:
        return trend.number_counted(cell, self._indicator(cell.series), self.voice)

    def day(self, on: date) -> str:
        return numbers.day(on, self.language)

    def target(self, indicator: Indicator) -> str:
        return statuses.target(indicator, self.voice)

    def hiding(self, indicator: Indicator) -> str:
        return states.hiding(indicator, self.voice)

    def people(self, indicator: Indicator) -> str:
        """ "students", or "people" where adults are counted."""
        return names.people(indicator, self.voice)

    def counts_adults(self, indicator: Indicator) -> bool:
        return names.counts_adults(indicator)

    def no_number(self, cell: Cell) -> Sentence:
        text = states.no_number(cell, self._indicator(cell.series), self.voice)
        return Sentence(text, of_cells((cell,)))

    def cautions(self, cell: Cell) -> tuple[Sentence, ...]:
        indicator = self._indicator(cell.series)
        told = states.cautions(cell, indicator, self.plan.organization, self.voice)
        return tuple(Sentence(text, of_cells((cell,))) for text in told)
