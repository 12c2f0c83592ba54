"""Captions of the panels, one for each student group."""

from etl.model.cell import State
from etl.model.figure import Cell
from etl.model.indicator import Indicator
from etl.model.school_year import SchoolYear
from etl.wording import names, states
from etl.wording.moves import shown
from etl.wording.numbers import between
from etl.wording.phrases import group as said
from etl.wording.phrases import states as states_said
from etl.wording.trend import number_counted
from etl.wording.voice import Voice
from etl.wording.year_runs import in_a_row

_A_RUN = 3


def caption(cells: tuple[Cell, ...], indicator: Indicator, voice: Voice) -> str:
    """ "2,070 graduates in 2016-17; 2011-12 hidden"."""
    found = shown(cells)
    hidden = [cell.school_year for cell in cells if cell.state is State.SUPPRESSED]
    if not found:
        if not hidden:
            return voice.say(states_said.NO_DATA)
        return voice.say(names.suited(states_said.EVERY_YEAR_HIDDEN, indicator))
    last = found[-1]
    counted = number_counted(last, indicator, voice)
    if counted:
        text = voice.say(said.COUNTED, counted=counted, year=last.school_year)
    else:
        text = voice.say(said.LATEST, year=last.school_year)
    if not hidden:
        return text
    return voice.say(said.SOME_HIDDEN, text=text, years=names.listed(_spans(hidden, voice), voice))


def _spans(years: list[SchoolYear], voice: Voice) -> list[str]:
    """Three years in a row or more as their two ends: "2011-12 to 2016-17"."""
    said = []
    for run in in_a_row(years):
        ends = [str(year) for year in run]
        said += ends if len(run) < _A_RUN else [between(ends[0], ends[-1], voice.language)]
    return said


def note(cells: tuple[Cell, ...], indicator: Indicator, district: str, voice: Voice) -> str:
    """What to keep in mind at the foot of a panel: small numbers and the plan's cautions."""
    found = shown(cells)
    told = []
    if found and states.is_small(found[-1]):
        few = names.suited(said.FEW, indicator)
        told.append(voice.say(few, year=found[-1].school_year))
    for cell in found:
        told += states.cautions(cell, indicator, district, voice)
    return " ".join(told)
