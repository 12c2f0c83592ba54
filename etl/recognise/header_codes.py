"""Codes of student groups that public files put into a column, or into headers, glued to codes of
measures. Each convention is that of some publishers (`data/vocabulary/header_codes.csv`); a file is
read by one only when at least four of its codes stand in one place, and a person confirms each."""

from collections.abc import Iterable, Mapping

LETTERS = "letters"  # the convention of two letters, in the manner of many states
_FEW = 4

Conventions = Mapping[str, Mapping[str, str]]


def codes_among(texts: Iterable[str], conventions: Conventions) -> dict[str, str]:
    """Entry -> student group by the convention that knows most of the entries; {} where none
    knows four. Where two entries would be one group, the shorter is something else."""
    entries = sorted(texts, key=len, reverse=True)
    best: dict[str, str] = {}
    for codes in conventions.values():
        found: dict[str, str] = {}
        for text in entries:
            code = codes.get(text.strip().upper())
            if code and code not in found.values():
                found[text] = code
        best = max(best, found, key=len)
    return best if len(best) >= _FEW else {}
