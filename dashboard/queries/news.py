"""What changed between the release before and this one."""

from dataclasses import dataclass

from dashboard.queries import status
from dashboard.queries.scope import Scope
from etl.model.figure import Cell, Series
from etl.published import PublishedRelease

# Said of every school level; movements are said of the level that the home page shows.
EVERYWHERE = ("Cannot compare", "Corrected")


@dataclass(frozen=True)
class NewsItem:
    """`kind` reads "New figures", "Fell", "Corrected"."""

    kind: str
    sentence: str


@dataclass(frozen=True)
class News:
    note: str
    items: tuple[NewsItem, ...]


def news(scopes: tuple[Scope, ...], before: PublishedRelease | None) -> News | None:
    """All students of the district: how the measures moved as the home page shows them, and, for
    every school level, what cannot be compared and what was corrected. None for the first release.
    """
    if before is None or not scopes:
        return None
    release = scopes[0].release
    shown = tuple(scope.everyone for scope in scopes)
    every = tuple(each for scope in scopes for each in _of_everyone(scope))
    late = [(scope.indicator, due) for scope in scopes if (due := status.overdue(scope))]
    moved = release.words.changes(_cells(before, shown), _cells(release, shown), late)
    wider = release.words.changes(_cells(before, every), _cells(release, every))
    found = [item for item in moved if item.kind not in EVERYWHERE]
    found += [item for item in wider if item.kind in EVERYWHERE]
    this, other = release.release, before.release
    words = release.words
    note = scopes[0].say(
        "Release {number}, published {day}. It is set beside release {before}, {day_before}.",
        number=this.number,
        day=words.day(this.published_at.date()),
        before=other.number,
        day_before=words.day(other.published_at.date()),
    )
    return News(
        note, tuple(NewsItem(words.change_kind(item.kind), item.sentence) for item in found)
    )


def _of_everyone(scope: Scope) -> tuple[Series, ...]:
    bands = [band.code for band in scope.indicator.grade_bands]
    everyone = scope.everyone
    return tuple(
        Series(everyone.indicator, everyone.organization, band, everyone.student_group)
        for band in bands
    )


def _cells(release: PublishedRelease, series: tuple[Series, ...]) -> dict[Series, tuple[Cell, ...]]:
    return {each: release.cells(each) for each in series}
