"""How often one reader may ask: so many times a minute, and no more memory than for some readers.

Each server process counts by itself.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import ip_address, ip_network
from math import ceil
from threading import Lock

from dashboard.shelf import Shelf

READERS = 4_096
_HOUSEHOLD = 64  # bits of an IPv6 address that a reader cannot change at will
_MINUTE = 60.0


@dataclass
class _Left:
    """How many questions a reader had left at a moment."""

    questions: float
    at: float


class Rate:
    """A bucket for each reader, full at first, filled again as time goes by."""

    def __init__(self, a_minute: int, clock: Callable[[], float] = time.monotonic) -> None:
        """0 a minute means no limit."""
        self._a_minute = a_minute
        self._clock = clock
        self._readers: Shelf[_Left] = Shelf(READERS)
        self._lock = Lock()

    def wait(self, reader: str) -> int:
        """0 when `reader` (an address) may ask now, else the seconds until they may."""
        if not self._a_minute:
            return 0
        key, now = _household(reader), self._clock()
        with self._lock:
            left = self._readers.get(key) or _Left(self._a_minute, now)
            grown = left.questions + (now - left.at) * self._a_minute / _MINUTE
            questions = min(float(self._a_minute), grown)
            if questions < 1:
                self._readers.put(key, _Left(questions, now))
                return ceil((1 - questions) * _MINUTE / self._a_minute)
            self._readers.put(key, _Left(questions - 1, now))
            return 0


def _household(reader: str) -> str:
    try:
        address = ip_address(reader)
    except ValueError:
        return reader[:60]
    if address.version == 4:
        return str(address)
    return str(ip_network((address, _HOUSEHOLD), strict=False))
