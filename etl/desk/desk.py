"""What every act of staff needs: the home, the catalogue, and the time."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from etl.desk.catalogue.database import Catalogue
from etl.publish.home import Home


def utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True)
class Desk:
    """One installation, as its staff have it. `cluster` is the address of one that audits."""

    home: Home
    catalogue: Catalogue
    now: Callable[[], datetime] = utc_now
    cluster: str = ""
