"""A row of a sheet as a table of the plan's TOML, and where each of its words stands."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from etl.findings import Place
from etl.plan_book.form import Field


class Misfit:
    """Stands for a cell that does not hold what belongs there; no reader of plans accepts it."""


@dataclass(frozen=True)
class Spot:
    """A place, and what to write there."""

    place: Place
    hint: str


@dataclass
class Row:
    """`told` is as in TOML, with nested tables; `links` are the cells that name other rows;
    `children` are the rows that belong to this one, by the key of their list."""

    place: Place
    told: dict[str, Any] = field(default_factory=dict)
    links: dict[str, Any] = field(default_factory=dict)
    spots: dict[str, Spot] = field(default_factory=dict)
    children: dict[str, list["Row"]] = field(default_factory=dict)

    def put(self, at: Field, place: Place, value: Any) -> None:
        """Note where a field stands and, unless it is blank (None), what it says."""
        spot = Spot(place, at.hint)
        if at.path.startswith("@"):
            self.spots[at.path] = spot
            self.links[at.path] = value
            return
        *tables, key = at.path.split(".")
        for depth in range(len(tables)):
            self.spots.setdefault(".".join(tables[: depth + 1]), spot)
        self.spots[at.path] = spot
        if value is not None:
            told = self.told
            for name in tables:
                told = told.setdefault(name, {})
            told[key] = value

    def whole(self) -> dict[str, Any]:
        """What it says, with all that belongs to it."""
        lists = {entry: [row.whole() for row in rows] for entry, rows in self.children.items()}
        return self.told | lists

    def everywhere(self, path: str = "") -> Iterator[tuple[str, Spot]]:
        """(path, spot) of every word of the row and of those that belong to it."""
        yield from ((f"{path}{key}", spot) for key, spot in self.spots.items())
        for entry, rows in self.children.items():
            for count, row in enumerate(rows, start=1):
                here = f"{path}{entry}[{count}]"
                yield here, Spot(row.place, f"a row for {entry}")
                yield from row.everywhere(f"{here}.")
