"""The page of gaps of a packet: those that stand out, each with its range by chance."""

from dashboard.packet.content import GapsLeaf
from dashboard.queries import gap_list, gap_notes, gap_told
from dashboard.queries import gap_table as tables
from dashboard.queries import standing_gaps as scanned
from dashboard.queries.every_measure import every_measure
from dashboard.queries.gap_list import GapOf
from dashboard.queries.kinds import kinds
from dashboard.queries.scope import Scope
from dashboard.speech import noted

TITLE = noted("Where are the gaps widest?")
EVERY = noted("How wide is each gap?")


def gaps_leaf(scopes: tuple[Scope, ...]) -> GapsLeaf | None:
    """Of these measures, in every school level that has figures; None where no group has a gap.
    A release that was not scanned, and a school, have every gap listed."""
    if not scopes:
        return None
    first = scopes[0]
    place = first.organization.code if first.is_school else ""
    slugs = {scope.indicator.slug for scope in scopes}
    every = tuple(
        each
        for each in every_measure(first.release, first.today, place)
        if each.indicator.slug in slugs and each.organization == first.organization
    )
    if first.release.release.format < scanned.SCANNED_FROM or first.is_school:
        return _every_gap(every)
    return _standing(every)


def _standing(scopes: tuple[Scope, ...]) -> GapsLeaf | None:
    listed = kinds(scopes[0].release)
    if not listed or not any(gap_list.gaps(scopes, kind) for kind in listed):
        return None
    say, found = scopes[0].say, scanned.standing(scopes, listed)
    headline = scopes[0].release.words.scan_headline(found.number)
    return GapsLeaf(
        say(TITLE),
        f"{headline}. {scanned.under(say, found, is_whole=False)}",
        tables.gap_table(say, found.first, tables.STANDING, say("Gaps that stand out")),
        (gap_notes.of_standing(say, found.first),),
    )


def _every_gap(scopes: tuple[Scope, ...]) -> GapsLeaf | None:
    found: tuple[GapOf, ...] = tuple(
        gap for kind in kinds(scopes[0].release) for gap in gap_list.gaps(scopes, kind)
    )
    if not found:
        return None
    say = scopes[0].say
    return GapsLeaf(
        say(EVERY),
        say(gap_told.WIDEST_FIRST),
        tables.gap_table(say, found, tables.WIDEST, say("Gaps")),
        (gap_notes.below(say, found), say(gap_told.BY_CHANCE)),
    )
