"""Words for each kind of "no number". One phrase for hiding, whatever the reason was."""

from etl.model.cell import State
from etl.model.figure import Cell
from etl.model.indicator import Caution, Indicator
from etl.wording import names
from etl.wording.numbers import NOTHING
from etl.wording.phrases import states as said
from etl.wording.voice import Voice, stopped

SMALL_GROUP = 30


def hiding(indicator: Indicator, voice: Voice) -> str:
    """The one phrase for every hidden figure."""
    return voice.say(names.suited(said.HIDING, indicator))


def mark(state: State, voice: Voice) -> str:
    """The mark of a cell without a number: Hidden, –, n/a."""
    if state is State.NOT_REPORTED:
        return NOTHING
    marks = {State.SUPPRESSED: said.HIDDEN, State.NOT_APPLICABLE: said.NOT_APPLICABLE_MARK}
    return voice.say(marks[state]) if state in marks else ""


def no_number(cell: Cell, indicator: Indicator, voice: Voice) -> str:
    """A sentence for a cell without a number; "" for one with a number."""
    if cell.state is State.SUPPRESSED:
        return stopped(hiding(indicator, voice))
    if cell.state is State.NOT_REPORTED:
        return voice.say(said.NOT_REPORTED, year=cell.school_year)
    if cell.state is State.NOT_APPLICABLE:
        return voice.say(said.NOT_APPLICABLE)
    return ""


def cautions(cell: Cell, indicator: Indicator, district: str, voice: Voice) -> list[str]:
    """The plan's cautions that stand beside this cell. They stop nothing."""
    return [
        voice.text(caution.text)
        for caution in indicator.cautions
        if concerns(caution, cell, district)
    ]


def concerns(caution: Caution, cell: Cell, district: str) -> bool:
    """Whether a caution speaks of this cell: its year, band, group and organization."""
    series = cell.series
    return (
        caution.school_year == cell.school_year
        and caution.grade_band in (series.grade_band, "all")
        and caution.student_group in ("", series.student_group)
        and (caution.organization or district) == series.organization
    )


def is_small(cell: Cell) -> bool:
    """Whether a reported figure rests on fewer than 30 students."""
    if cell.state is not State.REPORTED:
        return False
    if cell.students is not None:
        return cell.students < SMALL_GROUP
    return cell.n_band == "10-29"
