"""The whole packet of a subject, gathered from one release."""

from datetime import date

from dashboard import addresses
from dashboard.packet.closing import closing
from dashboard.packet.content import Edition, Packet
from dashboard.packet.cover import cover
from dashboard.packet.gaps import gaps_leaf
from dashboard.packet.leaf import has_figures, leaf
from dashboard.packet.subject import Subject, address, scopes, settled
from dashboard.queries import measures
from dashboard.queries.scope import Scope
from dashboard.speech import noted, speech
from dashboard.view_data.told import Told
from etl.published import PublishedRelease

NOTHING = noted("Nothing is published yet.")


def packet_of(
    release: PublishedRelease, subject: Subject, today: date, before: PublishedRelease | None = None
) -> Packet:
    """In the language of `release`. `before` is the release that readers saw before this one.

    Raises KeyError when the release has no such goal, focus area, school or meeting."""
    subject = settled(subject, release.plan, today)
    found = scopes(subject, release, today)
    shown = tuple(scope for scope in found if has_figures(scope))
    if before is not None:
        before = before.in_language(release.language)
    number = release.release.number
    return Packet(
        subject=subject,
        language=release.language,
        edition=edition(release),
        cover=cover(release, subject, found, before),
        leaves=tuple(leaf(scope) for scope in shown),
        waiting=tuple(_waiting(scope) for scope in found if scope not in shown),
        gaps=gaps_leaf(shown),
        closing=closing(release, found),
        address=addresses.of_release(address(subject), number),
    )


def edition(release: PublishedRelease) -> Edition:
    say, own, language = speech(release.language), release.release, release.language
    day = release.words.day(own.published_at.date())
    return Edition(
        number=own.number,
        at=own.published_at,
        line=say("Release {number}, published {day}", number=own.number, day=day),
        district=release.plan.district,
        plan=release.plan.title.spoken(language),
        notice=release.plan.notice.spoken(language),
    )


def _waiting(scope: Scope) -> Told:
    language = scope.release.language
    note = scope.indicator.target.note.spoken(language)
    own = addresses.indicator(scope.indicator.slug)
    return Told(measures.name(scope), own, note or scope.say(NOTHING))
