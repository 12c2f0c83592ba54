"""Waits for a state, however slow the machine is."""

from collections.abc import Callable
from time import monotonic, sleep

_LIMIT = 120.0


def until(holds: Callable[[], bool]) -> None:
    """Returns when `holds()` does; fails after a limit that only a fault can reach."""
    end = monotonic() + _LIMIT
    while not holds():
        assert monotonic() < end, "it never came to hold"
        sleep(0.05)
