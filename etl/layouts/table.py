"""One table of a layout file, read key by key, with the shapes that layouts use."""

import re
from collections.abc import Iterable
from enum import StrEnum
from typing import Any, TypeVar

from etl.layouts.pattern import PatternFault, compiled, is_expression, named
from etl.layouts.words import Conditions, Marker, Role, Words
from etl.model.cell import State
from etl.plan_files.source import TomlFile
from etl.plan_files.table import Table as Toml

Choice = TypeVar("Choice", bound=StrEnum)

_SPAN = re.compile(r"[A-Za-z]{1,3}:[A-Za-z]{1,3}")
ROLES = tuple(role.value for role in Role)
_WANTED = {
    "texts": 'a text in quotes, or a list of them: ["Reading", "Mathematics"]',
    "spellings": 'a list of texts, or of lists of spellings: ["District", ["School", "SCH_CD"]]',
    "whole": "a whole number with no quotes, such as 2",
    "factor": "a number above zero, such as 0.1",
    "span": 'two letters of columns, such as "F:K"',
    "sheets": 'names or positions of sheets: ["Public*", 2]',
    "words": '{{ "as the file writes it" = "what it means" }}',
    "marker": "a state in quotes, or {{ value = 0, low = 0, high = 0.5 }}",
}

_EXAMPLES = {
    "name": 'name = "county-graduation"',
    "title": 'title = "County: graduation rate"',
    "organization": 'organization = "School Code", the header of the column that holds the codes',
    "school_year": 'school_year = "School Year", or where else the year stands',
    "student_group": 'student_group = "Demographic", or text = "all" under [student_group]',
    "value": "[[value]] with measure, column and scale",
    "measure": 'measure = "Graduation rate"',
    "column": 'column = "Graduation Rate", the header of the figures',
    "scale": 'scale = "percent" for 79.3, scale = "fraction" for 0.793, or another of the scales',
    "denominator": 'denominator = "Tested", the header of the numbers of students',
    "when": 'when = { value = "", Tested = "***" }',
    "state": 'state = "suppressed"',
}


class LayoutFile(TomlFile):
    """A layout's file, with the words for what only layouts have."""

    def example(self, path: str) -> str:
        key = path.rpartition(".")[2]
        return _EXAMPLES.get(key, super().example(path))

    def wanted(self, kind: str, path: str) -> str:
        return _WANTED[kind].format() if kind in _WANTED else super().wanted(kind, path)


class Table(Toml):
    """Every key must be asked for; `close` reports the others."""

    def is_text(self, key: str) -> bool:
        return isinstance(self._told.get(key), str)

    def is_list(self, key: str) -> bool:
        return isinstance(self._told.get(key), list)

    def raw(self, key: str) -> str:
        """A text just as it stands; "" where there is none."""
        return self._typed(key, str, "string", needed=False) or ""

    def texts(self, key: str) -> tuple[str, ...]:
        """One text or a list of them, as they stand: blank ones count."""
        told = self._value(key, needed=False)
        if told is None:
            return ()
        listed = [told] if isinstance(told, str) else told
        if not isinstance(listed, list) or not all(isinstance(each, str) for each in listed):
            self._misfit(key, "texts")
            return ()
        return tuple(listed)

    def patterns(self, key: str, roles: Iterable[str] = ()) -> tuple[str, ...]:
        """Texts that are patterns; only `roles` may be named in them."""
        return tuple(each for each in self.texts(key) if self._is_pattern(key, each, roles))

    def spellings(self, key: str) -> tuple[tuple[str, ...], ...]:
        """A list of headers, each one pattern or a list of its spellings."""
        told = self._typed(key, list, "spellings", needed=False) or []
        lists = [[each] if isinstance(each, str) else each for each in told]
        if not all(isinstance(each, list) and each for each in lists) or not all(
            isinstance(text, str) for each in lists for text in each
        ):
            self._misfit(key, "spellings")
            return ()
        kept = (tuple(t for t in each if self._is_pattern(key, t, ())) for each in lists)
        return tuple(each for each in kept if each)

    def pattern(self, key: str, roles: Iterable[str] = ()) -> str:
        told = self.raw(key)
        return told if told and self._is_pattern(key, told, roles) else ""

    def whole(self, key: str, usual: int = 0) -> int:
        told = self._typed(key, int, "whole", needed=False)
        if isinstance(told, bool) or (told is not None and told < 0):
            self._misfit(key, "whole")
            return usual
        return usual if told is None else told

    def factor(self, key: str) -> float:
        """A number above zero; 1 where nothing is said."""
        told = self.number(key, needed=False)
        if told is not None and told <= 0:
            self._misfit(key, "factor")
            return 1.0
        return 1.0 if told is None else told

    def wholes(self, key: str) -> tuple[int, ...]:
        told = self._value(key, needed=False)
        listed = [] if told is None else told if isinstance(told, list) else [told]
        if any(isinstance(each, bool) or not isinstance(each, int) or each < 0 for each in listed):
            self._misfit(key, "whole")
            return ()
        return tuple(listed)

    def sheets(self, key: str) -> tuple[str | int, ...]:
        told = self._value(key, needed=False)
        listed = [] if told is None else told if isinstance(told, list) else [told]
        if any(isinstance(each, bool) or not isinstance(each, str | int) for each in listed):
            self._misfit(key, "sheets")
            return ()
        return tuple(listed)

    def span(self, key: str) -> str:
        """Two column letters, as in "F:K"."""
        told = self.raw(key)
        if told and not _SPAN.fullmatch(told):
            self._misfit(key, "span")
            return ""
        return told.upper()

    def words(self, key: str) -> Words:
        """A table of texts: what stands in the file, and what it means."""
        inner = self.table(key)
        if inner is None:
            return ()
        return tuple((word, inner.string(word)) for word in inner.free_keys())

    def conditions(self, key: str) -> Conditions:
        """A table of headers, with the entries that each may have."""
        inner = self.table(key)
        if inner is None:
            return ()
        return tuple((header, inner.entries(header)) for header in inner.free_keys())

    def entries(self, key: str) -> tuple[str, ...]:
        """Entries of cells, each as it stands or as a regular expression."""
        return tuple(
            each
            for each in self.texts(key)
            if not is_expression(each) or self._is_pattern(key, each, ())
        )

    def markers(self, key: str) -> tuple[Marker, ...]:
        inner = self.table(key)
        if inner is None:
            return ()
        return tuple(inner._marker(text) for text in inner.free_keys())

    def choice(self, key: str, kind: type[Choice], usual: Choice) -> Choice:
        """One of the words of an enumeration; `usual` where nothing is said."""
        told = self.one_of(key, [word.value for word in kind if word.value], needed=False)
        return kind(told) if told else usual

    def _marker(self, text: str) -> Marker:
        if self.is_text(text):
            return Marker(text, State(self.one_of(text, list(State)) or State.NOT_REPORTED))
        inner = self.table(text) if isinstance(self._value(text, False), dict) else None
        if inner is None:
            self._misfit(text, "marker")
            return Marker(text, State.NOT_REPORTED)
        marker = Marker(
            text,
            State.REPORTED,
            inner.number("value", needed=False),
            inner.number("low", needed=False),
            inner.number("high", needed=False),
        )
        if not inner.is_filled:
            self._misfit(text, "marker")
        inner.close()
        return marker

    def _is_pattern(self, key: str, told: str, roles: Iterable[str]) -> bool:
        try:
            compiled(told)
            strange = [name for name in named(told) if name not in tuple(roles)]
        except PatternFault as fault:
            self.report("HW-219", key, reason=str(fault))
            return False
        if strange and not is_expression(told):
            known = ", ".join(roles) or "none"
            self.report("HW-220", key, allowed=known)
        return not strange or is_expression(told)

    def _misfit(self, key: str, wanted: Any) -> None:
        super()._misfit(key, wanted)
