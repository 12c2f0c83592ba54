"""Which figures of a measure later releases told otherwise, up to the release that is shown."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from dashboard.queries.scope import Scope
from dashboard.speech import noted
from etl.model.cell import Coding, State
from etl.model.figure import Cell, Series
from etl.model.school_year import SchoolYear
from etl.published import DamagedRelease, Published, PublishedRelease

Earlier = Callable[[], tuple[PublishedRelease, ...]]

# So many are told; the rest are counted.
MOST = 10
# So many releases are opened for a page, whatever has been published.
LOOKED_BACK = 6

TITLE = noted("Which figures were corrected?")
NOTE = noted("A release never changes. A correction is a new release, and is listed here.")
LOOKED = noted("Only the {count} releases before this one are looked at.")
CHANGED = noted("Corrected {day}: {figure}, from {before} to {now} (release {number}).")
SHOWN = noted("Shown since {day}: {figure}, {now}; it was hidden before (release {number}).")
HIDDEN = noted("Hidden since {day}: {figure} (release {number}).")
LESS_EXACT = noted("Told less exactly since {day}: {figure}, now {now} (release {number}).")
TAKEN_OUT = noted("Taken out {day}: {figure} (release {number}).")


@dataclass(frozen=True)
class Corrections:
    """`told` are sentences, the newest first; `rest` counts those that are left out."""

    told: tuple[str, ...]
    rest: int


def earlier(published: Published, release: PublishedRelease) -> tuple[PublishedRelease, ...]:
    """The releases that stood before `release`, oldest first: the last few, without those that
    were undone, withdrawn or damaged."""
    number = release.release.number
    line = [each.number for each in published.standing() if each.number < number]
    found = []
    for each in line[-LOOKED_BACK:]:
        try:
            found.append(published.release(each))
        except (DamagedRelease, LookupError):
            continue
    return tuple(found)


def corrections(scope: Scope, before: tuple[PublishedRelease, ...]) -> Corrections:
    """What changed from each release to the next, of every group and school level of the place
    that is shown. From published figures alone; and of a figure that the shown release hides, or
    tells less exactly than another did, no earlier number is repeated."""
    line = [each for each in (*before, scope.release) if _is_alike(scope, each)]
    every = scope.release.series(scope.indicator.slug, organization=scope.organization.code)
    found: list[str] = []
    closed: set[tuple[Series, SchoolYear]] = set()
    for older, newer in reversed(list(pairwise(line))):
        for was, now, shown in _both(older, newer, scope.release, every):
            place = (shown.series, shown.school_year)
            if place in closed or not _is_change(scope, was, now):
                continue
            if not _is_open(shown, was, now):
                closed.add(place)
                found.append(_closed(scope, newer, shown))
            elif now.state is State.REPORTED:
                found.append(_changed(scope, newer, was, now))
    return Corrections(tuple(found[:MOST]), len(found[MOST:]))


def _is_alike(scope: Scope, release: PublishedRelease) -> bool:
    """Whether the measure was counted in the same unit there."""
    units = {each.slug: each.unit for each in release.plan.indicators}
    return units.get(scope.indicator.slug) is scope.indicator.unit


def _both(
    older: PublishedRelease,
    newer: PublishedRelease,
    shown: PublishedRelease,
    every: tuple[Series, ...],
) -> Iterator[tuple[Cell, Cell, Cell]]:
    """Each figure that all three of them have, the latest school year first."""
    for series in every:
        then = {cell.school_year: cell for cell in older.cells(series)}
        after = {cell.school_year: cell for cell in newer.cells(series)}
        for cell in reversed(shown.cells(series)):
            was, now = then.get(cell.school_year), after.get(cell.school_year)
            if was is not None and now is not None:
                yield was, now, cell


def _is_change(scope: Scope, was: Cell, now: Cell) -> bool:
    """A figure that comes where none was given is new, and a hidden one without a number has
    nothing to correct."""
    told = scope.release.words.value
    if was.state is State.SUPPRESSED:
        return now.state is State.REPORTED
    return was.state is State.REPORTED and told(was) != told(now)


def _is_open(shown: Cell, *steps: Cell) -> bool:
    """Whether the shown release tells the figure as exactly as every step did."""
    if shown.state is not State.REPORTED or shown.value is None:
        return False
    if shown.coding is not Coding.EXACT:
        return False
    return all(each.decimals <= shown.decimals for each in steps if each.value is not None)


def _changed(scope: Scope, release: PublishedRelease, was: Cell, now: Cell) -> str:
    told = scope.release.words.value
    if was.state is State.SUPPRESSED:
        return scope.say(SHOWN, now=told(now), **_named(scope, release, now))
    return scope.say(CHANGED, before=told(was), now=told(now), **_named(scope, release, now))


def _closed(scope: Scope, release: PublishedRelease, shown: Cell) -> str:
    named = _named(scope, release, shown)
    if shown.state is State.REPORTED:
        return scope.say(LESS_EXACT, now=scope.release.words.value(shown), **named)
    return scope.say(HIDDEN if shown.state is State.SUPPRESSED else TAKEN_OUT, **named)


def _named(scope: Scope, release: PublishedRelease, cell: Cell) -> dict[str, object]:
    """The figure, and the release that told it otherwise with its day."""
    words, series = scope.release.words, cell.series
    bands = scope.indicator.grade_bands
    band = scope.indicator.grade_band(series.grade_band).title.spoken(scope.release.language)
    parts = [words.group_label(series.student_group), str(cell.school_year)]
    return {
        "day": words.day(release.release.published_at.date()),
        "figure": ", ".join([band, *parts] if len(bands) > 1 else parts),
        "number": release.release.number,
    }
