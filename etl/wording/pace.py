"""The pace that the plan needs, beside the pace that years have brought."""

from dataclasses import dataclass

from etl.measure.targets import target_of
from etl.model.figure import Cell, Figure, FigureName, FigureState
from etl.model.indicator import Indicator
from etl.model.school_year import SchoolYear
from etl.rounding import half_away
from etl.wording.moves import unbroken
from etl.wording.numbers import difference, goal, plain, years


@dataclass(frozen=True)
class PaceBar:
    """One bar: "Best single year, 2013-14", 9.3, "9.3"."""

    label: str
    value: float
    text: str


def pace_sentence(figures: tuple[Figure, ...], indicator: Indicator, latest: Cell) -> str:
    """ "To reach 90% by 2019-20, it would have to rise 11.0 points a year; the best year so far
    gained 9.3." Empty when the target's year is over or the target is reached."""
    needed, best = _latest(figures, latest.school_year)
    final = target_of(indicator, latest.series.student_group)[0].final
    if needed is None or needed.value is None or final is None:
        return ""
    way = "rise" if needed.value > 0 else "fall"
    target = f"{goal(final[1], indicator.unit)} by {final[0]}"
    size = _a_year(needed.value, indicator, latest)
    text = f"To reach {target}, it would have to {way} {size} a year"
    if best is None or best.value is None:
        return f"{text}."
    if best.value * needed.value <= 0:
        return f"{text}; no year so far moved that way."
    gained = "gained" if needed.value > 0 else "fell"
    return f"{text}; the best year so far {gained} {plain(abs(best.value), latest.decimals)}."


def pace_fact_text(
    figures: tuple[Figure, ...], indicator: Indicator, latest: Cell
) -> tuple[str, str]:
    """("11.0 points", "each year for three years, 33.0 points in all. Since 2014-15 it fell 3.1
    points a year."); empty texts where no pace is needed."""
    needed, _ = _latest(figures, latest.school_year)
    final = target_of(indicator, latest.series.student_group)[0].final
    if needed is None or needed.value is None or final is None:
        return "", ""
    left = final[0] - latest.school_year
    whole = difference(needed.value * left, indicator.unit, latest.decimals)
    text = f"each year for {years(left)}, {whole} in all." if left > 1 else "in one year."
    seen = _of(figures, FigureName.PACE_OBSERVED, latest.school_year)
    if seen is not None and seen.value is not None and seen.since is not None:
        verb = "rose" if seen.value > 0 else "fell"
        size = _a_year(seen.value, indicator, latest)
        still = f"it {verb} {size} a year" if float(half_away(seen.value, 1)) else "it did not move"
        text += f" Since {seen.since} {still}."
    return _a_year(needed.value, indicator, latest), text


def _a_year(pace: float, indicator: Indicator, latest: Cell) -> str:
    """The size of a pace. Figures in whole points may need less than one a year: that is said with
    a decimal, for "0 points" would be untrue."""
    decimals = latest.decimals if abs(pace) >= 1 else 1
    return difference(pace, indicator.unit, decimals)


def pace_headline(figures: tuple[Figure, ...]) -> str:
    """Whether any year ever reached the pace that is needed now; "" without a needed pace."""
    shown = (f.school_year for f in figures if f.state is FigureState.REPORTED)
    year = max(shown, default=None)
    if year is None:
        return ""
    needed, best = _latest(figures, year)
    if needed is None or needed.value is None:
        return ""
    if best is None or best.value is None or best.since is None:
        return "No yearly pace can be worked out yet"
    reached = best.value * needed.value > 0 and abs(best.value) >= abs(needed.value) - 1e-9
    if reached:
        return f"One year has reached the pace now needed: {best.since + 1}"
    return "No year so far has reached the pace now needed"


def pace_bars(
    cells: tuple[Cell, ...], figures: tuple[Figure, ...], indicator: Indicator
) -> tuple[PaceBar, ...]:
    """Needed, best, average, average since the baseline, latest year: points a year."""
    found = unbroken(cells, indicator)
    target = target_of(indicator, found[-1].series.student_group)[0] if found else None
    if target is None or target.final is None:
        return ()
    year, final = found[-1].school_year, target.final[0]
    bars: list[tuple[str, float]] = []
    needed, best = _latest(figures, year)
    if needed is not None and needed.value is not None:
        bars.append((f"Needed each year from {year} to {final}", needed.value))
    if best is not None and best.value is not None and best.since is not None:
        bars.append((f"Best single year, {best.since + 1}", best.value))
    whole = _of(figures, FigureName.CHANGE_SINCE_FIRST, year)
    if whole is not None and whole.value is not None and whole.since is not None:
        bars.append((f"Average, {whole.since} to {year}", whole.value / (year - whole.since)))
    seen = _of(figures, FigureName.PACE_OBSERVED, year)
    if seen is not None and seen.value is not None and seen.since is not None:
        bars.append((f"Average since the baseline, {seen.since}", seen.value))
    last = _of(figures, FigureName.CHANGE, year)
    if last is not None and last.value is not None:
        bars.append((f"Latest year, {year}", last.value))
    decimals = found[-1].decimals
    return tuple(PaceBar(label, round(value, 9), plain(value, decimals)) for label, value in bars)


def pace_summary(bars: tuple[PaceBar, ...]) -> str:
    """One sentence for those who do not see the chart."""
    if not bars:
        return ""
    return "Points a year. " + "; ".join(f"{bar.label}: {bar.text}" for bar in bars) + "."


def _latest(figures: tuple[Figure, ...], year: SchoolYear) -> tuple[Figure | None, Figure | None]:
    return (
        _of(figures, FigureName.PACE_NEEDED, year),
        _of(figures, FigureName.PACE_BEST, year),
    )


def _of(figures: tuple[Figure, ...], name: FigureName, year: SchoolYear) -> Figure | None:
    for figure in figures:
        named = figure.name is name and figure.school_year == year
        if named and figure.state is FigureState.REPORTED:
            return figure
    return None
