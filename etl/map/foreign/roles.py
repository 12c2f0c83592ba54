"""Who, when and what: the words of each role for one column of figures, as codes."""

from collections.abc import Callable, Mapping

from etl.layouts.layout import Bare, Source, Table
from etl.layouts.pattern import named
from etl.layouts.words import Role
from etl.map.foreign.binding import Bound, BoundValue
from etl.map.foreign.grid import Grid
from etl.map.foreign.headings import Heading
from etl.map.foreign.words import (
    Places,
    Words,
    coded,
    column_words,
    combined,
    place_word,
    row_words,
    same_word,
    section_words,
)
from etl.map.foreign.years import school_year
from etl.map.group_names import GroupNames
from etl.model.school_year import NotASchoolYear

_NOTHING = Source()
ALL = "all"


class RoleReader:
    """Tells the words of one table on one sheet, each row of the sheet an entry."""

    def __init__(
        self,
        grid: Grid,
        table: Table,
        heading: Heading,
        bound: Bound,
        places: Places,
        dictionaries: Mapping[Role, Mapping[str, str]],
        names: GroupNames,
    ) -> None:
        self._grid, self._table, self._heading = grid, table, heading
        self._places, self._dictionaries, self._names = places, dictionaries, names
        self._row = {
            role: row_words(role, source, grid, bound.sources[role])
            or (section_words(role, source.section, grid) if source.section else None)
            for role, source in table.sources
        }
        self._coded: dict[Role, Words] = {}

    def raw(self, role: Role, value: BoundValue) -> Words:
        """The words as the file has them."""
        fixed = dict(value.value.fixed).get(role) or value.said.get(role)
        if fixed:
            return same_word(fixed, self._grid.height)
        from_row = self._row.get(role)
        if from_row is not None:
            return from_row
        source = self._table.source(role)
        word = place_word(role, source, self._places) if source else ""
        return same_word(word, self._grid.height)

    def words(self, role: Role, value: BoundValue) -> Words:
        """The words by the layout's lists."""
        is_own = role in dict(value.value.fixed) or role in value.said
        if not is_own and role in self._coded:
            return self._coded[role]
        source = self._table.source(role) or _NOTHING
        found = coded(self.raw(role, value), source, self._dictionaries.get(role, {}))
        if not is_own:
            self._coded[role] = found
        return found

    def years(self, value: BoundValue) -> Words:
        """School years as 2018-19; "" where a word names none."""
        source = self._table.source(Role.SCHOOL_YEAR) or _NOTHING
        return self.words(Role.SCHOOL_YEAR, value).changed(_year_of(source.bare, source.lag))

    def grade_bands(self, value: BoundValue) -> Words:
        return self.words(Role.GRADE_BAND, value).changed(lambda word: word or ALL)

    def groups(self, value: BoundValue, years: Words) -> Words:
        """Codes of student groups; "" for a name that nobody knows."""
        words = self.words(Role.STUDENT_GROUP, value)
        return combined([words, years], lambda pair: self._names.code(*pair))

    def measures(self, value: BoundValue) -> Words:
        template = value.value.measure
        if not template:
            return self.words(Role.MEASURE, value)
        names = named(template)
        if not names:
            return same_word(template, self._grid.height)
        parts = [self._named(name, value) for name in names]
        return combined(parts, lambda words: _filled(template, names, words))

    def keys(self, value: BoundValue) -> list[Words]:
        """The words that tell the records of a table apart."""
        template = value.value.measure
        own = [self._named(name, value) for name in named(template)] if template else []
        roles = (Role.ORGANIZATION, Role.SCHOOL_YEAR, Role.GRADE_BAND, Role.STUDENT_GROUP)
        return [*(self.raw(role, value) for role in roles), *own]

    def _named(self, name: str, value: BoundValue) -> Words:
        if name in tuple(Role):
            return self.words(Role(name), value)
        columns = self._heading.column(name, value.said)
        if not columns:
            return same_word("", self._grid.height)
        return column_words(self._grid.column(columns[0]))


def _year_of(bare: Bare, lag: int) -> Callable[[str], str]:
    def year_of(word: str) -> str:
        try:
            return str(school_year(word, bare, lag))
        except NotASchoolYear:
            return ""

    return year_of


def _filled(template: str, names: tuple[str, ...], words: tuple[str, ...]) -> str:
    for name, word in zip(names, words, strict=True):
        template = template.replace(f"{{{name}}}", word)
    return " ".join(template.split())
