"""The word of a status and the reason for it, from the row of the status table that decided."""

from etl.model.cell import Basis, Coding
from etl.model.figure import Cell, Status, StatusCode
from etl.model.indicator import Due, Indicator
from etl.model.school_year import SchoolYear
from etl.model.target import TargetKind
from etl.wording import names, states
from etl.wording.numbers import day, difference, goal

WORDS = {
    StatusCode.HIDDEN: states.HIDDEN,
    StatusCode.NO_DATA: "No data",
    StatusCode.NO_TARGET: "No target",
    StatusCode.BASELINE_PENDING: "Baseline pending",
    StatusCode.SERIES_BROKEN: "Cannot tell",
    StatusCode.MET: "Met",
    StatusCode.ON_TRACK: "On track",
    StatusCode.CLOSE_TO_PATH: "Cannot tell",
    StatusCode.CANNOT_TELL: "Cannot tell",
    StatusCode.STAGNANT: "Stagnant",
    StatusCode.OFF_TRACK: "Off track",
    StatusCode.CONTEXT: "Not judged",
}

RULES = {
    0: "The latest figure is hidden, so there is no status.",
    1: "Nothing is published yet.",
    2: "The plan sets no target.",
    3: "The plan's baseline is blank.",
    4: "The series breaks between the baseline and the latest figure.",
    5: "The latest figure is at or past the final target.",
    6: "The latest figure is set against the path's value for its year.",
    7: "The latest figure is short of the path, but its range by chance reaches the path.",
    8: "The change since the baseline could be chance.",
    9: "The latest figure is short of the path, and no other rule fits.",
}


def word(status: Status) -> str:
    return WORDS[status.code]


def in_year(status: Status, overdue: bool = False) -> str:
    """ "Off track in 2016-17", "No target in 2016-17, overdue"; no year where there is no data."""
    text = word(status)
    if status.school_year is not None and status.code is not StatusCode.NO_DATA:
        text = f"{text} in {status.school_year}"
    return f"{text}, overdue" if overdue else text


def overdue(due: Due) -> str:
    return f"{due.school_year} figures were due on {day(due.on)}."


def next_due(due: Due) -> str:
    return f"{day(due.on)} ({due.school_year} figures)"


def reason(status: Status, indicator: Indicator, cell: Cell | None = None) -> str:
    """Why the status is what it is. `cell`, the figure judged, gives its precision."""
    sentence = _reason(status, indicator, 1 if cell is None else cell.decimals)
    if status.by_value:
        return f"{sentence} {by_value(indicator, cell)}"
    return sentence


def by_value(indicator: Indicator, cell: Cell | None) -> str:
    """Why a status was decided without a range by chance."""
    if cell is None or cell.value is None:
        return "By value: no range by chance can be worked out."
    if cell.coding is not Coding.EXACT:
        return "By value: the figure is shown only as a bound."
    if cell.basis is Basis.RATE_ONLY:
        return f"By value: the source gives no number of {names.people(indicator)}."
    if cell.interval is None:
        return "By value: this measure has no range by chance."
    return "By value: the baseline has no range by chance."


def _reason(status: Status, indicator: Indicator, decimals: int) -> str:
    year, code = status.school_year, status.code
    if code is StatusCode.HIDDEN:
        return f"{states.hiding(indicator)}."
    if code is StatusCode.NO_DATA:
        return _no_data(status, indicator)
    if year is None:
        return RULES[status.rule]
    start = _start(status, indicator)
    if code is StatusCode.NO_TARGET:
        return "The plan publishes no number."
    if code is StatusCode.BASELINE_PENDING:
        return "The plan has not set its baseline yet."
    if code is StatusCode.CONTEXT:
        return "Context for the plan; it is not judged."
    if code is StatusCode.SERIES_BROKEN:
        return _broken(status, indicator, year)
    if code is StatusCode.MET:
        return f"The target was reached in {year}."
    if code is StatusCode.CANNOT_TELL:
        return _cannot_tell(status, start, year)
    return _against_path(status, indicator, decimals, start)


def _against_path(
    status: Status, indicator: Indicator, decimals: int, start: SchoolYear | None
) -> str:
    year = status.school_year
    if status.distance is None:
        way = "the way" if status.code is StatusCode.ON_TRACK else "against the way"
        return f"It moved {way} that the plan asks since {start}."
    far = difference(status.distance, indicator.unit, decimals)
    if status.code is StatusCode.ON_TRACK:
        if status.distance == 0:
            return f"On the path in {year}."
        return f"{far} ahead of the path in {year}."
    short = f"{far} short of the path in {year}"
    if status.code is StatusCode.CLOSE_TO_PATH:
        return f"{short}, but the range by chance reaches the path."
    if status.code is StatusCode.STAGNANT:
        return f"{short}, and about the same as in {start}."
    return f"{short}."


def _no_data(status: Status, indicator: Indicator) -> str:
    if status.school_year is not None:
        return f"The source has no figure for {status.school_year}."
    if indicator.baseline.is_pending and indicator.target.final is None:
        return "Nothing is published yet; the baseline is pending."
    return "Nothing is published yet."


def _broken(status: Status, indicator: Indicator, year: SchoolYear) -> str:
    bands = (status.series.grade_band, "all")
    found = [b.school_year for b in indicator.breaks if b.grade_band in bands]
    at = max((b for b in found if b <= year), default=max(found, default=year))
    return f"The series breaks in {at}, so {year} is not set against the baseline."


def _cannot_tell(status: Status, start: SchoolYear | None, year: SchoolYear) -> str:
    if start is None:
        return "The plan names no baseline year, so there is no path."
    if year < start:
        return f"{year} is before the plan's baseline year, {start}."
    if status.rule == 8:
        return f"The change since {start} could be chance."
    return f"There is no {start} figure to start a path from."


def _start(status: Status, indicator: Indicator) -> SchoolYear | None:
    for named in indicator.group_targets:
        if named.student_group == status.series.student_group:
            return named.baseline.school_year
    return indicator.baseline.school_year


def target(indicator: Indicator, language: str = "en") -> str:
    """ "90% by 2019-20, from 63% in 2014-15"; words where the plan sets no number."""
    kind, final, start = indicator.target.kind, indicator.target.final, indicator.baseline
    if kind is TargetKind.NUMBER and final is not None:
        text = f"{goal(final[1], indicator.unit)} by {final[0]}"
        if start.value is None:
            return text
        since = f" in {start.school_year}" if start.school_year else ""
        return f"{text}, from {goal(start.value, indicator.unit)}{since}"
    return {
        TargetKind.INCREASE: "Increase; no number published",
        TargetKind.DECREASE: "Decrease; no number published",
        TargetKind.PENDING: "Pending; not set yet",
    }.get(kind, "None; no number published")
