"""One of the four facts at the top of a measure's page."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Fact:
    label: str
    value: str
    detail: str = ""
    is_number: bool = True
