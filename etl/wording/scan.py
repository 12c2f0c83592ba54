"""Which of all gaps stand out, with false alarms kept in hand."""

from etl.model.figure import Series
from etl.model.indicator import Direction, Indicator
from etl.model.school_year import SchoolYear
from etl.wording import names
from etl.wording.numbers import difference, plain
from etl.wording.phrases import groups_together as said
from etl.wording.voice import Voice


def headline(number: int, voice: Voice) -> str:
    """ "12 gaps stand out once chance is allowed for"."""
    if not number:
        return voice.say(said.NOTHING_STANDS_OUT)
    text = plain(number, 0)
    return voice.say(said.STAND_OUT.of(text), number=text)


def one_gap(
    series: Series,
    year: SchoolYear,
    comparison: str,
    size: tuple[float, float, float],
    indicator: Indicator,
    voice: Voice,
) -> str:
    """One gap of the scan; `size` is its shrunk value and range, positive = worse off."""
    value, low, high = size
    more = (value > 0) == (indicator.direction is Direction.LOWER)
    ends = sorted(abs(end) for end in (low, high)) if low * high > 0 else (low, high)
    return voice.say(
        said.SCAN_GAP_MORE if more else said.SCAN_GAP,
        measure=names.measure(indicator, series.grade_band, voice),
        group=names.group(series.student_group, voice),
        reference=names.group(comparison, voice),
        size=difference(value, indicator.unit, 1, voice.language),
        year=year,
        low=plain(ends[0], 1),
        high=plain(ends[1], 1),
    )
