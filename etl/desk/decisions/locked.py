"""The lock of whatever changes what is public, waited for: another publication takes seconds."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event
from time import monotonic

from etl.desk.work.jobs import Failed
from etl.publish.home import Home
from etl.publish.store import Busy, Store

_LONGEST, _PAUSE = 600.0, 0.2  # seconds


@contextmanager
def switching(home: Home, say: Callable[[str], None]) -> Iterator[Store]:
    """The store, locked and cleaned up. Raises Failed when somebody else has it for too long."""
    store, until, pause = Store(home), monotonic() + _LONGEST, Event()
    while True:
        try:
            lock = store.locked()
            break
        except Busy as why:
            if monotonic() > until:
                raise Failed(str(why)) from None
            say("Waiting for another publication")
            pause.wait(_PAUSE)
    with lock:
        store.clean_up()
        yield store
