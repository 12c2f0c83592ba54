"""Files that were made once, kept for whoever asks next.

Making one takes a moment and a processor, and anybody may ask. So one is made at a time, two who
ask for the same wait for one making, and when too many different ones wait, the next is refused.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from threading import Lock

MOST_BYTES = 48_000_000
# One at work and two that wait: the other threads go on serving pages.
MOST_AT_ONCE = 3


class Busy(RuntimeError):
    """Too many different files are being made; in a few seconds there is room again."""


class Kept:
    """Bytes by their keys; those asked for longest ago make room. Safe to share between threads."""

    def __init__(self, most_bytes: int = MOST_BYTES, most_at_once: int = MOST_AT_ONCE) -> None:
        self._most_bytes, self._most_at_once = most_bytes, most_at_once
        self._files: OrderedDict[Hashable, bytes] = OrderedDict()
        self._making: dict[Hashable, Future[bytes]] = {}
        self._lock, self._press = Lock(), Lock()

    def get(self, key: Hashable, make: Callable[[], bytes]) -> bytes:
        """The file of this key, made by `make` where it is not kept. Raises Busy, and whatever
        `make` raises, to everybody who waited for it."""
        with self._lock:
            if key in self._files:
                self._files.move_to_end(key)
                return self._files[key]
            waited = self._making.get(key)
            if waited is None and len(self._making) >= self._most_at_once:
                raise Busy
            own: Future[bytes] = Future()
            if waited is None:
                self._making[key] = own
        return waited.result() if waited else self._made(key, make, own)

    def _made(self, key: Hashable, make: Callable[[], bytes], own: Future[bytes]) -> bytes:
        try:
            with self._press:
                content = make()
        except BaseException as fault:
            with self._lock:
                del self._making[key]
            own.set_exception(fault)
            raise
        with self._lock:
            del self._making[key]
            self._files[key] = content
            while sum(map(len, self._files.values())) > self._most_bytes and len(self._files) > 1:
                self._files.popitem(last=False)
        own.set_result(content)
        return content
