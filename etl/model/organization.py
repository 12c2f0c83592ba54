"""Organizations are known by code; names change from year to year."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    STATE = "state"
    DISTRICT = "district"
    SCHOOL = "school"
    PROGRAMME = "programme"


@dataclass(frozen=True)
class Organization:
    code: str
    kind: Kind
    name: str
    level: str = ""
    type: str = ""
    names_by_year: tuple[tuple[int, str], ...] = ()

    def name_in(self, ending: int) -> str:
        """The name the organization had in the school year that ends in `ending`."""
        earlier = [name for year, name in sorted(self.names_by_year) if year <= ending]
        return earlier[-1] if earlier else self.name
