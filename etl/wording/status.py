"""The word of a status and the reason for it, from the row of the status table that decided."""

from etl.model.cell import Basis, Coding
from etl.model.figure import Cell, Status, StatusCode
from etl.model.indicator import Due, Indicator
from etl.model.school_year import SchoolYear
from etl.model.target import TargetKind
from etl.wording import names, states
from etl.wording.numbers import day, difference, goal, is_zero, telling
from etl.wording.phrases import status as said
from etl.wording.voice import Voice, stopped


def word(status: Status, voice: Voice) -> str:
    return voice.say(said.WORDS[status.code])


def rule(status: Status, voice: Voice) -> str:
    """The row of the status table that decided, in words."""
    if status.code is StatusCode.CONTEXT:
        return voice.say(said.CONTEXT)
    if status.code is StatusCode.ON_TRACK and status.distance is not None:
        return voice.say(said.AT_PATH)
    if status.code is StatusCode.CANNOT_TELL and status.rule in _NEED_A_PATH:
        return voice.say(said.NO_PATH)
    return voice.say(said.RULES[status.rule])


_NEED_A_PATH = (6, 9)


def in_year(status: Status, overdue: bool, voice: Voice) -> str:
    """ "Off track in 2016-17", "No target in 2016-17, overdue"; no year where there is no data."""
    text = word(status, voice)
    if status.school_year is not None and status.code is not StatusCode.NO_DATA:
        text = voice.say(said.IN_YEAR, word=text, year=status.school_year)
    return voice.say(said.WITH_OVERDUE, said=text) if overdue else text


def overdue(due: Due, voice: Voice) -> str:
    return voice.say(said.OVERDUE, year=due.school_year, day=day(due.on, voice.language))


def next_due(due: Due, voice: Voice) -> str:
    return voice.say(said.NEXT_DUE, year=due.school_year, day=day(due.on, voice.language))


def reason(status: Status, indicator: Indicator, voice: Voice, cell: Cell | None = None) -> str:
    """Why the status is what it is. `cell`, the figure judged, gives its precision."""
    sentence = _reason(status, indicator, 1 if cell is None else cell.decimals, voice)
    if status.by_value:
        return f"{sentence} {by_value(indicator, cell, voice)}"
    return sentence


def by_value(indicator: Indicator, cell: Cell | None, voice: Voice) -> str:
    """Why a status was decided without a range by chance."""
    if cell is None or cell.value is None:
        return voice.say(said.NO_RANGE)
    if cell.coding is not Coding.EXACT:
        return voice.say(said.ONLY_A_BOUND)
    if cell.basis is Basis.RATE_ONLY:
        return voice.say(names.suited(said.NO_NUMBER, indicator))
    if cell.interval is None:
        return voice.say(said.MEASURE_WITHOUT_RANGE)
    return voice.say(said.BASELINE_WITHOUT_RANGE)


_SIMPLE = {
    StatusCode.NO_TARGET: said.NO_TARGET,
    StatusCode.BASELINE_PENDING: said.BASELINE_PENDING,
    StatusCode.CONTEXT: said.CONTEXT,
    StatusCode.MET: said.MET,
}


def _reason(status: Status, indicator: Indicator, decimals: int, voice: Voice) -> str:
    year, code = status.school_year, status.code
    if code is StatusCode.HIDDEN:
        return stopped(states.hiding(indicator, voice))
    if code is StatusCode.NO_DATA:
        return _no_data(status, indicator, voice)
    if year is None:
        return rule(status, voice)
    if code in _SIMPLE:
        return voice.say(_SIMPLE[code], year=year)
    if code is StatusCode.SERIES_BROKEN:
        return _broken(status, indicator, year, voice)
    start = start_year(status, indicator)
    if code is StatusCode.CANNOT_TELL:
        return _cannot_tell(status, start, year, voice)
    return _against_path(status, indicator, decimals, start, voice)


_OF_PATH = {
    StatusCode.ON_TRACK: said.AHEAD,
    StatusCode.CLOSE_TO_PATH: said.CLOSE,
    StatusCode.STAGNANT: said.STAGNANT,
}


def _against_path(
    status: Status, indicator: Indicator, decimals: int, start: SchoolYear | None, voice: Voice
) -> str:
    year = status.school_year
    if status.distance is None:
        good = status.code is StatusCode.ON_TRACK
        return voice.say(said.MOVED_THE_WAY if good else said.MOVED_AGAINST, start=start)
    decimals = telling(status.distance, decimals)
    if status.code is StatusCode.ON_TRACK and is_zero(status.distance, decimals):
        return voice.say(said.ON_PATH, year=year)
    far = difference(status.distance, indicator.unit, decimals, voice.language)
    chosen = _OF_PATH.get(status.code, said.SHORT)
    return voice.say(chosen, far=far, year=year, start=start)


def _no_data(status: Status, indicator: Indicator, voice: Voice) -> str:
    if status.school_year is not None:
        return voice.say(said.NO_FIGURE, year=status.school_year)
    if indicator.baseline.is_pending and indicator.target.final is None:
        return voice.say(said.NOTHING_AND_PENDING)
    return voice.say(said.RULES[1])


def _broken(status: Status, indicator: Indicator, year: SchoolYear, voice: Voice) -> str:
    bands = (status.series.grade_band, "all")
    found = [b.school_year for b in indicator.breaks if b.grade_band in bands]
    at = max((b for b in found if b <= year), default=max(found, default=year))
    return voice.say(said.BROKEN, at=at, year=year)


def _cannot_tell(status: Status, start: SchoolYear | None, year: SchoolYear, voice: Voice) -> str:
    if start is None:
        return voice.say(said.NO_BASELINE_YEAR)
    if year < start:
        return voice.say(said.BEFORE_BASELINE, year=year, start=start)
    return voice.say(said.COULD_BE_CHANCE if status.rule == 8 else said.NO_START, start=start)


def start_year(status: Status, indicator: Indicator) -> SchoolYear | None:
    """The baseline year that a series is judged from."""
    for named in indicator.group_targets:
        if named.student_group == status.series.student_group:
            return named.baseline.school_year
    return indicator.baseline.school_year


def target(indicator: Indicator, voice: Voice) -> str:
    """ "90% by 2019-20, from 63% in 2014-15"; words where the plan sets no number."""
    kind, final, start = indicator.target.kind, indicator.target.final, indicator.baseline
    if kind is not TargetKind.NUMBER or final is None:
        return voice.say(_WITHOUT_NUMBER.get(kind, said.NONE))
    places: dict[str, object] = {
        "target": goal(final[1], indicator.unit, voice.language),
        "year": final[0],
    }
    if start.value is None:
        return voice.say(said.TARGET, **places)
    places["start"] = goal(start.value, indicator.unit, voice.language)
    if start.school_year is None:
        return voice.say(said.TARGET_FROM, **places)
    return voice.say(said.TARGET_FROM_IN, **places, since=start.school_year)


_WITHOUT_NUMBER = {
    TargetKind.INCREASE: said.INCREASE,
    TargetKind.DECREASE: said.DECREASE,
    TargetKind.PENDING: said.PENDING,
}
