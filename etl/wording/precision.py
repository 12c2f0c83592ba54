"""How many decimals a figure made of several figures may show: the fewest of its parts."""

from dataclasses import dataclass

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
