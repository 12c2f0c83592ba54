"""Schools as readers meet them: in a list by level, and one by one."""

from dataclasses import dataclass

from dashboard.view_data.measure_row import Said
from dashboard.view_data.panel import Panel
from dashboard.view_data.status_mark import StatusMark


@dataclass(frozen=True)
class SchoolLink:
    """`under` has the earlier names, or says that nothing is published."""

    name: str
    address: str
    under: str = ""


@dataclass(frozen=True)
class Level:
    """The schools of one level, A to Z. `anchor` is where a link leads."""

    title: str
    anchor: str
    schools: tuple[SchoolLink, ...]


@dataclass(frozen=True)
class SchoolRow:
    """One measure at one school, beside the district. Without a panel nothing can be drawn; context
    has no status."""

    question: str
    address: str
    about: str
    latest: Said
    district: Said
    size: Said
    status: StatusMark | None = None
    panel: Panel | None = None
