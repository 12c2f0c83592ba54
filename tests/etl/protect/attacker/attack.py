"""Asks of each hidden cell whether it could be otherwise, and names those that could not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tests.etl.protect.attacker.public import Told
from tests.etl.protect.attacker.system import Cell, furthest, merged, system

SMALL = 10
# A range this much wider than a claim needs is not asked for again in whole numbers.
NEAR = 3
ROUNDING = 1e-6


@dataclass(frozen=True, order=True)
class Claim:
    """What an attacker says to know of a cell."""

    place: str
    group: str
    says: str  # "students", "events", "few", "nobody", "everybody"


def claims(releases: Sequence[Sequence[Told]]) -> list[Claim]:
    """Everything that can be proved of cells that no release has shown; from the last release
    alone where the releases do not fit together.

    Raises ValueError when what is public contradicts itself.
    """
    for cells in (merged(releases), list(releases[-1])):
        attack = _Attack(cells)
        if attack.is_possible:
            return sorted(attack.claims())
    raise ValueError("what is public contradicts itself")


class _Attack:
    def __init__(self, cells: Sequence[Told]) -> None:
        self._made = system(cells)
        self._matrix = self._made.matrix()
        self._targets = [(each.place, each.group) for each in cells if each.is_hidden]

    @property
    def is_possible(self) -> bool:
        return furthest(self._made, self._matrix, {}, whole=False) is not None

    def claims(self) -> Iterator[Claim]:
        for cell in self._targets:
            for says in self._proved(cell):
                yield Claim(*cell, says)

    def _proved(self, cell: Cell) -> Iterator[str]:
        n, x = self._made.students(cell), self._made.events(cell)
        if self._most({n: 1.0}, SMALL) < SMALL:
            yield "few"
        if self._most({x: 1.0}, 1) < 1:
            yield "nobody"
        if self._most({n: 1.0, x: -1.0}, 1) < 1:
            yield "everybody"
        for at, says in ((n, "students"), (x, "events")):
            if self._is_one_number(at):
                yield says

    def _is_one_number(self, at: int) -> bool:
        for whole in (False, True):
            most = furthest(self._made, self._matrix, {at: 1.0}, whole=whole)
            least = furthest(self._made, self._matrix, {at: -1.0}, whole=whole)
            if most is None or least is None or most + least >= NEAR:
                return False
        return round(most) == -round(least)

    def _most(self, terms: dict[int, float], enough: float) -> float:
        """The most that `terms` can be, exact where it is near `enough`."""
        loose = furthest(self._made, self._matrix, terms, whole=False)
        if loose is None:
            return float("-inf")
        if loose >= enough + NEAR or loose < enough - ROUNDING:
            return loose
        whole = furthest(self._made, self._matrix, terms, whole=True)
        return float("-inf") if whole is None else round(whole)
