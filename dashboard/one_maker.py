"""What many want at once is made by one of them, and the others wait for it."""

from collections.abc import Hashable
from threading import Event, Lock
from typing import Generic, TypeVar

Thing = TypeVar("Thing")
# Whoever waited so long makes it too: a maker may be stuck.
LONGEST = 30.0


class Making(Generic[Thing]):
    """One thing that is being made. `made` is None until then, and where nothing came of it."""

    def __init__(self) -> None:
        self.made: Thing | None = None
        self._done = Event()

    def wait(self) -> Thing | None:
        """What the maker made; None where it made nothing that others may have."""
        self._done.wait(LONGEST)
        return self.made

    def finish(self, made: Thing | None) -> None:
        self.made = made
        self._done.set()


class OneMaker(Generic[Thing]):
    """Safe to share between threads."""

    def __init__(self) -> None:
        self._underway: dict[Hashable, Making[Thing]] = {}
        self._lock = Lock()

    def join(self, key: Hashable) -> tuple[Making[Thing], bool]:
        """The making of `key`, and whether the caller is its maker, who has to call `land`."""
        with self._lock:
            found = self._underway.get(key)
            if found is not None:
                return found, False
            own = self._underway[key] = Making()
            return own, True

    def land(self, key: Hashable, made: Thing | None) -> None:
        """Hands `made` to all who wait for it; None sends them to make it themselves."""
        with self._lock:
            own = self._underway.pop(key)
        own.finish(made)
