"""Codes of student groups that public files put into headers, glued to codes of measures. Each
table is one publisher's convention; a header is read by a table only when at least four of its
codes stand in the same place, and a person confirms each."""

from collections.abc import Iterable
from types import MappingProxyType

# Federal EDFacts files (prefixes), as their documentation lists them.
_FEDERAL = {
    "ALL": "all",
    "MAM": "american_indian",
    "MAS": "asian",
    "MBL": "black",
    "MHI": "hispanic",
    "MTR": "two_or_more",
    "MWH": "white",
    "F": "female",
    "M": "male",
    "CWD": "disability",
    "ECD": "economically_disadvantaged",
    "LEP": "english_learner",
    "FCS": "foster",
    "HOM": "homeless",
    "MIG": "migrant",
    "MIL": "military",
}

# Two letters, in the manner of many states.
_LETTERS = {
    "S": "all",
    "ALL": "all",
    "TOT": "all",
    "F": "female",
    "M": "male",
    "AI": "american_indian",
    "AN": "american_indian",
    "AM": "american_indian",
    "NA": "american_indian",
    "AS": "asian",
    "PI": "pacific_islander",
    "HP": "pacific_islander",
    "NH": "pacific_islander",
    "AA": "black",
    "BL": "black",
    "B": "black",
    "HI": "hispanic",
    "HL": "hispanic",
    "H": "hispanic",
    "WH": "white",
    "W": "white",
    "MR": "two_or_more",
    "TM": "two_or_more",
    "TW": "two_or_more",
    "TOM": "two_or_more",
    "EL": "english_learner",
    "LEP": "english_learner",
    "ELL": "english_learner",
    "SD": "economically_disadvantaged",
    "SED": "economically_disadvantaged",
    "ED": "economically_disadvantaged",
    "FRL": "economically_disadvantaged",
    "SWD": "disability",
    "DIS": "disability",
    "DS": "disability",
    "MIG": "migrant",
    "HOM": "homeless",
    "FOS": "foster",
    "MIL": "military",
}

KNOWN_LETTERS = MappingProxyType(_LETTERS)
KNOWN_CODES = (MappingProxyType(_FEDERAL), KNOWN_LETTERS)


def codes_among(texts: Iterable[str]) -> dict[str, str]:
    """Entry -> student group by the convention that knows most of the entries; {} where none
    knows four. Where two entries would be one group, the shorter is something else."""
    entries = sorted(texts, key=len, reverse=True)
    best: dict[str, str] = {}
    for codes in KNOWN_CODES:
        found: dict[str, str] = {}
        for text in entries:
            code = codes.get(text.strip().upper())
            if code and code not in found.values():
                found[text] = code
        best = max(best, found, key=len)
    return best if len(best) >= 4 else {}
