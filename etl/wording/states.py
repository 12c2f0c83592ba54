"""Words for each kind of "no number". One phrase for hiding, whatever the reason was."""

from etl.model.cell import State
from etl.model.figure import Cell
from etl.model.indicator import Caution, Indicator
from etl.wording import names
from etl.wording.numbers import NOTHING

HIDDEN = "Hidden"
NO_DATA = "No data"
SMALL_GROUP = 30


def hiding(indicator: Indicator) -> str:
    """The one phrase for every hidden figure."""
    return f"Hidden: too few {names.people(indicator)}, or it could reveal a group with too few"


def mark(state: State) -> str:
    """The mark of a cell without a number: Hidden, –, n/a."""
    return {State.SUPPRESSED: HIDDEN, State.NOT_REPORTED: NOTHING, State.NOT_APPLICABLE: "n/a"}.get(
        state, ""
    )


def no_number(cell: Cell, indicator: Indicator) -> str:
    """A sentence for a cell without a number; "" for one with a number."""
    if cell.state is State.SUPPRESSED:
        return f"{hiding(indicator)}."
    if cell.state is State.NOT_REPORTED:
        return f"Not reported: the source has no figure for {cell.school_year}."
    if cell.state is State.NOT_APPLICABLE:
        return "Not applicable: this measure does not count this group."
    return ""


def cautions(cell: Cell, indicator: Indicator, district: str, language: str = "en") -> list[str]:
    """The plan's cautions that stand beside this cell. They stop nothing."""
    return [
        caution.text.spoken(language)
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
