"""The whole packet of a subject, gathered from one release."""

from datetime import date

from dashboard import addresses
from dashboard.packet.closing import closing
from dashboard.packet.content import Packet
from dashboard.packet.cover import cover
from dashboard.packet.edition import edition, kept
from dashboard.packet.gaps import gaps_leaf
from dashboard.packet.leaf import has_figures, leaf
from dashboard.packet.subject import Subject, address, scopes, settled
from dashboard.queries import measures
from dashboard.queries.scope import Scope
from dashboard.speech import noted
from dashboard.view_data.told import Told
from etl.published import PublishedRelease

NOTHING = noted("Nothing is published yet.")


def packet_of(
    release: PublishedRelease, subject: Subject, today: date, before: PublishedRelease | None = None
) -> Packet:
    """In the language of `release`. `before` is what the board had when it last
    met, in that language.

    Raises KeyError when the release has no such goal, focus area, school or meeting."""
    subject = settled(subject, release.plan, today)
    found = scopes(subject, release, today)
    shown = tuple(scope for scope in found if has_figures(scope))
    return Packet(
        subject=subject,
        language=release.language,
        edition=edition(release),
        cover=cover(release, subject, found, before),
        leaves=tuple(leaf(scope) for scope in shown),
        waiting=tuple(_waiting(scope) for scope in found if scope not in shown),
        gaps=gaps_leaf(shown),
        closing=closing(release, shown),
        address=kept(address(subject), release),
    )


def _waiting(scope: Scope) -> Told:
    language = scope.release.language
    note = scope.indicator.target.note.spoken(language)
    own = addresses.indicator(scope.indicator.slug)
    return Told(measures.name(scope), own, note or scope.say(NOTHING))
