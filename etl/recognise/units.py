"""What a header says of the unit of its figures: per 1,000 students, in thousands, in millions."""

import re

from etl.recognise.entries import plain

_PER = re.compile(
    r"(?<![^\W_])per[ _]*(100(?:,?000)?|10?,?000|hundred|thousand|ten thousand)(?![\d,])",
    re.IGNORECASE,
)
_TIMES = (
    (
        1000.0,
        re.compile(r"\bthousands?\b|\(\s*\$?\s*000'?s?\s*\)|\$\s?000'?s?\b|\b1,?000s\b", re.I),
    ),
    (1_000_000.0, re.compile(r"\bmillions?\b|\(\s*\$?\s*000,000'?s?\s*\)", re.I)),
)
_NUMBERS = {"hundred": 100, "thousand": 1000, "ten thousand": 10_000}


def per_how_many(header: str) -> int:
    """100 of "per 100 students", 1000 of "rate per 1,000"; 0 where the header says nothing."""
    found = _PER.search(plain(header))
    if not found:
        return 0
    said = " ".join(found[1].casefold().split())
    return _NUMBERS.get(said) or int(said.replace(",", ""))


def times_told(header: str) -> float:
    """1000 of "Students (in thousands)"; 1 where the header says no such thing."""
    if per_how_many(header):
        return 1.0
    return next((times for times, said in _TIMES if said.search(plain(header))), 1.0)
