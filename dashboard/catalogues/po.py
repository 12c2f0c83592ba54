"""Reads catalogues: the folder of a language as one `gettext` translation.

A catalogue is compiled in memory when its language is first asked for, so there is no compiled file
that could be older than its text.
"""

import ast
import gettext
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

FOLDER = Path(__file__).parent
_MAGIC, _HEAD = 0x950412DE, 28


class BadCatalogue(ValueError):
    """A catalogue says something that is not a message; the text tells file, line and fault."""


@dataclass
class Entry:
    """A message and its translation; one with a plural has a translation for each form."""

    place: str
    said: dict[str, str] = field(default_factory=dict)

    @property
    def message(self) -> str:
        return self.said.get("msgid", "")

    @property
    def plural(self) -> str:
        return self.said.get("msgid_plural", "")

    @property
    def forms(self) -> tuple[str, ...]:
        return tuple(text for name, text in self.said.items() if name.startswith("msgstr"))


def translations(language: str) -> gettext.NullTranslations:
    """The translation to `language`; English, which has no folder, stays as it is written.

    Raises BadCatalogue.
    """
    found = entries(language)
    return (
        gettext.GNUTranslations(BytesIO(_compiled(found))) if found else gettext.NullTranslations()
    )


def entries(language: str) -> list[Entry]:
    """Every entry of the catalogues of `language`, heads included, file by file."""
    return [each for file in sorted((FOLDER / language).glob("*.po")) for each in read(file)]


def read(file: Path) -> Iterator[Entry]:
    """The entries of one file in order. Raises BadCatalogue."""
    entry: Entry | None = None
    name = ""
    for number, raw in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        line, place = raw.strip(), f"{file.name}:{number}"
        if not line or line.startswith("#"):
            continue
        keyword, _, quoted = ("", "", line) if line.startswith('"') else line.partition(" ")
        if keyword == "msgid":
            if entry is not None:
                yield entry
            entry = Entry(place)
        if entry is None or not (keyword or name):
            raise BadCatalogue(f"{place}: a file begins with msgid")
        name = keyword or name
        if keyword in entry.said or not name.startswith(("msgid", "msgstr")):
            raise BadCatalogue(f"{place}: {name} does not belong here")
        entry.said[name] = entry.said.get(name, "") + _unquoted(quoted.strip(), place)
    if entry is not None:
        yield entry


def _unquoted(text: str, place: str) -> str:
    if len(text) < 2 or not text.startswith('"') or not text.endswith('"'):
        raise BadCatalogue(f"{place}: text stands in quotation marks")
    try:
        return str(ast.literal_eval(text))
    except (SyntaxError, ValueError) as fault:
        raise BadCatalogue(f'{place}: a quotation mark within a text is written \\"') from fault


def _compiled(found: list[Entry]) -> bytes:
    """The entries in the form that `gettext` reads."""
    told = {
        (f"{each.message}\0{each.plural}" if each.plural else each.message).encode(): "\0".join(
            each.forms
        ).encode()
        for each in found
    }
    pairs = sorted(told.items())
    table, body = [], b""
    start = _HEAD + 16 * len(pairs)
    for side in (0, 1):
        for pair in pairs:
            table += [len(pair[side]), start + len(body)]
            body += pair[side] + b"\0"
    head = (_MAGIC, 0, len(pairs), _HEAD, _HEAD + 8 * len(pairs), 0, 0)
    return struct.pack(f"<{len(head) + len(table)}I", *head, *table) + body
