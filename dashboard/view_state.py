"""What a reader has chosen, as the query of the address: a link carries it, Back restores it."""

from dataclasses import dataclass, fields, replace
from typing import Any
from urllib.parse import parse_qsl, urlencode

# Groups are shown as panels unless the address asks for a table, or for one chart.
TABLE, ONE_CHART = "table", "together"
# A gap is told in points unless the address asks how many times a rate is the other.
RATIO = "ratio"


@dataclass(frozen=True)
class ViewState:
    """An empty field means that nothing was chosen: the page shows its own default.

    Values are whatever the address says; a page ignores one that it does not know and says so.
    """

    organization: str = ""
    grade_band: str = ""
    view: str = ""
    group: str = ""
    compare: str = ""
    dimension: str = ""
    order: str = ""
    measure: str = ""
    name: str = ""
    goal: str = ""
    years: str = ""
    together: str = ""
    scale: str = ""

    @classmethod
    def from_query(cls, query: str) -> "ViewState":
        """Reads "group=black&compare=all". Unknown names are ignored, of a name said twice the
        first counts, and values are cut at 60 letters. Never raises."""
        known = {field.name for field in fields(cls)}
        chosen: dict[str, str] = {}
        for name, value in parse_qsl(query, max_num_fields=None, errors="replace"):
            if name in known:
                chosen.setdefault(name, value[:60])
        return cls(**chosen)

    @property
    def query(self) -> str:
        """The same choices in one fixed order, so that one view has one address."""
        said = [(field.name, getattr(self, field.name)) for field in fields(self)]
        return urlencode([(name, value) for name, value in said if value])

    def but(self, **changes: Any) -> "ViewState":
        """The same choices but for `changes`; an unknown name raises TypeError."""
        return replace(self, **changes)
