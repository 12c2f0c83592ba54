"""The schools and programmes of a district, by level and name."""

from itertools import pairwise

from dashboard import addresses
from dashboard.queries.by_name import by_name, folded
from dashboard.speech import Speech, noted, speech
from dashboard.view_data.school import Level, SchoolLink
from etl.model.organization import Kind, Organization
from etl.model.school_year import SchoolYear
from etl.published import PublishedRelease

# Levels that are known by name come first, in this order.
_LEVELS = {
    "elementary": (noted("Elementary schools"), noted("Elementary school")),
    "middle": (noted("Middle schools"), noted("Middle school")),
    "high": (noted("High schools"), noted("High school")),
}
_KNOWN = tuple(_LEVELS)
NOTHING = noted("Nothing is published for it yet")


def schools(release: PublishedRelease) -> tuple[Organization, ...]:
    """Every school and programme, A to Z."""
    found = [each for each in release.organizations.values() if is_school(each)]
    return tuple(sorted(found, key=by_name))


def is_school(organization: Organization) -> bool:
    return organization.kind in (Kind.SCHOOL, Kind.PROGRAMME)


def levels(release: PublishedRelease, name: str = "") -> tuple[Level, ...]:
    """Schools by level: those known by name first, others A to Z, programmes last. With `name`,
    only those that have it in a name of any year."""
    say = speech(release.language)
    published = {
        series.organization
        for indicator in release.plan.indicators
        for series in release.series(indicator.slug)
    }
    found: dict[tuple[str, str], list[SchoolLink]] = {}
    for school in schools(release):
        if all(part in _names(school) for part in folded(name).split()):
            link = _link(say, school, school.code in published)
            found.setdefault((level(say, school), anchor(school)), []).append(link)
    ordered = sorted(found, key=lambda key: _rank(key[1]))
    return tuple(Level(title, place, tuple(found[title, place])) for title, place in ordered)


def level(say: Speech, school: Organization) -> str:
    """ "High schools", "Schools, middle and high", "Programmes"."""
    if school.kind is Kind.PROGRAMME:
        return say("Programmes")
    if not school.level:
        return say("Other schools")
    named = _LEVELS.get(school.level.lower())
    return say(named[0]) if named else say("Schools, {level}", level=school.level)


def kind(say: Speech, school: Organization) -> str:
    """ "High school", "Programme"."""
    if school.kind is Kind.PROGRAMME:
        return say("Programme")
    if not school.level:
        return say("School")
    named = _LEVELS.get(school.level.lower())
    return say(named[1]) if named else say("School, {level}", level=school.level)


def anchor(school: Organization) -> str:
    if school.kind is Kind.PROGRAMME:
        return "programmes"
    return school.level.lower().replace(" ", "-") or "other"


def earlier_names(say: Speech, school: Organization) -> str:
    """ "Fern Creek Traditional High (2011-12 to 2013-14)"; "" where the name never changed."""
    known = sorted(school.names_by_year)
    said = []
    for (first, name), (following, _) in pairwise(known):
        if name != school.name:
            start, end = SchoolYear(first), SchoolYear(following - 1)
            when = str(start)
            if start != end:
                when = say("{first} to {last}", first=start, last=end)
            said.append(f"{name} ({when})")
    return ", ".join(said)


def _link(say: Speech, school: Organization, has_figures: bool) -> SchoolLink:
    names = earlier_names(say, school)
    said = [say("Earlier: {names}", names=names)] if names else []
    said += [] if has_figures else [say(NOTHING)]
    return SchoolLink(school.name, addresses.school(school.code), "; ".join(said))


def _names(school: Organization) -> str:
    return folded(" ".join((school.name, *(name for _, name in school.names_by_year))))


def _rank(place: str) -> tuple[int, str]:
    if place in _KNOWN:
        return _KNOWN.index(place), place
    return len(_KNOWN) + (place == "other") + 2 * (place == "programmes"), place
