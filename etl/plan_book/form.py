"""How a sheet of the plan workbook is laid out: one declaration for writing and for reading."""

from dataclasses import dataclass
from enum import StrEnum

ENGLISH, SPANISH = " (English)", " (Spanish)"
PARENT = "@parent"


class Kind(StrEnum):
    """What a cell of a column holds."""

    TEXT = "text"  # in both languages, side by side
    STRING = "string"  # words in one language, or a code
    CODES = "codes"  # codes with semicolons between them
    YEAR = "year"  # a school year, as text
    DAY = "day"
    NUMBER = "number"
    FLAG = "flag"  # yes or no
    WORD = "word"  # a word of a closed list


@dataclass(frozen=True)
class Field:
    """One column of cells. `path` is the dotted key of the plan's TOML files; one that starts
    with @ links the row to another sheet. `choices` names the list that the drop-down offers."""

    header: str
    path: str
    kind: Kind
    meaning: str
    example: str = ""
    choices: str = ""
    needed: bool = False

    @property
    def hint(self) -> str:
        """What to write here, for a finding."""
        return f"{self.header}, such as {self.example}"

    @property
    def is_spanish(self) -> bool:
        return self.kind is Kind.TEXT and self.header.endswith(SPANISH)


@dataclass(frozen=True)
class Form:
    """One sheet. Its rows become the list `entry` of the row of the sheet `parent` that they
    name, else of the plan; other rows name them by their `code`."""

    name: str
    meaning: str
    entry: str
    code: str
    fields: tuple[Field, ...]
    parent: str = ""
    needed: bool = False

    @property
    def is_vertical(self) -> bool:
        """Whether its fields stand below each other: the plan itself has only one row."""
        return not self.entry
