"""A bounded shelf of things that cost something to make: the one longest unused makes room."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

Thing = TypeVar("Thing")


def _one(_: object) -> int:
    return 1


class Shelf(Generic[Thing]):
    """Holds things by their keys, as many as there is `room` for: each takes one of it, or what
    `measure` tells. Safe to share between threads."""

    def __init__(self, room: int, measure: Callable[[Thing], int] = _one) -> None:
        self._room = room
        self._measure = measure
        self._things: OrderedDict[Hashable, Thing] = OrderedDict()
        self._taken = 0
        self._lock = Lock()

    def get(self, key: Hashable) -> Thing | None:
        with self._lock:
            if key in self._things:
                self._things.move_to_end(key)
            return self._things.get(key)

    def put(self, key: Hashable, thing: Thing) -> None:
        """A thing that takes more than all the room is not held."""
        with self._lock:
            if key in self._things:
                self._taken -= self._measure(self._things.pop(key))
            self._things[key] = thing
            self._taken += self._measure(thing)
            while self._taken > self._room:
                self._taken -= self._measure(self._things.popitem(last=False)[1])
