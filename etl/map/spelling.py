"""Spellings: which differences do not matter, and which known word is nearest."""

import difflib
import unicodedata
from collections.abc import Iterable


def normal(text: str) -> str:
    """One form of a word for looking it up: case, Unicode form and the width of spaces (also
    non-breaking ones) do not matter."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def nearest(text: str, known: Iterable[str]) -> str:
    """The known word (in normal form) nearest to `text`, or "" when none is near."""
    found = difflib.get_close_matches(normal(text), list(known), n=1, cutoff=0.7)
    return found[0] if found else ""
