"""Public figures as equations and inequalities over whole numbers of students and events."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from scipy.sparse import csr_array

from tests.etl.protect.attacker.district import DISTRICT, PAIRS, RACES
from tests.etl.protect.attacker.public import FAR, Told

Cell = tuple[str, str]


@dataclass
class System:
    """Two unknowns a cell: students at `2 i`, events at `2 i + 1`."""

    place: Mapping[Cell, int]
    rows: list[Mapping[int, float]] = field(default_factory=list)
    low: list[float] = field(default_factory=list)
    high: list[float] = field(default_factory=list)
    least: np.ndarray = field(default_factory=lambda: np.zeros(0))
    most: np.ndarray = field(default_factory=lambda: np.zeros(0))
    hidden: np.ndarray = field(default_factory=lambda: np.zeros(0))

    def students(self, cell: Cell) -> int:
        return 2 * self.place[cell]

    def events(self, cell: Cell) -> int:
        return 2 * self.place[cell] + 1

    def add(self, terms: Mapping[int, float], low: float, high: float) -> None:
        self.rows.append(terms)
        self.low.append(low)
        self.high.append(high)

    def matrix(self) -> csr_array:
        lines = [line for line, terms in enumerate(self.rows) for _ in terms]
        columns = [at for terms in self.rows for at in terms]
        numbers = [number for terms in self.rows for number in terms.values()]
        shape = (len(self.rows), 2 * len(self.place))
        return csr_array((numbers, (lines, columns)), shape)


def system(cells: Sequence[Told]) -> System:
    """Everything that must hold between the cells of one indicator and year: the groups of a place
    are everybody there, schools make up the district, an event is somebody's, a rate is rounded."""
    known = {(each.place, each.group): each for each in cells}
    made = System({cell: at for at, cell in enumerate(known)})
    made.least = np.zeros(2 * len(known))
    made.most = np.full(2 * len(known), float(FAR))
    made.hidden = np.repeat([float(each.is_hidden) for each in known.values()], 2)
    for cell, each in known.items():
        n, x = made.students(cell), made.events(cell)
        made.least[n], made.most[n] = each.fewest, each.most
        made.add({n: 1.0, x: -1.0}, 0.0, np.inf)
        if each.lowest > 0:
            made.add({x: 100.0, n: -each.lowest}, 0.0, np.inf)
        if each.highest < 100:
            made.add({x: 100.0, n: -each.highest}, -np.inf, 0.0)
    for place in dict.fromkeys(each.place for each in cells):
        _within(made, known, place)
    for group in dict.fromkeys(each.group for each in cells):
        _across(made, known, group)
    return made


def _within(made: System, known: Mapping[Cell, Told], place: str) -> None:
    if (place, "all") not in known:
        return
    _sum(made, [(place, race) for race in RACES if (place, race) in known], (place, "all"))
    for group, (sibling, _) in PAIRS.items():
        here = [(place, code) for code in (group, sibling) if (place, code) in known]
        if len(here) == 2:
            _sum(made, here, (place, "all"))
        for cell in here[:1]:
            _part(made, cell, (place, "all"))


def _across(made: System, known: Mapping[Cell, Told], group: str) -> None:
    schools = [cell for cell in known if cell[1] == group and cell[0] != DISTRICT]
    if (DISTRICT, group) in known and schools:
        _sum(made, schools, (DISTRICT, group))


def _sum(made: System, parts: Iterable[Cell], whole: Cell) -> None:
    for number in (made.students, made.events):
        made.add({**{number(part): 1.0 for part in parts}, number(whole): -1.0}, 0.0, 0.0)


def _part(made: System, part: Cell, whole: Cell) -> None:
    """What is left over is a group too, though nobody shows it."""
    n, x, everybody, all_events = (
        *(f(part) for f in (made.students, made.events)),
        *(f(whole) for f in (made.students, made.events)),
    )
    made.add({everybody: 1.0, n: -1.0}, 0.0, np.inf)
    made.add({all_events: 1.0, x: -1.0}, 0.0, np.inf)
    made.add({everybody: 1.0, n: -1.0, all_events: -1.0, x: 1.0}, 0.0, np.inf)


def merged(releases: Sequence[Sequence[Told]]) -> list[Told]:
    """The last release, with what earlier ones said of the places that look unchanged since."""
    now = {(each.place, each.group): each for each in releases[-1]}
    for earlier in releases[:-1]:
        before = {(each.place, each.group): each for each in earlier}
        for place in {cell[0] for cell in now}:
            mine = [cell for cell in now if cell[0] == place and cell in before]
            if all(_alike(now[cell], before[cell]) for cell in mine):
                now |= {cell: _both(now[cell], before[cell]) for cell in mine}
    return list(now.values())


def _alike(now: Told, before: Told) -> bool:
    return now.is_hidden or before.is_hidden or now == before


def _both(now: Told, before: Told) -> Told:
    return replace(
        now,
        is_hidden=now.is_hidden and before.is_hidden,
        fewest=max(now.fewest, before.fewest),
        most=min(now.most, before.most),
        lowest=max(now.lowest, before.lowest),
        highest=min(now.highest, before.highest),
    )
