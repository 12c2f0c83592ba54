"""How often somebody may try to sign in: counted for the account and for the address."""

import hashlib

from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

MINUTES = 15
# One person types a password wrong a few times; a whole office may share one address.
FOR_ACCOUNT = RateLimitItemPerMinute(10, MINUTES)
FOR_ADDRESS = RateLimitItemPerMinute(60, MINUTES)


class TooManyAttempts(Exception):
    """Somebody has to wait; the text says how long at most."""


class Attempts:
    """The tries of the last minutes, of one process. Safe to share between threads."""

    def __init__(self) -> None:
        self._counted = MovingWindowRateLimiter(MemoryStorage())

    def count(self, name: str, address: str) -> None:
        """One more try, whether or not the account exists. Raises TooManyAttempts."""
        is_fine = self._counted.hit(FOR_ADDRESS, "address", address)
        if name:
            is_fine &= self._counted.hit(FOR_ACCOUNT, "account", _short(name))
        if not is_fine:
            raise TooManyAttempts(
                f"There were too many tries. Wait {MINUTES} minutes, or ask an administrator for "
                "a link that lets you choose a new password."
            )

    def forget(self, name: str) -> None:
        """Who signed in has typed it right: earlier slips do not count against the next day."""
        self._counted.clear(FOR_ACCOUNT, "account", _short(name))


def _short(name: str) -> str:
    return hashlib.sha256(" ".join(name.split()).casefold().encode()).hexdigest()
