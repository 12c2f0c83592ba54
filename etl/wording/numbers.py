"""The one place that writes numbers, dates and ranges for people.

Digits are written alike in both languages, with a decimal point and a comma for thousands, as the
district writes them (docs/adr/0014-two-languages.md).
"""

from datetime import date

from etl.model.cell import Coding, Interval
from etl.model.figure import Cell
from etl.model.indicator import Unit
from etl.rounding import half_away_one
from etl.wording.phrase import Phrase
from etl.wording.phrases import numbers as said

MINUS = "−"
NOTHING = "–"
# From here on a decimal of dollars, and on a chart, tells nothing more.
_HUNDRED, _THOUSAND = 100, 1000


def plain(value: float, decimals: int = 1) -> str:
    """57.0, −6.4, 2,070: rounded half away from zero, with a true minus sign."""
    rounded = half_away_one(value, decimals)
    text = f"{abs(rounded):,.{decimals}f}"
    return MINUS + text if rounded < 0 else text


def short(value: float) -> str:
    """A number as the plan writes it: 90, 66.7 (no needless zero)."""
    return plain(value, 0 if float(value).is_integer() else 1)


def signed(value: float, decimals: int = 1) -> str:
    """+13.3, −6.4; a plain 0.0 has no sign."""
    text = plain(value, decimals)
    return f"+{text}" if half_away_one(value, decimals) > 0 else text


def count(value: float) -> str:
    """2,070"""
    return plain(value, 0)


def span(low: float, high: float, decimals: int, language: str) -> str:
    """55.7 to 58.3; with signs where the range holds 0 or less: −1.5 to +0.7."""
    write = signed if low < 0 else plain
    return between(write(low, decimals), write(high, decimals), language)


def between(low: str, high: str, language: str) -> str:
    """Two ends, as they are written: 20% to 30%."""
    return said.SPAN.spoken(language).format(low=low, high=high)


def quantity(value: float, unit: Unit, decimals: int, language: str) -> str:
    """A number with its unit: 57.0%, 22.5 per 100, 2,070, $1,250."""
    if unit is Unit.COUNT:
        return count(value)
    if unit is Unit.DOLLARS and abs(value) >= _HUNDRED:
        decimals = 0
    return _with_unit(plain(value, decimals), unit, language)


def goal(value: float, unit: Unit, language: str) -> str:
    """A target or baseline as the plan writes it: 90%, 15.9%."""
    return _with_unit(short(value), unit, language)


def _with_unit(text: str, unit: Unit, language: str) -> str:
    if unit is Unit.DOLLARS:
        return f"{MINUS}${text[1:]}" if text.startswith(MINUS) else f"${text}"
    named = {Unit.PERCENT: said.PERCENT, Unit.PER_100: said.PER_100}.get(unit)
    return named.spoken(language).format(number=text) if named else text


def unit_alone(unit: Unit, language: str) -> str:
    """The name of a unit of change: points, per 100, units."""
    named = {Unit.PERCENT: said.UNIT_POINTS, Unit.PER_100: said.UNIT_PER_100}
    return named.get(unit, said.UNIT_OTHER).spoken(language)


def difference(value: float, unit: Unit, decimals: int, language: str) -> str:
    """The size of a difference: points for percents (never %), the unit itself for others."""
    size = abs(value)
    if unit is Unit.PERCENT:
        return points(size, decimals, language)
    return quantity(size, unit, decimals, language)


def is_zero(value: float, decimals: int) -> bool:
    """Whether a number is written as 0 at these decimals."""
    return half_away_one(value, decimals) == 0


def telling(value: float, decimals: int) -> int:
    """The decimals at which a number is not written as 0: one more where it would be."""
    return decimals + 1 if is_zero(value, decimals) else decimals


def points(value: float, decimals: int, language: str) -> str:
    """16.8 points, 1 point, −6.4 points."""
    text = plain(value, decimals)
    return said.POINTS.of(text).spoken(language).format(number=text)


def value(cell: Cell, unit: Unit, language: str) -> str:
    """A reported cell as a table shows it: 57.0%, 5% or less, 20% to 30%; "" without a number."""
    if cell.value is None:
        if cell.low is None or cell.high is None:
            return ""
        low, high = (quantity(end, unit, cell.decimals, language) for end in (cell.low, cell.high))
        return between(low, high, language)
    if cell.coding is Coding.EXACT:
        return quantity(cell.value, unit, cell.decimals, language)
    return _bound(goal(cell.value, unit, language), cell.coding, language)


def label(cell: Cell, language: str) -> str:
    """A cell as a chart labels it: 57.0, 66, 5% or less; "" without a number."""
    if cell.value is None:
        return ""
    if cell.coding is Coding.EXACT:
        return plain(cell.value, cell.decimals if abs(cell.value) < _THOUSAND else 0)
    return _bound(f"{short(cell.value)}%", cell.coding, language)


def _bound(bound: str, coding: Coding, language: str) -> str:
    named: Phrase = said.AT_MOST if coding is Coding.AT_MOST else said.AT_LEAST
    return named.spoken(language).format(bound=bound)


def interval(found: Interval | None, decimals: int, language: str) -> str:
    """55.7 to 58.3; "" where there is no range by chance."""
    return "" if found is None else span(found.low, found.high, decimals, language)


def day(on: date, language: str) -> str:
    """15 November 2018"""
    month = said.MONTHS[on.month - 1].spoken(language)
    return said.DAY.spoken(language).format(day=on.day, month=month, year=on.year)


def years(number: int, language: str) -> str:
    """one year, two years ... ten years, 12 years"""
    if number == 1:
        return said.ONE_YEAR.spoken(language)
    return said.YEARS.spoken(language).format(number=in_words(number, language))


def in_words(number: int, language: str) -> str:
    """two, three ... ten; digits from there on, and for 0 and 1."""
    small = 2 <= number < 2 + len(said.SMALL_NUMBERS)
    return said.SMALL_NUMBERS[number - 2].spoken(language) if small else str(number)
