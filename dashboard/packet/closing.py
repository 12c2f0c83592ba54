"""The last pages of a packet: how numbers are worked out, what is hidden, where they come from."""

from dashboard.packet.content import Closing, Passage
from dashboard.queries import hiding, nodes, rounding, sources, status
from dashboard.queries.measures import measures
from dashboard.queries.scope import Scope
from dashboard.speech import noted, speech
from dashboard.view_data.told import Told
from etl.published import PublishedRelease

TITLE = noted("How to read these figures")
CHANCE = noted(
    "“Range by chance” is how far a figure could move by chance in a group of that size. A change "
    "or a gap whose range covers 0 could be chance alone."
)
GAPS = noted(
    "A gap is how far a group is from the one that its title names. It is worked out from "
    "published figures. Groups of different kinds overlap and do not add up."
)


def closing(release: PublishedRelease, scopes: tuple[Scope, ...]) -> Closing:
    """For these measures alone; of the rules, all."""
    say = speech(release.language)
    slugs = tuple(dict.fromkeys(scope.indicator.slug for scope in scopes))
    told = (
        (say("How a status is decided"), say(status.RULE)),
        (say("Range by chance"), say(CHANCE)),
        (say("Gaps"), say(GAPS)),
        (say("Which figures are hidden, and why?"), " ".join(hiding.why(release))),
        (say("How are figures rounded?"), f"{say(hiding.COARSE)} {say(hiding.SIZES)}"),
    )
    listed = measures(release, slugs, scopes[0].today) if scopes else ()
    is_school = bool(scopes) and scopes[0].is_school
    cautions = _of(release, sources.cautions(release), slugs)
    return Closing(
        title=say(TITLE),
        passages=tuple(Passage(heading, text) for heading, text in told),
        tables=(hiding.marks(say), rounding.by_size(say, release.rules)),
        hidden_title=say("What is hidden in this release, measure by measure"),
        hidden=() if is_school else _of(release, sources.hidden(release), slugs),
        sources_title=say("Where do the figures come from?"),
        sources=sources.sources(listed),
        care_title=say("Which figures ask for care?"),
        care=(
            *_of(release, sources.breaks(release), slugs),
            *(each for each in cautions if not is_school or not _is_of_another(each, scopes[0])),
        ),
    )


def _is_of_another(found: Told, own: Scope) -> bool:
    """Whether a caution is of another school."""
    named = found.where.rpartition(", ")[2]
    others = {each.name for each in own.release.organizations.values()} - {own.organization.name}
    return named in others


def _of(
    release: PublishedRelease, found: tuple[Told, ...], slugs: tuple[str, ...]
) -> tuple[Told, ...]:
    """Those whose address is that of one of these measures."""
    kept = {nodes.nodes(release.plan, release.language)[slug].address for slug in slugs}
    return tuple(each for each in found if each.address.partition("?")[0] in kept)
