"""Asks of each hidden cell whether it could be otherwise, and names those that could not."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from tests.etl.protect.attacker.public import Told
from tests.etl.protect.attacker.solver import NoNumbers, Solver
from tests.etl.protect.attacker.system import Cell, merged, system

SMALL = 10
# Where fractions of people reach this much further than is needed, whole people reach it too.
NEAR = 3
ROUNDING = 1e-6
# Corners looked at before any cell is asked about: each shows for many cells what they could be.
CORNERS = 4


@dataclass(frozen=True, order=True)
class Claim:
    """What an attacker says to know of a cell."""

    place: str
    group: str
    says: str  # "students", "events", "few", "nobody", "everybody"


@dataclass(frozen=True)
class Learned:
    """`claims` are proved. Of `open` questions nobody could tell in the time that there was."""

    claims: list[Claim]
    open: int


def attacked(releases: Sequence[Sequence[Told]]) -> Learned:
    """Everything that can be proved of cells that no release has shown; from the last release
    alone where the releases do not fit together. Raises NoNumbers when it contradicts itself."""
    try:
        return _Attack(merged(releases)).learned()
    except NoNumbers:
        return _Attack(list(releases[-1])).learned()


def claims(releases: Sequence[Sequence[Told]]) -> list[Claim]:
    """What `attacked` proves."""
    return attacked(releases).claims


@dataclass
class _Seen:
    """The least and the most of students, of events, and of students without one, of each cell."""

    least: np.ndarray
    most: np.ndarray

    @classmethod
    def nothing(cls, cells: int) -> "_Seen":
        return cls(np.full(3 * cells, np.inf), np.full(3 * cells, -np.inf))

    def learn(self, point: np.ndarray) -> None:
        n, x = point[0::2], point[1::2]
        told = np.concatenate([n, x, n - x])
        self.least, self.most = np.minimum(self.least, told), np.maximum(self.most, told)


@dataclass
class _Attack:
    cells: Sequence[Told]
    open: int = 0
    _claims: list[Claim] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._made = system(self.cells)
        self._solver = Solver(self._made)
        self._targets = [(each.place, each.group) for each in self.cells if each.is_hidden]
        self._count = len(self._made.place)
        self._loose, self._whole = _Seen.nothing(self._count), _Seen.nothing(self._count)

    def learned(self) -> Learned:
        self._look_around()
        found = [Claim(*cell, says) for cell in self._targets for says in self._proved(cell)]
        return Learned(sorted(found), self.open)

    def _look_around(self) -> None:
        rng = np.random.default_rng(1)
        for number in range(CORNERS):
            wish = np.where(self._made.hidden > 0, rng.choice([-1.0, 1.0], 2 * self._count), 0.0)
            if number < 2:
                wish = np.abs(wish) * (1 - 2 * number)
            self._loose.learn(self._solver.corner(wish))

    def _proved(self, cell: Cell) -> Iterator[str]:
        n, x, place = self._made.students(cell), self._made.events(cell), self._made.place[cell]
        students, events, others = place, self._count + place, 2 * self._count + place
        if not self._can_be(students, {n: 1.0}, SMALL):
            yield "few"
        if not self._can_be(events, {x: 1.0}, 1):
            yield "nobody"
        if not self._can_be(others, {n: 1.0, x: -1.0}, 1):
            yield "everybody"
        for at, column, says in ((students, n, "students"), (events, x, "events")):
            if self._is_one_number(at, column):
                yield says

    def _can_be(self, at: int, terms: Mapping[int, float], least: float) -> bool:
        """Whether a sum can be `least` or more, by what was seen already or else by asking."""
        if self._whole.most[at] >= least - ROUNDING or self._loose.most[at] >= least + NEAR:
            return True
        loose, point = self._solver.most(terms)
        self._loose.learn(point)
        if loose >= least + NEAR or loose < least - ROUNDING:
            return loose >= least
        return self._found(terms, least)

    def _is_one_number(self, at: int, column: int) -> bool:
        if self._whole.most[at] - self._whole.least[at] > 0.5:
            return False
        for sign in (1.0, -1.0):
            if self._loose.most[at] - self._loose.least[at] >= NEAR:
                return False
            self._loose.learn(self._solver.most({column: sign})[1])
        if self._loose.most[at] - self._loose.least[at] >= NEAR:
            return False
        if not np.isfinite(self._whole.most[at]) and not self._found({column: 1.0}, 0.0):
            return False  # left open
        value = round(self._whole.most[at])
        more = self._found({column: 1.0}, value + 1)
        return not more and not self._found({column: -1.0}, 1 - value)

    def _found(self, terms: Mapping[int, float], least: float) -> bool:
        """Whether whole numbers were found; where that is left open, as if they were."""
        try:
            point = self._solver.whole_point(terms, least)
        except TimeoutError:
            self.open += 1
            return True
        if point is not None:
            self._whole.learn(point)
        return point is not None
