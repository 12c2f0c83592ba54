"""Spellings: which differences do not matter, and which known word is nearest."""

import difflib
import re
import unicodedata
from collections.abc import Iterable

_DASHES = "-‐‑‒–—―−"
_JOINT = re.compile(rf"\s*([{_DASHES}/,])\s*")


def normal(text: str) -> str:
    """One form of a word for looking it up: case, Unicode form and the width of spaces (also
    non-breaking ones) do not matter."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def label(text: str) -> str:
    """One form of a label of foreign files: brackets, kinds of dashes, blanks around signs and
    marks of footnotes do not matter either."""
    kept = "".join(
        " " if sign in "()[]" else sign
        for sign in text
        if not unicodedata.decomposition(sign).startswith("<super>")
    )
    joined = _JOINT.sub(lambda found: "-" if found[1] in _DASHES else found[1], kept)
    return normal(joined).strip("*†‡§ ")


def nearest(text: str, known: Iterable[str]) -> str:
    """The known word (in normal form) nearest to `text`, or "" when none is near."""
    found = difflib.get_close_matches(normal(text), list(known), n=1, cutoff=0.7)
    return found[0] if found else ""
