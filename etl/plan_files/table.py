"""One table of a plan file, read key by key. What is wrong is noted and reading goes on."""

import math
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date, datetime
from difflib import get_close_matches
from enum import StrEnum
from typing import Any, Self, TypeVar

from etl.findings import finding
from etl.model.school_year import AmbiguousSchoolYear, NotASchoolYear, SchoolYear
from etl.model.text import Text
from etl.plan_files.source import Source

Word = TypeVar("Word", bound=StrEnum)

# Stand in for what could not be read. They are never seen: a finding stops the whole plan.
NO_YEAR = SchoolYear(1990)
NO_DAY = date(1990, 1, 1)

# A cell of a workbook holds little more, and no text of a plan is as long.
LONGEST = 10_000

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_NOT_SHOWN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


class Table:
    """The keys of one table. Every key must be asked for; `close` reports the others."""

    def __init__(self, told: dict[str, Any], source: Source, path: str = "") -> None:
        self._told = told
        self._source = source
        self._path = path
        self._asked: list[str] = []

    def report(self, code: str, key: str = "", **words: object) -> None:
        """Note that `key` of this table breaks rule `code`."""
        found = finding(code, self._source.place(self._full(key)), **words)
        self._source.findings.append(found)

    def missing(self, key: str) -> None:
        """Note that `key` is needed and not there."""
        self.report("HW-604", key, example=self._source.example(self._full(key)))

    def has(self, key: str) -> bool:
        self._asked.append(key)
        return key in self._told

    def text(self, key: str, *, needed: bool = True) -> Text:
        """A plain string (English) or a table of `en` and `es`."""
        told = self._value(key, needed)
        if told is None:
            return Text("")
        if isinstance(told, dict):
            inner = Table(told, self._source, self._full(key))
            text = Text(inner.string("en"), inner.string("es", needed=False))
            inner.close()
            return text
        if not isinstance(told, str):
            self._misfit(key, "text")
            return Text("")
        return Text(self._shown(told, key))

    def string(self, key: str, *, needed: bool = True) -> str:
        told = self._typed(key, str, "string", needed)
        return "" if told is None else self._shown(told, key)

    def slug(self, key: str) -> str:
        """A name fit for addresses and file names."""
        told = self.string(key)
        if told and not _SLUG.fullmatch(told):
            self.report("HW-627", key)
        return told

    def strings(self, key: str) -> tuple[str, ...]:
        told = self._typed(key, list, "strings", needed=False)
        if told is None:
            return ()
        if not all(isinstance(item, str) for item in told):
            self._misfit(key, "strings")
            return ()
        return tuple(told)

    def number(self, key: str, *, needed: bool = True) -> float | None:
        told = self._value(key, needed)
        if told is None:
            return None
        number = math.nan
        if isinstance(told, int | float) and not isinstance(told, bool):
            with suppress(OverflowError):
                number = float(told)
        if not math.isfinite(number):
            self._misfit(key, "number")
            return None
        return number

    def flag(self, key: str) -> bool:
        return bool(self._typed(key, bool, "flag", needed=False))

    def day(self, key: str, *, needed: bool = True) -> date | None:
        told = self._value(key, needed)
        if told is None:
            return None
        if isinstance(told, datetime) or not isinstance(told, date):
            self.report("HW-609", key)
            return None
        return told

    def year(self, key: str, *, needed: bool = True) -> SchoolYear | None:
        told = self._typed(key, str, "year", needed)
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
        told = self._typed(key, str, "word", needed)
        if told is None or told in listed:
            return told or ""
        self.report("HW-606", key, allowed=", ".join(listed))
        return ""

    def table(self, key: str) -> Self | None:
        told = self._typed(key, dict, "table", needed=False)
        return None if told is None else type(self)(told, self._source, self._full(key))

    def tables(self, key: str, *, needed: bool = False) -> Iterator[Self]:
        told = self._typed(key, list, "tables", needed) or []
        if not all(isinstance(item, dict) for item in told):
            self._misfit(key, "tables")
            return
        for count, item in enumerate(told, start=1):
            yield type(self)(item, self._source, f"{self._full(key)}[{count}]")

    def free_keys(self) -> tuple[str, ...]:
        """The keys of a table whose keys are free, such as the years of a path."""
        return tuple(self._told)

    @property
    def is_filled(self) -> bool:
        return bool(self._told)

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
                self.missing(key)
            return None
        return self._told[key]

    def _typed(self, key: str, kind: type, wanted: str, needed: bool) -> Any:
        told = self._value(key, needed)
        if told is not None and not isinstance(told, kind):
            self._misfit(key, wanted)
            return None
        return told

    def _misfit(self, key: str, wanted: str) -> None:
        self.report("HW-605", key, wanted=self._source.wanted(wanted, self._full(key)))

    def _shown(self, told: str, key: str) -> str:
        """The text as readers get it, after a look at whether they can."""
        text = told.strip()
        if not text:
            self.report("HW-610", key)
        elif len(text) > LONGEST:
            self.report("HW-611", key, limit=LONGEST)
        if _NOT_SHOWN.search(text):
            self.report("HW-612", key)
        return text
