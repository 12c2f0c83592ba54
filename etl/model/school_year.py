"""A school year, named by both of its calendar years so that it is never mistaken for one."""

import re
from dataclasses import dataclass

FIRST, LAST = 1990, 2100

_SPANS = (
    re.compile(r"^(?:SY\s*)?(\d{4})\s*[-–/]\s*(\d{2}|\d{4})$", re.IGNORECASE),
    re.compile(r"^(\d{4})(\d{4})$"),
)
_BARE = re.compile(r"^(?:SY\s*)?\d{4}$", re.IGNORECASE)


class NotASchoolYear(ValueError):
    """The text names no school year."""


class AmbiguousSchoolYear(NotASchoolYear):
    """A single calendar year: it could be the year a school year starts in or ends in."""


@dataclass(frozen=True, order=True)
class SchoolYear:
    """`SchoolYear(2019)` is the year that ends in 2019 and prints as 2018-19."""

    ending: int

    def __post_init__(self) -> None:
        if not FIRST <= self.ending <= LAST:
            raise NotASchoolYear(f"no school year ends in {self.ending}")

    def __str__(self) -> str:
        return f"{self.ending - 1}-{self.ending % 100:02d}"

    def __add__(self, years: int) -> "SchoolYear":
        return SchoolYear(self.ending + years)

    def __sub__(self, other: "SchoolYear") -> int:
        return self.ending - other.ending

    @classmethod
    def parse(cls, text: str) -> "SchoolYear":
        """Read 2018-19, 2018-2019, 2018/19, 20182019.

        Raises AmbiguousSchoolYear for a bare 2019, NotASchoolYear for anything else.
        """
        text = text.strip()
        for span in _SPANS:
            if found := span.match(text):
                start = int(found[1])
                if (start + 1) % 100 != int(found[2]) % 100 or (
                    len(found[2]) == 4 and int(found[2]) != start + 1
                ):
                    raise NotASchoolYear(f"{text} does not name two years in a row")
                return cls(start + 1)
        if _BARE.match(text):
            raise AmbiguousSchoolYear(f"{text} may be the start or the end of a school year")
        raise NotASchoolYear(f"{text} is not a school year")
