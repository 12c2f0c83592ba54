"""Passwords of accounts that have one here: what they must be, and the hash that is kept."""

import re
import secrets
import unicodedata
from functools import lru_cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

SHORTEST, LONGEST = 15, 200
# So much has to be left of a password without the words that everybody tries first.
_OWN_PART = 8
_TRIED_FIRST = (
    "correcthorsebatterystaple",
    "administrator",
    "password",
    "passwort",
    "contrasena",
    "changeme",
    "letmein",
    "iloveyou",
    "welcome",
    "sunshine",
    "princess",
    "football",
    "baseball",
    "superman",
    "dragon",
    "monkey",
    "secret",
    "headway",
    "school",
    "district",
    "admin",
    "login",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "qwerty",
    "1q2w3e4r5t",
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890",
    "09876543210",
)
_SHORTEST_RUN = 4
_HASHER = PasswordHasher()


class WeakPassword(ValueError):
    """A password that nobody should have; the text says why."""


def hashed(password: str, name: str) -> str:
    """The hash to keep of a new password for the account `name`. Raises WeakPassword."""
    refuse_weak(password, name)
    return _HASHER.hash(_normal(password))


def is_right(kept: str, password: str) -> bool:
    """Whether `password` is the one that `kept` was made of. An account that does not exist, or
    has no password, costs the same time: nobody learns which names have accounts."""
    if len(password) > LONGEST:
        return False
    try:
        _HASHER.verify(kept or _nobody_s(), _normal(password))
    except (VerificationError, InvalidHashError):
        return False
    return bool(kept)


@lru_cache(maxsize=1)
def _nobody_s() -> str:
    return _HASHER.hash(secrets.token_urlsafe(32))


def refuse_weak(password: str, name: str) -> None:
    """Raises WeakPassword where the account `name` should not have `password`."""
    if len(password) < SHORTEST:
        raise WeakPassword(f"A password has at least {SHORTEST} signs. Four words do well.")
    if len(password) > LONGEST:
        raise WeakPassword(f"A password has at most {LONGEST} signs.")
    if len(_own_part(password, name)) < _OWN_PART:
        raise WeakPassword(
            "That password is one of those that are tried first: well-known words, rows of keys, "
            "one piece again and again, or the account's own name. Choose another one."
        )


def _own_part(password: str, name: str) -> str:
    """What is left without well-known words, the account's name, rows of keys and repetitions."""
    told = _plain(password)
    for word in (*(_plain(part) for part in name.split()), *_TRIED_FIRST):
        for run in (word, *_runs(word)):
            if len(run) >= _SHORTEST_RUN:
                told = told.replace(run, "")
    return re.sub(r"(.{1,7}?)\1+", r"\1", told)


def _runs(word: str) -> list[str]:
    """Parts of a row of keys, longest first; a word has no parts."""
    if word not in _ROWS:
        return []
    lengths = range(len(word), _SHORTEST_RUN - 1, -1)
    return [word[at : at + size] for size in lengths for at in range(len(word) - size + 1)]


_ROWS = frozenset(_TRIED_FIRST[_TRIED_FIRST.index("qwertyuiop") :])


def _plain(text: str) -> str:
    return "".join(sign for sign in _normal(text).casefold() if sign.isalnum())


def _normal(text: str) -> str:
    """One spelling of the same letters, however a keyboard composes them."""
    return unicodedata.normalize("NFC", text)
