"""What the cells behind a figure allow to be said of it: its decimals, and whether it is exact."""

from dataclasses import dataclass

from etl.model.cell import Coding
from etl.model.figure import Cell
from etl.model.school_year import SchoolYear
from etl.wording.moves import shown


@dataclass(frozen=True)
class Precision:
    """The decimals of the cells behind a figure, by year. Whole as soon as one part is whole."""

    sides: tuple[tuple[Cell, ...], ...]

    def at(self, *years: SchoolYear | None) -> int:
        """The decimals for a figure of these years (one decimal where no cell is known)."""
        cells = (cell for side in self.sides for cell in shown(side))
        return min((cell.decimals for cell in cells if cell.school_year in years), default=1)

    def codings(self, year: SchoolYear) -> tuple[Coding, ...]:
        """How each side's figure of a year is coded: exact where a side has none."""
        found = []
        for side in self.sides:
            here = [cell.coding for cell in shown(side) if cell.school_year == year]
            found.append(here[0] if here else Coding.EXACT)
        return tuple(found)

    def is_bound(self, *years: SchoolYear | None) -> bool:
        """Whether any side's figure of these years is only a bound."""
        return any(
            coding is not Coding.EXACT
            for year in years
            if year is not None
            for coding in self.codings(year)
        )
