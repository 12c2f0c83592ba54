"""What changed since the board last met."""

from dataclasses import dataclass

from dashboard.queries import status
from dashboard.queries.meetings import last_meeting
from dashboard.queries.scope import Scope
from dashboard.speech import noted, speech
from etl.model.figure import Cell, Series
from etl.model.plan import Meeting
from etl.published import PublishedRelease

# Said of every school level; movements are said of the level that the home page shows.
EVERYWHERE = ("Cannot compare", "Corrected")
SINCE_MEETING, SINCE_RELEASE = noted("Since the last meeting"), noted("Since the release before")
BESIDE_MEETING = noted(
    "Release {number}, published {day}. It is set beside what the board had at its last meeting, "
    "{meeting}: release {before}, {day_before}."
)
BESIDE_RELEASE = noted(
    "Release {number}, published {day}. It is set beside release {before}, {day_before}."
)
NOTHING_SINCE = noted(
    "No release has come since the last meeting, {meeting}. The board had release {number}, "
    "published {day}, as it stands here."
)
NOTHING_YET = noted(
    "On the day of the last meeting, {day}, nothing had been published yet. Every figure here has "
    "come since."
)


@dataclass(frozen=True)
class NewsItem:
    """`kind` reads "New figures", "Fell", "Corrected"."""

    kind: str
    sentence: str


@dataclass(frozen=True)
class News:
    """`note` says what is set beside what; without items there is nothing to list."""

    title: str
    note: str
    items: tuple[NewsItem, ...] = ()


def news(scopes: tuple[Scope, ...], before: PublishedRelease | None) -> News | None:
    """All students of the district: how the measures moved as the home page shows them, and, for
    every school level, what cannot be compared and what was corrected.

    `before` is what stood on the day of the last meeting, which may be the release itself or
    nothing; where the plan names no meeting that is over, it is the release before. None for a
    first release without a meeting."""
    if not scopes:
        return None
    release, say, words = scopes[0].release, scopes[0].say, scopes[0].release.words
    met = last_meeting(release.plan, scopes[0].today)
    title = say(SINCE_MEETING) if met else say(SINCE_RELEASE)
    if before is None:
        return News(title, say(NOTHING_YET, day=words.day(met.on))) if met else None
    shown = tuple(scope.everyone for scope in scopes)
    every = tuple(each for scope in scopes for each in _of_everyone(scope))
    late = [(scope.indicator, due) for scope in scopes if (due := status.overdue(scope))]
    moved = release.words.changes(_cells(before, shown), _cells(release, shown), late)
    wider = release.words.changes(_cells(before, every), _cells(release, every))
    found = [item for item in moved if item.kind not in EVERYWHERE]
    if before.release != release.release:
        found += [item for item in wider if item.kind in EVERYWHERE]
    items = tuple(NewsItem(words.change_kind(item.kind), item.sentence) for item in found)
    return News(title, _note(release, before, met), items)


def _note(release: PublishedRelease, before: PublishedRelease, met: Meeting | None) -> str:
    """Which releases are set beside each other, and why the earlier one."""
    say, words = speech(release.language), release.words
    this, other = release.release, before.release
    told = {
        "number": this.number,
        "day": words.day(this.published_at.date()),
        "before": other.number,
        "day_before": words.day(other.published_at.date()),
    }
    if met is None:
        return say(BESIDE_RELEASE, **told)
    note = NOTHING_SINCE if this.number == other.number else BESIDE_MEETING
    return say(note, meeting=words.day(met.on), **told)


def _of_everyone(scope: Scope) -> tuple[Series, ...]:
    bands = [band.code for band in scope.indicator.grade_bands]
    everyone = scope.everyone
    return tuple(
        Series(everyone.indicator, everyone.organization, band, everyone.student_group)
        for band in bands
    )


def _cells(release: PublishedRelease, series: tuple[Series, ...]) -> dict[Series, tuple[Cell, ...]]:
    return {each: release.cells(each) for each in series}
