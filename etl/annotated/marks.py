"""What is to be marked in one file: the problems in their order, and those of each cell."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from etl.findings import CATALOGUE, Finding, Severity
from etl.read.addresses import column_number

_ORDER = [str(severity) for severity in Severity]


@dataclass(frozen=True)
class Problem:
    """One finding, as it is written into the copy."""

    code: str
    severity: str
    title: str
    sheet: str
    cell: str
    field: str
    sentence: str
    fix: str

    @property
    def comment(self) -> str:
        return f"{self.severity.capitalize()} {self.code}: {self.sentence}\nFix: {self.fix}"


@dataclass(frozen=True)
class Marks:
    """The problems of one file: errors first, then rule by rule, down each sheet."""

    problems: Sequence[Problem] = field(default_factory=tuple)

    @classmethod
    def of(cls, findings: Sequence[Finding]) -> "Marks":
        told = [
            Problem(
                each.code,
                str(each.severity),
                CATALOGUE[each.code].title,
                each.place.sheet,
                each.place.cell,
                each.field,
                each.sentence,
                each.fix,
            )
            for each in findings
        ]
        return cls(tuple(sorted(told, key=_place)))

    @classmethod
    def from_json(cls, told: Sequence[dict[str, Any]]) -> "Marks":
        return cls(tuple(Problem(**each) for each in told))

    def as_json(self) -> list[dict[str, Any]]:
        return [asdict(each) for each in self.problems]

    def by_cell(self, sheet: str) -> dict[str, list[Problem]]:
        """The problems of each cell of a sheet, the worst first; cells in their order."""
        cells: dict[str, list[Problem]] = {}
        for each in self.problems:
            if each.cell and each.sheet == sheet:
                cells.setdefault(each.cell, []).append(each)
        return cells


def _place(problem: Problem) -> tuple[int, str, str, int, int]:
    letters = problem.cell.rstrip("0123456789")
    row = int(problem.cell[len(letters) :] or 0)
    order = _ORDER.index(problem.severity)
    return order, problem.code, problem.sheet, row, column_number(letters)
