"""The whole site: from the first page on, wherever links lead, by several processes."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from contextlib import contextmanager
from multiprocessing import get_context

from dashboard.static_site.maker import Maker, Order
from dashboard.static_site.places import Place

# Told to a process at once: rows of one indicator are read once for the places of a part.
_PART = 8
Made = Callable[[list[Place]], set[Place]]

_makers: dict[Order, Maker] = {}


def make_pages(order: Order, processes: int, tell: Callable[[int], None]) -> int:
    """Writes every place that a link leads to; how many. `tell` is told how many there are so far.

    Raises `maker.NotWhole`, OSError.
    """
    starts = [order.site.home(language) for language in order.languages]
    searches = [order.site.place(f"/search?lang={each}") for each in order.languages]
    waiting = [*starts, *(each for each in searches if each)]
    seen = {place.file for place in waiting}
    with _hands(order, processes) as ask:
        running: set[Future[set[Place]]] = set()
        while waiting or running:
            running |= {ask(part) for part in _parts(waiting)}
            waiting.clear()
            done, running = wait(running, return_when=FIRST_COMPLETED)
            for each in done:
                for place in sorted(each.result(), key=lambda place: place.file):
                    if place.file not in seen and not place.is_fixed:
                        seen.add(place.file)
                        waiting.append(place)
            tell(len(seen))
    return len(seen)


def make(order: Order, places: list[Place]) -> set[Place]:
    """In the process that it is told to: its maker holds the release open."""
    if order not in _makers:
        _makers[order] = Maker(order)
    return {met for place in places for met in _makers[order].make(place)}


@contextmanager
def _hands(order: Order, processes: int) -> Iterator[Callable[[list[Place]], Future[set[Place]]]]:
    """What takes a part of the work: this process alone, or several others."""
    if processes == 1:
        yield lambda part: _now(order, part)
        return
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        yield lambda part: pool.submit(make, order, part)


def _now(order: Order, part: list[Place]) -> Future[set[Place]]:
    done: Future[set[Place]] = Future()
    done.set_result(make(order, part))
    return done


def _parts(places: Iterable[Place]) -> Iterator[list[Place]]:
    listed = list(places)
    for start in range(0, len(listed), _PART):
        yield listed[start : start + _PART]
