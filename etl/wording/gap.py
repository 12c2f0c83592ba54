"""The gap between a group and the group it is compared with, in sentences that name both."""

from dataclasses import dataclass

from etl.model.cell import Coding
from etl.model.figure import Figure, FigureName, FigureState
from etl.model.indicator import Direction, Indicator, Unit
from etl.model.school_year import SchoolYear
from etl.model.student_group import Vocabulary
from etl.wording import names, states
from etl.wording.numbers import count, difference, plain, signed, span, years
from etl.wording.precision import Precision
from etl.wording.trend import is_clear

NO_GAP_YET = "No gap can be worked out yet"


@dataclass(frozen=True)
class Both:
    """The names of the two sides."""

    group: str
    reference: str


def both(figure: Figure, vocabulary: Vocabulary) -> Both:
    return Both(
        names.group(figure.series.student_group, vocabulary),
        names.group(figure.comparison, vocabulary),
    )


def question(group: str, comparison: str, vocabulary: Vocabulary) -> str:
    one, other = names.group(group, vocabulary), names.group(comparison, vocabulary)
    return f"How wide is the gap for {one}, compared with {other}?"


def headline(
    figures: tuple[Figure, ...], indicator: Indicator, vocabulary: Vocabulary, precision: Precision
) -> str:
    """ "The gap between Black students and White students is 31.3 points and shows no clear
    change". Against a bound the gap is "at least" or "at most", and nothing is said of change."""
    latest = latest_gap(figures)
    if latest is None or latest.value is None:
        hidden = any(f.state is FigureState.SUPPRESSED for f in of(figures, FigureName.GAP))
        return states.hiding(indicator) if hidden else NO_GAP_YET
    sides = both(latest, vocabulary)
    pair = f"{names.closed(sides.group)} and {sides.reference}"
    if not is_clear(latest, indicator):
        return f"No clear gap between {pair} in {latest.school_year}"
    size = difference(latest.value, indicator.unit, precision.at(latest.school_year))
    size = f"{_bound(latest, indicator, precision)}{size}"
    if latest.value < 0:
        return f"{names.upper(sides.group)} are {size} ahead of {sides.reference}"
    text = f"The gap between {pair} is {size}"
    change = at(figures, FigureName.GAP_CHANGE_SINCE_FIRST, latest.school_year)
    if change is None or change.value is None:
        return text
    if precision.is_bound(latest.school_year, change.since):
        return text
    if not is_clear(change, indicator):
        return f"{text} and shows no clear change"
    way = "wider" if change.value > 0 else "narrower"
    decimals = precision.at(latest.school_year, change.since)
    by = difference(change.value, indicator.unit, decimals)
    return f"{text}, {by} {way} than in {change.since}"


def _bound(latest: Figure, indicator: Indicator, precision: Precision) -> str:
    """ "at least ", "at most " or "about " where a side is only a bound; else nothing."""
    codings = precision.codings(latest.school_year)
    if not any(coding is not Coding.EXACT for coding in codings):
        return ""
    lowers = indicator.direction is Direction.LOWER
    # The gap is reference less group; a group at most at its bound makes it at least this wide.
    group_wide, other_wide = (
        (Coding.AT_LEAST, Coding.AT_MOST) if lowers else (Coding.AT_MOST, Coding.AT_LEAST)
    )
    wider = {
        coding is wide
        for coding, wide in zip(codings, (group_wide, other_wide), strict=False)
        if coding is not Coding.EXACT
    }
    if len(wider) > 1 or latest.value is None:
        return "about "
    return "at least " if wider.pop() == (latest.value > 0) else "at most "


def size(figures: tuple[Figure, ...], indicator: Indicator, precision: Precision) -> str:
    """The latest gap as a table shows it: "31.3", "at least 21", "16.0 ahead"; "" without one."""
    latest = latest_gap(figures)
    if latest is None or latest.value is None:
        return ""
    number = plain(abs(latest.value), precision.at(latest.school_year))
    text = f"{_bound(latest, indicator, precision)}{number}"
    is_ahead = latest.value < 0 and number.strip("0.") != ""
    return f"{text} ahead" if is_ahead else text


def subtitle(indicator: Indicator) -> str:
    what = f"{names.upper(indicator.numerator.en)}, of {indicator.denominator.en}"
    unit = " in points" if indicator.unit is Unit.PERCENT else ""
    return f"{what}. Numbers between the lines are the gap{unit}."


def note(figures: tuple[Figure, ...], indicator: Indicator, precision: Precision) -> str:
    """The year of the latest gap, and how far it could move by chance; "" without a gap."""
    latest = latest_gap(figures)
    if latest is None:
        return ""
    if latest.low is None or latest.high is None:
        return f"The latest gap is that of {latest.school_year}; it has no range by chance."
    ends = span(latest.low, latest.high, precision.at(latest.school_year))
    return f"In {latest.school_year} the gap could be {ends} {unit(indicator)} by chance."


def students_behind(
    figures: tuple[Figure, ...], indicator: Indicator, vocabulary: Vocabulary
) -> tuple[str, str]:
    """("648 more Black students", "would have to be counted ..."); empty texts where the number
    cannot be given."""
    found = [f for f in of(figures, FigureName.STUDENTS_BEHIND) if f.value is not None]
    latest = latest_gap(figures)
    if not found or latest is None or found[-1].school_year != latest.school_year:
        return "", ""
    # A count of people is said only of a gap that is larger than chance.
    if latest.interval is None or not is_clear(latest, indicator):
        return "", ""
    last = found[-1]
    assert last.value is not None
    more = "fewer" if indicator.direction is Direction.LOWER else "more"
    text = (
        f"would have to be counted among the {indicator.numerator.en} in {last.school_year} for "
        "the two rates to be equal."
    )
    baseline = indicator.baseline.school_year
    then = next((f for f in found[:-1] if f.school_year == baseline), None)
    if then is not None and then.value is not None:
        text += f" It was {count(then.value)} in {baseline}, the plan's baseline year."
    sides = both(last, vocabulary)
    return f"{count(last.value)} {more} {sides.group}", text


def years_to_close(
    figures: tuple[Figure, ...], indicator: Indicator, precision: Precision
) -> tuple[str, str]:
    """(the answer, its reason): "Not closing on current data", and why; empty texts where there is
    no gap."""
    latest = latest_gap(figures)
    if latest is None or latest.value is None:
        return "", ""
    if latest.value <= 0:
        return "No gap to close", f"In {latest.school_year} there was none."
    if not is_clear(latest, indicator):
        return "No clear gap to close", f"In {latest.school_year} the gap could be chance."
    slope = at(figures, FigureName.GAP_SLOPE, latest.school_year)
    if slope is None or slope.value is None or slope.since is None:
        return "Cannot tell", "It takes the figures of five years in a row to tell."
    run = years(latest.school_year - slope.since + 1)
    decimals = precision.at(latest.school_year)
    pace = f"{signed(slope.value, decimals + 1)} {unit(indicator)} a year"
    if slope.low is not None and slope.high is not None:
        pace += f" ({signed(slope.low, decimals)} to {signed(slope.high, decimals)})"
    moved = f"Over {run} the gap changed by {pace}"
    left = at(figures, FigureName.YEARS_TO_CLOSE, latest.school_year)
    if left is not None and left.value is not None:
        whole = max(1, round(left.value))
        end = latest.school_year + whole
        return f"About {years(whole)}", f"{moved}. On that line it would close by {end}."
    if slope.high is not None and slope.high < 0:
        return "More than ten years", f"{moved}. On that line it would take more than ten years."
    if slope.low is not None and slope.low > 0:
        return "Not closing on current data", f"{moved}: it is growing."
    return (
        "Not closing on current data",
        f"{moved}, which cannot be told from no change.",
    )


def of(figures: tuple[Figure, ...], name: FigureName) -> tuple[Figure, ...]:
    return tuple(f for f in figures if f.name is name)


def at(figures: tuple[Figure, ...], name: FigureName, year: SchoolYear) -> Figure | None:
    """The figure of a year, if it is reported."""
    for figure in of(figures, name):
        if figure.school_year == year and figure.state is FigureState.REPORTED:
            return figure
    return None


def latest_gap(figures: tuple[Figure, ...]) -> Figure | None:
    """The latest gap that has a number."""
    found = [f for f in of(figures, FigureName.GAP) if f.state is FigureState.REPORTED]
    return max(found, key=lambda f: f.school_year, default=None)


def unit(indicator: Indicator) -> str:
    return {"percent": "points", "per_100": "per 100"}.get(indicator.unit.value, "units")
