"""Years without a number, in words: why is said of each, never more than that."""

from dashboard.queries.scope import Scope
from dashboard.speech import noted
from etl.model.cell import State
from etl.model.figure import Cell
from etl.model.school_year import SchoolYear

WHY = {
    State.SUPPRESSED: noted("{year} hidden"),
    State.NOT_REPORTED: noted("{year} not reported"),
    State.NOT_APPLICABLE: noted("{year} not applicable"),
}


def absent(scope: Scope, cells: tuple[Cell, ...], years: tuple[SchoolYear, ...]) -> str:
    """ "Without a number: 2012-13 hidden; no figures yet from 2017-18 on." Years of the axis after
    the latest cell are still to come; "" where every year has a number."""
    say = scope.say
    said = [say(WHY[cell.state], year=cell.school_year) for cell in cells if cell.state in WHY]
    if cells and cells[-1].school_year < years[-1]:
        said.append(say("no figures yet from {year} on", year=cells[-1].school_year + 1))
    return say("Without a number: {years}.", years="; ".join(said)) if said else ""
