"""Captions of the panels, one for each student group."""

from etl.model.cell import State
from etl.model.figure import Cell
from etl.model.indicator import Indicator
from etl.wording import names, states
from etl.wording.moves import shown
from etl.wording.trend import number_counted


def caption(cells: tuple[Cell, ...], indicator: Indicator) -> str:
    """ "2,070 graduates in 2016-17; 2011-12 hidden"."""
    found = shown(cells)
    hidden = [str(cell.school_year) for cell in cells if cell.state is State.SUPPRESSED]
    if not found:
        return f"Every year {names.lower(states.hiding(indicator))}" if hidden else states.NO_DATA
    last = found[-1]
    counted = number_counted(last, indicator)
    text = f"{counted} in {last.school_year}" if counted else f"Latest: {last.school_year}"
    return f"{text}; {names.listed(hidden)} hidden" if hidden else text


def note(cells: tuple[Cell, ...], indicator: Indicator, district: str) -> str:
    """What to keep in mind at the foot of a panel: small numbers and the plan's cautions."""
    found = shown(cells)
    told = []
    if found and states.is_small(found[-1]):
        people = names.people(indicator)
        told.append(f"Fewer than 30 {people} in {found[-1].school_year}: read with care.")
    for cell in found:
        told += states.cautions(cell, indicator, district)
    return " ".join(told)
