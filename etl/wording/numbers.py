"""The one place that writes numbers, dates and ranges for people."""

from datetime import date

from etl.model.cell import Coding, Interval
from etl.model.figure import Cell
from etl.model.indicator import Unit
from etl.rounding import half_away

MINUS = "−"
NOTHING = "–"
# From here on a decimal of dollars, or on a chart, tells nothing more.
_THOUSAND = 1000

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def plain(value: float, decimals: int = 1) -> str:
    """57.0, −6.4, 2,070: rounded half away from zero, with a true minus sign."""
    rounded = float(half_away(value, decimals))
    text = f"{abs(rounded):,.{decimals}f}"
    return MINUS + text if rounded < 0 else text


def short(value: float) -> str:
    """A number as the plan writes it: 90, 66.7 (no needless zero)."""
    return plain(value, 0 if float(value).is_integer() else 1)


def signed(value: float, decimals: int = 1) -> str:
    """+13.3, −6.4; a plain 0.0 has no sign."""
    text = plain(value, decimals)
    return f"+{text}" if float(half_away(value, decimals)) > 0 else text


def count(value: float) -> str:
    """2,070"""
    return plain(value, 0)


def span(low: float, high: float, decimals: int = 1) -> str:
    """55.7 to 58.3; with signs where the range holds 0 or less: −1.5 to +0.7."""
    write = signed if low < 0 else plain
    return f"{write(low, decimals)} to {write(high, decimals)}"


def quantity(value: float, unit: Unit, decimals: int = 1) -> str:
    """A number with its unit: 57.0%, 22.5 per 100, 2,070, $1,250."""
    if unit is Unit.COUNT:
        return count(value)
    if unit is Unit.DOLLARS and abs(value) >= _THOUSAND:
        decimals = 0
    return _with_unit(plain(value, decimals), unit)


def goal(value: float, unit: Unit) -> str:
    """A target or baseline as the plan writes it: 90%, 15.9%."""
    return _with_unit(short(value), unit)


def _with_unit(text: str, unit: Unit) -> str:
    if unit is Unit.PERCENT:
        return f"{text}%"
    if unit is Unit.PER_100:
        return f"{text} per 100"
    if unit is Unit.DOLLARS:
        return f"{MINUS}${text[1:]}" if text.startswith(MINUS) else f"${text}"
    return text


def difference(value: float, unit: Unit, decimals: int = 1) -> str:
    """The size of a difference: points for percents (never %), the unit itself for others."""
    size = abs(value)
    if unit is Unit.PERCENT:
        return points(size, decimals)
    return quantity(size, unit, decimals)


def points(value: float, decimals: int = 1) -> str:
    """16.8 points, 1 point, −6.4 points."""
    text = plain(value, decimals)
    return f"{text} point" if text in {"1", f"{MINUS}1"} else f"{text} points"


def value(cell: Cell, unit: Unit) -> str:
    """A reported cell as a table shows it: 57.0%, 5% or less, 20% to 30%; "" without a number."""
    if cell.value is None:
        if cell.low is None or cell.high is None:
            return ""
        ends = (quantity(end, unit, cell.decimals) for end in (cell.low, cell.high))
        return " to ".join(ends)
    if cell.coding is Coding.EXACT:
        return quantity(cell.value, unit, cell.decimals)
    return f"{goal(cell.value, unit)} {_BOUND[cell.coding]}"


def label(cell: Cell) -> str:
    """A cell as a chart labels it: 57.0, 66, 5% or less; "" without a number."""
    if cell.value is None:
        return ""
    if cell.coding is Coding.EXACT:
        return plain(cell.value, cell.decimals if abs(cell.value) < _THOUSAND else 0)
    return f"{short(cell.value)}% {_BOUND[cell.coding]}"


_BOUND = {Coding.AT_MOST: "or less", Coding.AT_LEAST: "or more"}


def interval(found: Interval | None, decimals: int) -> str:
    """55.7 to 58.3; "" where there is no range by chance."""
    return "" if found is None else span(found.low, found.high, decimals)


def day(on: date) -> str:
    """15 November 2018"""
    return f"{on.day} {_MONTHS[on.month - 1]} {on.year}"


def years(number: int) -> str:
    """one year, two years ... 12 years"""
    small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    text = small[number] if 0 <= number < len(small) else str(number)
    return f"{text} year" if number == 1 else f"{text} years"
