"""Who moved the gap: how much of its change came from each side (methods 5)."""

from dataclasses import dataclass
from enum import StrEnum

from etl.model.indicator import Direction

_STILL = 1e-9


class Move(StrEnum):
    IMPROVED = "improved"
    WORSENED = "worsened"
    UNCHANGED = "unchanged"


class GapMove(StrEnum):
    NARROWED = "narrowed"
    WIDENED = "widened"
    UNCHANGED = "unchanged"


@dataclass(frozen=True)
class GapDriver:
    """`contribution_group` + `contribution_reference` = `change`, in points; under 0 = narrowing.

    `levelling_down`: the gap narrowed although the group did not improve.
    """

    gap_before: float
    gap_now: float
    contribution_group: float
    contribution_reference: float
    group: Move
    reference: Move

    @property
    def change(self) -> float:
        return self.gap_now - self.gap_before

    @property
    def label(self) -> GapMove:
        """Whether the size of the gap shrank; a gap that turned round is judged by its size."""
        difference = abs(self.gap_now) - abs(self.gap_before)
        if abs(difference) <= _STILL:
            return GapMove.UNCHANGED
        return GapMove.NARROWED if difference < 0 else GapMove.WIDENED

    @property
    def levelling_down(self) -> bool:
        return self.label is GapMove.NARROWED and self.group is not Move.IMPROVED


def gap_driver(
    group_before: float,
    reference_before: float,
    group_now: float,
    reference_now: float,
    direction: Direction,
) -> GapDriver:
    """Split the change of a gap between two years; figures in points, all of them known. The gap is
    positive when the group is worse off, as in `etl.measure.gap.size`."""
    sign = -1.0 if direction is Direction.LOWER else 1.0
    group, reference = sign * (group_now - group_before), sign * (reference_now - reference_before)
    return GapDriver(
        gap_before=sign * (reference_before - group_before),
        gap_now=sign * (reference_now - group_now),
        contribution_group=-group + 0.0,
        contribution_reference=reference + 0.0,
        group=_move(group),
        reference=_move(reference),
    )


def _move(better: float) -> Move:
    if abs(better) <= _STILL:
        return Move.UNCHANGED
    return Move.IMPROVED if better > 0 else Move.WORSENED
