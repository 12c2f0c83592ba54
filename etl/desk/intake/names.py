"""The name of a file as somebody gave it, made safe to show, to store and to hand back."""

import unicodedata
from pathlib import PurePosixPath

_MOST_BYTES = 120  # file systems hold 255, and we put a hash in front
_NOT_IN_NAMES = frozenset('<>:"|?*/\\')
# Control letters, marks that turn the direction of writing, halves of letters, ends of lines.
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
NAMELESS = "file"


def safe_name(told: str) -> str:
    """The last part of `told`, without what is unseen or means something to a file system; never
    empty, and never more than 120 bytes. A name that looks like a formula stays: it is text
    wherever it is shown, and the tables that we hand out write it as text."""
    last = told.replace("\\", "/").rpartition("/")[2]
    seen = "".join(
        "_" if letter in _NOT_IN_NAMES else letter
        for letter in unicodedata.normalize("NFC", last)
        if unicodedata.category(letter) not in _UNSEEN
    )
    plain = " ".join(seen.split()).strip(". ")
    return _shortened(plain) or NAMELESS


def same_name(one: str, other: str) -> bool:
    """Whether a mended file of one name takes the place of the other."""
    return one.casefold() == other.casefold()


def plain_text(told: str, most: int = 300) -> str:
    """Words of a file, such as the name of a sheet, as databases can hold them: no letters that
    are unseen, and no more than `most`."""
    seen = (each for each in told if unicodedata.category(each) not in _UNSEEN)
    return "".join(seen)[:most]


def _shortened(name: str) -> str:
    """What kind of file it is stays: the end of a long name goes, not its suffix."""
    if len(name.encode()) <= _MOST_BYTES:
        return name
    suffix = PurePosixPath(name).suffix
    suffix = suffix if len(suffix.encode()) <= 10 else ""
    room = _MOST_BYTES - len(suffix.encode())
    return name.encode()[:room].decode(errors="ignore").rstrip(". ") + suffix
