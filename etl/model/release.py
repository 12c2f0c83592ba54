"""A release: an immutable folder of published figures, known by its number and its hash."""

from dataclasses import dataclass
from datetime import datetime

# 2: more figures, and summaries. A release of format 1 has none of them.
FORMAT = 2


@dataclass(frozen=True)
class Release:
    """`id` is the number and the start of the hash of the content: r0002-1f3a9c0b7d."""

    id: str
    number: int
    published_at: datetime
    plan: str
    note: str = ""
    format: int = FORMAT
    withdrawn: str = ""  # the reason, when it was withdrawn
