"""Every gap of one kind of groups: the latest of each group, and what it is compared with."""

from dataclasses import dataclass

from dashboard.queries.gap import reported
from dashboard.queries.kinds import Kind
from dashboard.queries.scope import Scope
from dashboard.speech import noted
from etl.model.cell import Coding, State
from etl.model.figure import Cell, Figure, FigureName
from etl.model.indicator import Direction
from etl.model.student_group import ALL_OTHERS

CLEAR, CHANCE, BOUND, UNTESTED = (
    noted("Yes"),
    noted("No, could be chance"),
    noted("Only a bound"),
    noted("Not known: no range"),
)


@dataclass(frozen=True)
class GapOf:
    """The latest gap of a group: `figure` is None where it is hidden."""

    scope: Scope
    cell: Cell
    figure: Figure | None
    compare: str

    @property
    def own(self) -> tuple[Cell, ...]:
        return self.scope.cells(self.cell.series.student_group)

    @property
    def both(self) -> tuple[tuple[Cell, ...], ...]:
        """The cells of both sides; all other students have none of their own."""
        other = () if self.compare == ALL_OTHERS else self.scope.cells(self.compare)
        return (self.own, other) if other else (self.own,)

    @property
    def figures(self) -> tuple[Figure, ...]:
        return self.scope.release.figures(self.cell.series)

    @property
    def value(self) -> float:
        return (self.figure.value if self.figure else None) or 0.0

    @property
    def measure(self) -> str:
        return self.scope.release.words.measure(self.scope.everyone)

    @property
    def against(self) -> str:
        """The name of the comparison inside a sentence: "White students"."""
        return self.scope.release.words.group_inside(self.compare)

    @property
    def note(self) -> str:
        """Whose choice the comparison is, where the plan says so."""
        return self.scope.release.words.comparison_note(self.cell.series, self.compare)

    @property
    def verdict(self) -> str:
        """Whether the gap is more than chance; only its range can say so."""
        assert self.figure is not None and self.figure.value is not None
        if self.figure.interval is not None:
            is_clear = not self.figure.interval.covers(0.0)
            return CLEAR if is_clear and abs(self.figure.value) >= self._step else CHANCE
        is_bound = any(cells[-1].coding is not Coding.EXACT for cells in self.both)
        return BOUND if is_bound else UNTESTED

    @property
    def _step(self) -> float:
        return self.scope.indicator.smallest_step


def gaps(scopes: tuple[Scope, ...], kind: Kind) -> tuple[GapOf, ...]:
    """Of every measure that is judged, in the plan's order, groups A to Z."""
    return tuple(
        found
        for scope in scopes
        if scope.indicator.direction is not Direction.NONE
        for group in kind.groups
        if (found := gap_of(scope, group.code)) is not None
    )


def compared(found: tuple[GapOf, ...]) -> str:
    """ "White students (our choice, after the state's gap reports)", where all gaps are measured
    against the same; else nothing."""
    if len({each.compare for each in found}) != 1:
        return ""
    note = next((each.note for each in found if each.note), "")
    return f"{found[0].against} ({note})" if note else found[0].against


def gap_of(scope: Scope, code: str) -> GapOf | None:
    cells = scope.cells(code)
    compare = scope.release.default_comparison(scope.of(code))
    if not cells or not compare:
        return None
    last = cells[-1]
    known = reported(scope.release.figures(scope.of(code)), FigureName.GAP)
    figure = known[-1] if known and known[-1].school_year == last.school_year else None
    if figure is None and last.state is not State.SUPPRESSED:
        return None
    return GapOf(scope, last, figure, compare)
