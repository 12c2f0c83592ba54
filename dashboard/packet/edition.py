"""What stands on every page of a document: whose it is, which release, and where it is served."""

from datetime import UTC, datetime, time

from dashboard import addresses, pinned
from dashboard.packet.content import Edition
from dashboard.speech import speech
from etl.published import PublishedRelease


def edition(release: PublishedRelease) -> Edition:
    say, own, language = speech(release.language), release.release, release.language
    day = release.words.day(own.published_at.date())
    return Edition(
        number=own.number,
        at=datetime.combine(own.published_at.date(), time(), UTC),
        line=say("Release {number}, published {day}", number=own.number, day=day),
        district=release.plan.district,
        plan=release.plan.title.spoken(language),
        notice=release.plan.notice.spoken(language),
    )


def kept(address: str, release: PublishedRelease) -> str:
    """The address of a page that stays with this release and its language."""
    own = addresses.of_release(address, release.release.number)
    path, _, query = own.partition("?")
    return pinned.told_in(path, query, release.language)
