"""A question about a file that only its uploader can answer: nothing is ever guessed."""

import hashlib
from dataclasses import dataclass
from enum import StrEnum

LEAVE_OUT = "-"  # the answer that a word or a measure is none of ours
# Words of a template that a question is about; with the word, the question's id.
GROUP, HEADER = "group", "header"


class Step(StrEnum):
    """What a question is about, in the order of the page."""

    LAYOUT = "Which kind of file it is"
    COLUMNS = "Columns"
    GROUPS = "Student groups"
    UNITS = "Units"
    MARKS = "Marks in place of figures"
    MEASURES = "Measures"


@dataclass(frozen=True)
class Asked:
    """`choices` are (answer, what it means); none: words of one's own, on `lines` lines.
    `proposed` is the answer that seems likeliest, "" where none does. `given` is what was answered
    so far; one that `is_open` still waits, whatever was given."""

    id: str
    step: Step
    file: str
    text: str
    choices: tuple[tuple[str, str], ...] = ()
    proposed: str = ""
    given: str = ""
    is_open: bool = True
    lines: int = 1
    problems: tuple[str, ...] = ()


def mark_of(asked: Asked) -> str:
    """A short name that belongs to this question alone, and tells none of the file's words."""
    return hashlib.sha256(asked.id.encode()).hexdigest()[:12]
