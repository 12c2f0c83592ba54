"""The board's meetings, past and to come, and what each has to look at."""

from dataclasses import dataclass
from datetime import date

from dashboard import addresses
from dashboard.speech import ENGLISH, Speech, noted
from etl.model.plan import Meeting, Plan
from etl.model.release import Release
from etl.model.school_year import SchoolYear
from etl.published import Published, PublishedRelease

NOTHING_NEW = noted("No release came between the meeting before and this one.")
NOTHING_DUE = noted("No figures are due between now and this meeting.")


@dataclass(frozen=True)
class MeetingOf:
    """`looks_at` has lines with the addresses that they lead to."""

    day: str
    title: str
    is_next: bool
    is_past: bool
    looks_at: tuple[tuple[str, str], ...]


def last_meeting(plan: Plan, today: date) -> Meeting | None:
    """The latest that is over; None where the plan names none before today."""
    past = [each for each in plan.meetings if each.on < today]
    return max(past, key=lambda each: each.on, default=None)


def stood(published: Published, release: PublishedRelease, today: date) -> PublishedRelease | None:
    """What the board had when it last met; where the plan names no meeting, what readers had
    before `release`. In the language of `release`."""
    met = last_meeting(release.plan, today)
    if met is None:
        before = published.before(release.release)
    else:
        before = published.on(met.on, release.release)
    return before.in_language(release.language) if before else None


def meetings(
    release: PublishedRelease, releases: tuple[Release, ...], today: date, say: Speech
) -> tuple[MeetingOf, ...]:
    """In the order of their days. A past meeting had the releases that came since the one before; a
    coming one has what was published since the last, and the figures that are due by its day."""
    listed = sorted(release.plan.meetings, key=lambda each: each.on)
    coming = [each.on for each in listed if each.on >= today]
    found = []
    earlier = date.min
    for each in listed:
        is_past = each.on < today
        lines = _released(release, releases, earlier, each.on, say)
        if not is_past:
            lines += _due(release, max(earlier, today), each.on, say)
        nothing = NOTHING_NEW if is_past else NOTHING_DUE
        found.append(
            MeetingOf(
                release.words.day(each.on),
                each.title.spoken(say.language),
                is_next=coming[:1] == [each.on],
                is_past=is_past,
                looks_at=tuple(lines) or ((say(nothing), ""),),
            )
        )
        earlier = each.on
    return tuple(found)


def _released(
    shown: PublishedRelease, releases: tuple[Release, ...], after: date, until: date, say: Speech
) -> list[tuple[str, str]]:
    """Releases up to the one that is shown: later ones are not public."""
    lines = []
    for each in releases:
        day = each.published_at.date()
        if each.withdrawn or each.number > shown.release.number or not after < day <= until:
            continue
        text = say(
            "Release {number}, published {day}", number=each.number, day=shown.words.day(day)
        )
        # Staff name a release in English alone.
        note = f": {each.note}" if each.note and say.language == ENGLISH else ""
        is_shown = each.number == shown.release.number
        lines.append((f"{text}{note}", "" if is_shown else addresses.earlier_board(each.number)))
    return lines


def _due(release: PublishedRelease, after: date, until: date, say: Speech) -> list[tuple[str, str]]:
    found = sorted(
        (due.on, indicator.name.spoken(say.language), indicator.slug, due)
        for indicator in release.plan.indicators
        for due in indicator.due
        if after <= due.on <= until and not _has_come(release, indicator.slug, due.school_year)
    )
    return [
        (
            say(
                "{measure}: figures of {year} are due {day}",
                measure=name,
                year=due.school_year,
                day=release.words.day(on),
            ),
            addresses.indicator(slug),
        )
        for on, name, slug, due in found
    ]


def _has_come(release: PublishedRelease, indicator: str, year: SchoolYear) -> bool:
    """Figures may come before the day on which they are due."""
    return any(
        cell.school_year >= year
        for series in release.series(indicator, organization=release.plan.organization)
        for cell in release.cells(series)
    )
