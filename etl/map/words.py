"""What single words mean: one small function for each column of labels, giving a code or what is
wrong. A word itself is never part of what is said about it."""

import re
from collections.abc import Mapping

from etl.map.aliases import Aliases, GroupAlias
from etl.map.columns import GRADE_BAND, SCHOOL_YEAR, SIZE_BANDS
from etl.map.labels import Problem
from etl.map.spelling import nearest, normal
from etl.model.cell import Maturity, State
from etl.model.organization import Organization
from etl.model.plan import Plan
from etl.model.school_year import AmbiguousSchoolYear, NotASchoolYear, SchoolYear
from etl.model.student_group import Vocabulary


class Words:
    """Reads the labels of one plan. Every method returns a code, or a Problem."""

    def __init__(
        self,
        plan: Plan,
        vocabulary: Vocabulary,
        organizations: Mapping[str, Organization],
        aliases: Aliases,
    ) -> None:
        self._plan = plan
        self._vocabulary = vocabulary
        self._organizations = organizations
        self._aliases = aliases
        self._indicators = {normal(indicator.slug): indicator for indicator in plan.indicators}
        self._groups = _group_names(vocabulary, aliases)
        self._sizes = {normal(band): band for band in SIZE_BANDS}

    def indicator(self, word: str) -> str | Problem:
        found = self._indicators.get(normal(word))
        if found:
            return found.slug
        near = nearest(word, self._indicators)
        return Problem("HW-309", {"nearest": f" The nearest is {near}." if near else ""})

    def organization(self, word: str) -> str | Problem:
        code = " ".join(word.split())
        if code in self._organizations:
            return code
        near = nearest(code, self._organizations)
        name = f" The nearest is {near} ({self._organizations[near].name})." if near else ""
        return Problem("HW-303", {"nearest": name})

    def school_year(self, word: str) -> str | Problem:
        try:
            return str(SchoolYear.parse(" ".join(word.split())))
        except AmbiguousSchoolYear:
            return Problem("HW-306")
        except NotASchoolYear:
            return _a_date(word, SCHOOL_YEAR) or Problem("HW-307")

    def grade_band(self, word: str, indicator: str) -> str | Problem:
        if not indicator:
            return ""
        bands = self._plan.indicator(indicator).grade_bands
        for band in bands:
            if normal(word) in {normal(name) for name in (band.code, band.title.en, band.title.es)}:
                return band.code
        was_span = _a_date(word, GRADE_BAND)
        if was_span:
            return was_span
        choices = ", ".join(band.code for band in bands)
        return Problem("HW-308", {"indicator": indicator, "choices": choices})

    def student_group(self, word: str, school_year: str) -> str | Problem:
        named = self._groups.get(normal(word), ())
        if not named:
            near = nearest(word, self._groups)
            return Problem("HW-304", {"nearest": self._suggested(near)})
        year = SchoolYear.parse(school_year) if school_year else None
        for alias in named:
            if year is None or alias.covers(year):
                return alias.student_group
        return Problem("HW-305", {"student_group": named[0].student_group})

    def size_band(self, word: str) -> str | Problem:
        band = self._sizes.get(normal(word))
        return band or Problem("HW-310", {"choices": ", ".join(SIZE_BANDS)})

    def status(self, word: str) -> str | Problem:
        spelling = normal(word)
        if spelling in _STATES:
            return _STATES[spelling]
        if spelling in self._aliases.markers:
            return self._aliases.markers[spelling].value
        near = nearest(word, _STATES)
        return Problem("HW-311", {"nearest": f" The nearest is {near}." if near else ""})

    def maturity(self, word: str) -> str | Problem:
        spelling = normal(word)
        return spelling if spelling in _MATURITIES else Problem("HW-312")

    def _suggested(self, near: str) -> str:
        if not near:
            return ""
        group = self._vocabulary.group(self._groups[near][0].student_group)
        return f" The nearest is {group.label.en} ({group.code})."


_MONTH = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
# What 6-8, 11-12 and 2011-12 become when Excel takes them for dates and saves them as text.
_DATE = re.compile(
    rf"^(\d{{1,2}}[-/ ]{_MONTH}([-/ ]\d{{2,4}})?|{_MONTH}[-/ ]\d{{1,4}}"
    r"|\d{1,2}/\d{1,2}/\d{2,4}|\d{4}-\d{2}-\d{2}([ T]\d{2}:\d{2}(:\d{2})?)?)$",
    re.IGNORECASE,
)


def _a_date(word: str, column: str) -> Problem | None:
    return Problem("HW-302", {"column": column}) if _DATE.match(word.strip()) else None


_STATES = {normal(state.value): state.value for state in State}
_MATURITIES = {maturity.value for maturity in Maturity}


def _group_names(vocabulary: Vocabulary, aliases: Aliases) -> dict[str, tuple[GroupAlias, ...]]:
    """Aliases, and over them each group's own code and names, which are always in use."""
    names = dict(aliases.groups)
    for group in vocabulary.groups:
        own = (group.short.en, group.short.es, group.label.en, group.label.es, group.code)
        for name in filter(None, own):
            names[normal(name)] = (GroupAlias(group.code),)
    return names
