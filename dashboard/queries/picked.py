"""Which of several measures of a page its address asks for."""

from collections.abc import Sequence
from typing import Protocol, TypeVar

from dashboard.view_state import ViewState
from etl.model.figure import Series


class _OfSeries(Protocol):
    @property
    def series(self) -> Series: ...


Found = TypeVar("Found", bound=_OfSeries)


def picked(found: Sequence[Found], state: ViewState) -> Found | None:
    """The one of the measure and grade band in the address, else the first; None without any."""
    for each in found:
        asked = state.measure == each.series.indicator
        if asked and state.grade_band in ("", each.series.grade_band):
            return each
    return found[0] if found else None
