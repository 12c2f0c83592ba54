"""The kinds of student groups that readers choose between: race, services, sex."""

from dataclasses import dataclass

from dashboard.speech import noted, speech
from etl.model.student_group import ALL, StudentGroup
from etl.published import PublishedRelease

SERVICES = "services"
SERVICES_TITLE = noted("Support and services")
# The kind that is shown before anything is chosen, where the release has it.
FIRST = "race"
# How the codes of complements begin ("not English learners"): they say nothing of their own.
_COMPLEMENT = ("not_", "no_")


@dataclass(frozen=True)
class Kind:
    """`code` is that of the address; `groups` are in the vocabulary's order, A to Z."""

    code: str
    title: str
    groups: tuple[StudentGroup, ...]


def kinds(release: PublishedRelease) -> tuple[Kind, ...]:
    """Those of which the district has any row: each dimension that makes up all students, and the
    services, which overlap, together. The first is shown before anything is chosen."""
    home = release.plan.organization
    known = {
        series.student_group
        for indicator in release.plan.indicators
        for series in release.series(indicator.slug, organization=home)
    }
    found: dict[str, list[StudentGroup]] = {}
    for group in release.vocabulary.groups:
        if group.code != ALL and group.code in known and (code := kind_of(release, group)):
            found.setdefault(code, []).append(group)
    ordered = sorted(found, key=lambda code: (code != FIRST, code != SERVICES))
    return tuple(Kind(code, _title(release, code), tuple(found[code])) for code in ordered)


def kind_of(release: PublishedRelease, group: StudentGroup) -> str:
    """ "race", "sex", "services"; "" for the complement of a service."""
    if release.vocabulary.dimension(group.dimension).is_whole:
        return group.dimension
    return "" if group.code.startswith(_COMPLEMENT) else SERVICES


def _title(release: PublishedRelease, code: str) -> str:
    if code == SERVICES:
        return speech(release.language)(SERVICES_TITLE)
    return release.vocabulary.dimension(code).title.spoken(release.language)
