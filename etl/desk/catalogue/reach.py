"""What is said when the database does not answer, or can no longer write."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError

# What databases say, in part and in small letters, and what that means to people.
_FULL = ("disk is full", "no space left", "disk full")
_READ_ONLY = ("readonly database", "read-only", "unable to open database file")
_BUSY = ("database is locked", "database table is locked")


class OutOfReach(RuntimeError):
    """The catalogue does not answer now. Nothing of the act counts; it may be asked again. The
    message is a sentence for people."""


@contextmanager
def in_reach() -> Iterator[None]:
    """Says OutOfReach in place of what the database says, which may name a place or a figure."""
    try:
        yield
    except (OperationalError, InterfaceError) as fault:
        raise OutOfReach(_sentence(fault)) from fault
    except DBAPIError as fault:
        if fault.connection_invalidated:
            raise OutOfReach(_sentence(fault)) from fault
        raise


def _sentence(fault: DBAPIError) -> str:
    said = str(fault.orig).lower()
    if any(words in said for words in _FULL):
        return "The disk of the catalogue is full. Nothing was changed. Make room and try again."
    if any(words in said for words in _READ_ONLY):
        return "The catalogue cannot be written to. Nothing was changed. Look at its disk."
    if any(words in said for words in _BUSY):
        return "The catalogue is busy. Nothing was changed. Try again in a minute."
    return "The catalogue does not answer. Nothing was changed. Try again in a minute."
