"""Patterns: how a layout names headers, sheets, files, titles and entries.

A pattern is the text itself, except that `*` stands for any text, and a role in braces
(`{student_group}`) for a word that the layout wants to know (a year looks like one: 2015, 1415,
2014-15). Between slashes it is a regular expression: `/(?P<student_group>[A-Z]{3})_RATE.*/`.
Case, the width of spaces, line breaks, kinds of dashes, raised footnote figures and invisible
signs never matter, and a pattern always fits the whole text.

Entries of cells are told as they stand ("***" is three asterisks) or as a regular expression.
"""

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")
_INVISIBLE = dict.fromkeys(map(ord, "\ufeff\u200b\u200c\u200d\u00ad"))
_SHAPES = {
    "school_year": r"(?:FY[ _-]?)?\d{2,4}(?: ?[-/_]? ?\d{2,4})?"
}  # what a word of a role looks like
_SPECIAL = re.compile(r"\{([^{}]*)\}|\*")


class PatternFault(ValueError):
    """The text is no pattern; the message says why."""


def tidy(text: str) -> str:
    """`text` without the differences that never matter, but for case."""
    return " ".join(_plain(text).split())


def _plain(text: str) -> str:
    """Raised footnote figures are left out, as they would become digits."""
    kept = text if text.isascii() else "".join(filter(_is_level, text))
    return unicodedata.normalize("NFKC", kept).translate(_DASHES | _INVISIBLE)


def _is_level(sign: str) -> bool:
    return not unicodedata.decomposition(sign).startswith("<super>")


def same(text: str) -> str:
    """One form of all texts that count as the same."""
    return tidy(text).casefold()


def is_expression(pattern: str) -> bool:
    return len(pattern) > 2 and pattern.startswith("/") and pattern.endswith("/")


def named(pattern: str) -> tuple[str, ...]:
    """The names in braces (or the named groups of a regular expression), in their order. Raises
    PatternFault when it is no pattern."""
    if is_expression(pattern):
        return tuple(compiled(pattern).groupindex)
    return tuple(found[1] for found in _SPECIAL.finditer(pattern) if found[1] is not None)


def compiled(
    pattern: str,
    known: Mapping[str, str] | None = None,
    listed: Mapping[str, tuple[str, ...]] | None = None,
) -> re.Pattern[str]:
    """The pattern as a regular expression for tidied texts.

    `known` gives the word of a name, so that it must stand there; `listed` gives words that a name
    most likely has: they are tried before any other. Raises PatternFault.
    """
    words = tuple((listed or {}).items())
    return _compiled(pattern, tuple((known or {}).items()), words)


@lru_cache(maxsize=4096)
def _compiled(
    pattern: str, known: tuple[tuple[str, str], ...], listed: tuple[tuple[str, Any], ...]
) -> re.Pattern[str]:
    try:
        if is_expression(pattern):
            return re.compile(pattern[1:-1], re.IGNORECASE)
        parts: list[str] = []
        end, seen = 0, set[str]()
        for found in _SPECIAL.finditer(pattern):
            parts.append(_literal(pattern[end : found.start()]))
            parts.append(_special(found[1], dict(known), dict(listed), seen))
            end = found.end()
        parts.append(_literal(pattern[end:]))
        return re.compile("".join(parts).strip(), re.IGNORECASE)
    except re.error as fault:
        raise PatternFault(str(fault)) from fault


def entry(told: str) -> re.Pattern[str]:
    """What fits an entry of a cell: the text as it stands, or a regular expression. Raises
    PatternFault."""
    if is_expression(told):
        return compiled(told)
    return re.compile(re.escape(tidy(told)), re.IGNORECASE)


def filled(template: str, words: Mapping[str, str]) -> str:
    """`template` with each name in braces replaced by its word; KeyError for one without."""
    return _SPECIAL.sub(lambda found: "*" if found[1] is None else words[found[1]], template)


def _literal(text: str) -> str:
    return re.escape(re.sub(r"\s+", " ", _plain(text)))


def _special(
    name: str | None,
    known: Mapping[str, str],
    listed: Mapping[str, tuple[str, ...]],
    seen: set[str],
) -> str:
    if name is None:
        return ".*?"
    if name in known:
        return _literal(tidy(known[name]))
    if not name.isidentifier():
        raise PatternFault(f"{{{name}}} is not a name")
    if name in seen:
        return f"(?P={name})"
    seen.add(name)
    words = sorted(map(tidy, listed.get(name, ())), key=len, reverse=True)
    choices = "|".join([*(_literal(word) for word in words if word), _SHAPES.get(name, ".+?")])
    return f"(?P<{name}>{choices})"
