"""Waits for a state, however slow the machine is."""

from collections.abc import Callable
from time import sleep

_LOOKS = 2400
_PAUSE = 0.05


def until(holds: Callable[[], bool]) -> None:
    """Returns when `holds()` does; fails after so many looks that only a fault can reach it.

    Looks are counted and not seconds: a machine may hold this process still for minutes."""
    for _ in range(_LOOKS):
        if holds():
            return
        sleep(_PAUSE)
    raise AssertionError("it never came to hold")
