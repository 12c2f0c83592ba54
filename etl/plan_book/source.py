"""Says where the words of a plan stand in a workbook, in the words of spreadsheets."""

from collections.abc import Mapping
from dataclasses import dataclass

from etl.findings import Finding, Place
from etl.plan_book.row import Row, Spot

_WANTED: Mapping[str, str] = {
    "text": "a text",
    "string": "a text",
    "strings": "codes with semicolons between them",
    "number": "a plain number, such as 79.0",
    "flag": "yes or no",
    "year": "a school year as text, such as 2018-19",
    "word": "a word of the list",
    "table": "a text",
    "tables": "rows",
}


@dataclass(frozen=True)
class BookSource:
    """What is said of the paths of a row and of all that belongs to it. A path that has no cell
    stands where the table that it belongs to does."""

    spots: Mapping[str, Spot]
    start: Spot
    findings: list[Finding]

    def place(self, path: str) -> Place:
        return self._spot(path).place

    def wanted(self, kind: str, path: str) -> str:
        return _WANTED[kind]

    def example(self, path: str) -> str:
        return self._spot(path).hint

    def _spot(self, path: str) -> Spot:
        while path:
            if path in self.spots:
                return self.spots[path]
            path = path.rpartition(".")[0]
        return self.start


def source_of(row: Row, findings: list[Finding]) -> BookSource:
    return BookSource(dict(row.everywhere()), Spot(row.place, "a row"), findings)
