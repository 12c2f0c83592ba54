"""The names of student groups -> codes, by the vocabulary and its aliases."""

from collections.abc import Mapping

from etl.map.aliases import Aliases, GroupAlias
from etl.map.spelling import label
from etl.model.school_year import SchoolYear
from etl.model.student_group import Vocabulary


class GroupNames:
    """Finds a group by its code, its names, or an alias that is in use in the year."""

    def __init__(self, vocabulary: Vocabulary, aliases: Aliases) -> None:
        self._names: dict[str, tuple[GroupAlias, ...]] = {}
        for alias, found in aliases.groups.items():
            self._names[label(alias)] = (*self._names.get(label(alias), ()), *found)
        for group in vocabulary.groups:
            own = (group.short.en, group.short.es, group.label.en, group.label.es, group.code)
            for name in filter(None, own):
                self._names[label(name)] = (GroupAlias(group.code),)

    @property
    def names(self) -> tuple[str, ...]:
        """Every name that is known, in one form."""
        return tuple(self._names)

    def code(self, name: str, year: str) -> str:
        """The code, or "" when no group has this name in the year (as 2018-19; "" for any)."""
        when = SchoolYear.parse(year) if year else None
        for alias in self._names.get(label(name), ()):
            if when is None or alias.covers(when):
                return alias.student_group
        return ""


def codes_of(vocabulary: Vocabulary) -> Mapping[str, str]:
    """Each group's dimension by its code."""
    return {group.code: group.dimension for group in vocabulary.groups}
