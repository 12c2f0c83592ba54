"""What every act of staff needs: the home, the catalogue, and the time."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from etl.desk.catalogue.database import Catalogue, open_catalogue
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


def open_desk(home: Path, database: str = "", cluster: str = "") -> Desk:
    """The desk of the installation in this folder. Raises what `open_catalogue` does."""
    place = Home(home)
    return Desk(place, open_catalogue(place, database), cluster=cluster)
