"""Bars of a measure's page: the pace, who moved the gap, students behind it."""

from typing import Any

from dashboard.figures import palette
from dashboard.queries import lines
from dashboard.queries.scope import Scope
from dashboard.view_data.bars import Bar, Bars
from dashboard.view_data.line import Line
from etl.model.figure import Figure, FigureName, FigureState


def pace(scope: Scope) -> Bars | None:
    """Points a year: needed, best, average, latest. None where nothing is needed or known."""
    words, cells = scope.release.words, scope.cells()
    figures = scope.release.figures(scope.everyone)
    found = words.pace_bars(cells, figures)
    if not words.pace_headline(figures) or len(found) < 2:
        return None
    bars = tuple(Bar(bar.label, bar.value, bar.text, is_needed=bar.is_needed) for bar in found)
    return Bars(
        "pace",
        words.pace_headline(figures),
        words.pace_summary(cells, figures),
        bars,
        scope.release.language,
    )


def movers(found: Any, group: Line, compared: Line, language: str) -> Bars:
    """How much each side changed since the first year of the gap. `found` is what
    `words.who_moved` says."""
    colours = (group.pen.colour, compared.pen.colour)
    bars = tuple(
        Bar(bar.label, bar.value, bar.text, colour)
        for bar, colour in zip(found.bars, colours, strict=True)
    )
    return Bars("movers", found.headline, found.summary, bars, language)


def behind(scope: Scope, group: Line, figures: tuple[Figure, ...]) -> Bars | None:
    """Students behind the gap, year by year since the series last broke."""
    words = scope.release.words
    figures = _unbroken(scope, figures)
    cautions = {point.year for point in group.shown if point.has_caution}
    bars = tuple(
        Bar(
            str(figure.school_year),
            figure.value,
            words.count(figure.value),
            palette.pen(scope.release.vocabulary.group(figure.series.student_group)).colour,
            figure.school_year in cautions,
        )
        for figure in figures
        if figure.name is FigureName.STUDENTS_BEHIND
        and figure.state is FigureState.REPORTED
        and figure.value is not None
    )
    if len(bars) < 2:
        return None
    first, last = bars[0], bars[-1]
    name = scope.say(
        "Students behind the gap: {first} in {start}, {last} in {end}",
        first=first.text,
        start=first.label,
        last=last.text,
        end=last.label,
    )
    return Bars("behind", name, words.behind_summary(figures), bars, scope.release.language)


def _unbroken(scope: Scope, figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """Those from the last break on: over a break nothing is compared."""
    years = tuple(sorted({figure.school_year for figure in figures}))
    breaks = lines.breaks(scope, years) if years else ()
    return tuple(f for f in figures if not breaks or f.school_year >= breaks[-1])
