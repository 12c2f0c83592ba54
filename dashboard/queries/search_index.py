"""Everything of a release that a reader can look for, with the words that lead to it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from dashboard import addresses
from dashboard.queries import kinds, nodes, schools
from dashboard.queries.search_pages import pages
from dashboard.queries.search_words import words
from dashboard.speech import noted, speech
from dashboard.view_state import ViewState
from etl.model.figure import Series
from etl.model.indicator import Indicator
from etl.model.student_group import ALL
from etl.model.text import Text
from etl.published import PublishedRelease

# How much a word counts by where it stands: in the name, in another name, in the text about it.
NAME, OTHER_NAME, TEXT = 4.0, 3.0, 1.0


class What(StrEnum):
    """The kinds of results, as readers meet them."""

    MEASURE = noted("Measures")
    GOAL = noted("Goals")
    FOCUS_AREA = noted("Focus areas")
    GROUP = noted("Student groups")
    SCHOOL = noted("Schools")
    PAGE = noted("Pages")


@dataclass(frozen=True)
class Entry:
    """`words` gives the weight of each folded word; `names` are whole names, folded."""

    what: What
    title: str
    address: str
    under: str
    words: dict[str, float]
    names: frozenset[tuple[str, ...]]


def entries(release: PublishedRelease) -> tuple[Entry, ...]:
    """In the order of the plan, the vocabulary and the organizations' names."""
    series = {each.slug: release.series(each.slug) for each in nodes.in_order(release.plan)}
    return (
        *(_measure(release, each) for each in nodes.in_order(release.plan)),
        *_goals(release),
        *_groups(release, series),
        *_schools(release),
        *_pages(release),
    )


def _entry(
    what: What,
    title: str,
    address: str,
    under: str,
    others: Iterable[str] = (),
    texts: Iterable[str] = (),
) -> Entry:
    weights: dict[str, float] = {}
    for weight, said in ((NAME, (title,)), (OTHER_NAME, others), (TEXT, texts)):
        for text in said:
            for word in words(text):
                weights.setdefault(word, weight)
    names = frozenset(found for text in (title, *others) if (found := words(text)))
    return Entry(what, title, address, under, weights, names)


def _measure(release: PublishedRelease, indicator: Indicator) -> Entry:
    language = release.language
    place = release.plan.place_of(indicator.slug)
    titles = [each.title.spoken(language) for each in place] if place else []
    bands = [text for band in indicator.grade_bands for text in _both(band.question)]
    told = (indicator.definition, indicator.numerator, indicator.people, indicator.source)
    say, name = speech(language), indicator.name.spoken(language)
    goal = say("{name}. Goal: {goal}", name=name, goal=titles[-1]) if titles else ""
    return _entry(
        What.MEASURE,
        indicator.title.spoken(language),
        addresses.indicator(indicator.slug),
        goal or say("{name}. Context", name=name),
        (*_both(indicator.title), *_both(indicator.name), indicator.slug.replace("-", " "), *bands),
        (*(text.spoken(language) for text in told), *titles),
    )


def _both(text: Text) -> tuple[str, str]:
    """A name is found in either language, whichever the page is in."""
    return text.en, text.es


def _goals(release: PublishedRelease) -> Iterator[Entry]:
    language, say = release.language, speech(release.language)
    for area in release.plan.focus_areas:
        title = area.title.spoken(language)
        for goal in area.goals:
            told = [text for each in goal.strategies for text in (each.title, each.note)]
            yield _entry(
                What.GOAL,
                goal.title.spoken(language),
                addresses.goal(goal.code),
                title,
                (*_both(goal.title), goal.code.replace("-", " ")),
                (goal.note.spoken(language), *(text.spoken(language) for text in told)),
            )
        where = addresses.focus_area(area.code)
        names = (*_both(area.title), area.code.replace("-", " "))
        under = say("Focus area of the plan")
        yield _entry(What.FOCUS_AREA, title, where, under, names, (area.note.spoken(language),))


def _groups(release: PublishedRelease, series: dict[str, tuple[Series, ...]]) -> Iterator[Entry]:
    """Each group that has figures: among every measure by group, or, where that leaves it out,
    where the plan's first measure with figures compares it."""
    home = release.plan.organization
    shown = {each.code: kind.code for kind in kinds.kinds(release) for each in kind.groups}
    first = next(iter(shown.values()), "")
    for group in release.vocabulary.groups:
        slugs = [
            slug
            for slug, found in series.items()
            if any((s.organization, s.student_group) == (home, group.code) for s in found)
        ]
        if group.code == ALL or not slugs:
            continue
        kind = shown.get(group.code, "")
        where = addresses.gaps(ViewState(dimension="" if kind == first else kind))
        if not kind:
            where = addresses.indicator(slugs[0], ViewState(group=group.code), "gap")
        dimension = release.vocabulary.dimension(group.dimension).title.spoken(release.language)
        told = speech(release.language).plural(
            "{dimension}; figures in {count} measure",
            "{dimension}; figures in {count} measures",
            len(slugs),
            dimension=dimension,
        )
        codes = (group.ceds, group.edfi, group.edfacts, group.code.replace("_", " "))
        yield _entry(
            What.GROUP,
            group.label.spoken(release.language),
            where,
            told,
            (*_both(group.label), *_both(group.short), *group.aliases, *codes),
            (dimension,),
        )


def _schools(release: PublishedRelease) -> Iterator[Entry]:
    for school in schools.schools(release):
        level = schools.level(speech(release.language), school)
        earlier = (name for _, name in school.names_by_year)
        yield _entry(
            What.SCHOOL,
            school.name,
            addresses.school(school.code),
            level,
            (school.code, *earlier),
            (level, school.type),
        )


def _pages(release: PublishedRelease) -> Iterator[Entry]:
    say = speech(release.language)
    for page in pages(release.plan):
        title, under = say(page.title), say(page.under)
        words_said = page.words.spoken(release.language)
        yield _entry(What.PAGE, title, page.address, under, (), (under, words_said))
