"""The numbers of a table, by row and column, however a form lays it out."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from dashboard.view_data.table import Table

_NUMBER = re.compile(r"[−-]?\d[\d,]*(?:\.\d+)?")
# A unit, not a number: "22.5 per 100".
_UNIT = re.compile(r"(?:per|por\s*cada)\s*100")


@dataclass(frozen=True)
class Held:
    """The numbers that a cell tells, in order, and whether it says that one is hidden."""

    numbers: tuple[Decimal, ...]
    is_hidden: bool = False


# Row and column, both without spaces, to what stands there. Cells that tell neither are left out.
Told = dict[tuple[str, str], Held]
Grid = list[list[str]]


def squeezed(text: str) -> str:
    """Without spaces: a form may break a line where it likes."""
    return "".join(text.split())


def numbers(text: str) -> tuple[Decimal, ...]:
    """ "−16.8", "5,482" and "43.9 to 46.5" as numbers. School years are two of them each."""
    found = _NUMBER.findall(_UNIT.sub("", text))
    return tuple(Decimal(each.replace(",", "").replace("−", "-")).normalize() for each in found)


def held(text: str, hidden: str) -> Held:
    return Held(numbers(text), squeezed(hidden) in squeezed(text))


def told(grid: Iterable[list[str]], hidden: str) -> Told:
    """A grid whose first row heads the columns and whose first column names the rows."""
    heads, *rows = grid
    found = {}
    for name, *cells in rows:
        for head, text in zip(heads[1:], cells, strict=False):
            own = held(text, hidden)
            if own.numbers or own.is_hidden:
                at = (squeezed(name), squeezed(head))
                assert at not in found, at
                found[at] = own
    return found


def only(found: Told, table: Table) -> Told:
    """Without the columns that a form adds to those of the table."""
    titles = {squeezed(head.title) for head in table.heads}
    return {at: each for at, each in found.items() if at[1] in titles}
