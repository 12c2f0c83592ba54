"""One table of a plan file, read key by key. What is wrong is noted and reading goes on."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from difflib import get_close_matches
from enum import StrEnum
from typing import Any, TypeVar

from etl.findings import Finding, Place, finding
from etl.model.school_year import AmbiguousSchoolYear, NotASchoolYear, SchoolYear
from etl.model.text import Text

Word = TypeVar("Word", bound=StrEnum)

# Stand in for what could not be read. They are never seen: a finding stops the whole plan.
NO_YEAR = SchoolYear(1990)
NO_DAY = date(1990, 1, 1)

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

_EXAMPLES = {
    "title": 'title = "Are students graduating on time?"',
    "school_year": 'school_year = "2018-19"',
    "on": "on = 2018-11-15",
}


class Table:
    """The keys of one TOML table. Every key must be asked for; `close` reports the others."""

    def __init__(
        self, told: dict[str, Any], file: str, findings: list[Finding], path: str = ""
    ) -> None:
        self._told = told
        self._file = file
        self._path = path
        self._findings = findings
        self._asked: list[str] = []

    def report(self, code: str, key: str = "", **words: object) -> None:
        """Note that `key` of this table breaks rule `code`."""
        self._findings.append(finding(code, Place(self._file, key=self._full(key)), **words))

    def has(self, key: str) -> bool:
        self._asked.append(key)
        return key in self._told

    def text(self, key: str, *, needed: bool = True) -> Text:
        """A plain string (English) or a table of `en` and `es`."""
        told = self._value(key, needed)
        if told is None:
            return Text("")
        if isinstance(told, dict):
            inner = Table(told, self._file, self._findings, self._full(key))
            text = Text(inner.string("en"), inner.string("es", needed=False))
            inner.close()
            return text
        if not isinstance(told, str):
            self.report("HW-605", key, wanted="a text in quotes, or { en = ..., es = ... }")
            return Text("")
        if not told.strip():
            self.report("HW-610", key)
        return Text(told.strip())

    def string(self, key: str, *, needed: bool = True) -> str:
        told = self._typed(key, str, "a text in quotes", needed)
        if told is None:
            return ""
        if not told.strip():
            self.report("HW-610", key)
        return told.strip()

    def slug(self, key: str) -> str:
        """A name fit for addresses and file names."""
        told = self.string(key)
        if told and not _SLUG.fullmatch(told):
            self.report("HW-627", key)
        return told

    def strings(self, key: str) -> tuple[str, ...]:
        told = self._typed(key, list, "a list of texts", needed=False)
        if told is None:
            return ()
        if not all(isinstance(item, str) for item in told):
            self.report("HW-605", key, wanted="a list of texts in quotes")
            return ()
        return tuple(told)

    def number(self, key: str, *, needed: bool = True) -> float | None:
        told = self._value(key, needed)
        if told is None:
            return None
        if isinstance(told, bool) or not isinstance(told, int | float):
            self.report("HW-605", key, wanted="a number with no quotes, such as 79.0")
            return None
        return float(told)

    def flag(self, key: str) -> bool:
        return bool(self._typed(key, bool, "true or false", needed=False))

    def day(self, key: str, *, needed: bool = True) -> date | None:
        told = self._value(key, needed)
        if told is None:
            return None
        if isinstance(told, datetime) or not isinstance(told, date):
            self.report("HW-609", key)
            return None
        return told

    def year(self, key: str, *, needed: bool = True) -> SchoolYear | None:
        told = self._typed(key, str, 'a school year in quotes, such as "2018-19"', needed)
        return None if told is None else self.parsed_year(told, key)

    def parsed_year(self, told: str, key: str) -> SchoolYear | None:
        try:
            return SchoolYear.parse(told)
        except AmbiguousSchoolYear:
            self.report("HW-607", key)
        except NotASchoolYear:
            self.report("HW-608", key)
        return None

    def word(self, key: str, allowed: type[Word]) -> Word | None:
        told = self.one_of(key, [str(word) for word in allowed])
        return allowed(told) if told else None

    def one_of(self, key: str, allowed: Iterable[str], *, needed: bool = True) -> str:
        """The word, if `allowed` has it; "" after a finding, or where there is none."""
        listed = list(allowed)
        told = self._typed(key, str, "a word in quotes", needed)
        if told is None or told in listed:
            return told or ""
        self.report("HW-606", key, allowed=", ".join(listed))
        return ""

    def table(self, key: str) -> "Table | None":
        told = self._typed(key, dict, f"a table, [{self._full(key)}]", needed=False)
        return None if told is None else Table(told, self._file, self._findings, self._full(key))

    def tables(self, key: str, *, needed: bool = False) -> Iterator["Table"]:
        wanted = f"tables, each headed [[{self._full(key)}]]"
        told = self._typed(key, list, wanted, needed) or []
        if not all(isinstance(item, dict) for item in told):
            self.report("HW-605", key, wanted=wanted)
            return
        for count, item in enumerate(told, start=1):
            yield Table(item, self._file, self._findings, f"{self._full(key)}[{count}]")

    def items(self) -> Iterator[tuple[str, Any]]:
        """Keys and raw values of a table whose keys are free, such as the years of a path."""
        self._asked.extend(self._told)
        yield from self._told.items()

    def close(self) -> None:
        """Report every key that nobody asked for."""
        for key in self._told:
            if key not in self._asked:
                near = get_close_matches(key, self._asked, n=1)
                known = ", ".join(sorted(set(self._asked)))
                fix = f"Did you mean {near[0]}?" if near else f"The known keys are: {known}."
                self.report("HW-603", key, fix=fix)

    def _full(self, key: str) -> str:
        return ".".join(part for part in (self._path, key) if part)

    def _value(self, key: str, needed: bool) -> Any:
        self._asked.append(key)
        if key not in self._told:
            if needed:
                self.report("HW-604", key, example=_EXAMPLES.get(key, f"{key} = ..."))
            return None
        return self._told[key]

    def _typed(self, key: str, kind: type, wanted: str, needed: bool) -> Any:
        told = self._value(key, needed)
        if told is not None and not isinstance(told, kind):
            self.report("HW-605", key, wanted=wanted)
            return None
        return told
