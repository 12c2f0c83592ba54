"""Where the words of a plan stand, and how to speak of them: in a TOML file, or (in
`etl.plan_book`) in the sheets of a workbook."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from etl.findings import Finding, Place

_WANTED: Mapping[str, str] = {
    "text": "a text in quotes, or {{ en = ..., es = ... }}",
    "string": "a text in quotes",
    "strings": "a list of texts in quotes",
    "number": "a number with no quotes, such as 79.0",
    "flag": "true or false",
    "year": 'a school year in quotes, such as "2018-19"',
    "word": "a word in quotes",
    "table": "a table, [{path}]",
    "tables": "tables, each headed [[{path}]]",
}
_EXAMPLES: Mapping[str, str] = {
    "title": 'title = "Are students graduating on time?"',
    "school_year": 'school_year = "2018-19"',
    "on": "on = 2018-11-15",
    "vision": "[vision] with text and quoted_from",
    "mission": "[mission] with text and quoted_from",
}


class Source(Protocol):
    """Turns the path of a key, such as `focus_area[1].goal[2].title`, into words that whoever
    wrote the plan understands. `findings` collects what is wrong."""

    @property
    def findings(self) -> list[Finding]: ...

    def place(self, path: str) -> Place: ...

    def wanted(self, kind: str, path: str) -> str:
        """What to write where a text, string, strings, number, flag, year, word, table or tables
        belongs."""

    def example(self, path: str) -> str:
        """What to write at `path`, where nothing stands."""


@dataclass(frozen=True)
class TomlFile:
    """A file of the plan's folder, named from there."""

    name: str
    findings: list[Finding]

    def place(self, path: str) -> Place:
        return Place(self.name, key=path)

    def wanted(self, kind: str, path: str) -> str:
        return _WANTED[kind].format(path=path)

    def example(self, path: str) -> str:
        key = path.rpartition(".")[2]
        return _EXAMPLES.get(key, f"{key} = ...")
