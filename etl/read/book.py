"""A workbook of any format, scanned and found safe, before its values are read."""

from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from etl.read.limits import Limits
from etl.read.refused import Refused
from etl.read.scan import SheetScan

AREA = 4  # sheets may stretch over this many times the limit of cells, blanks included


@dataclass(frozen=True)
class SheetPart:
    """`part` is the place within the file: the name of an inner part, or an offset as text."""

    name: str
    state: str
    part: str = ""


@dataclass(frozen=True)
class Book:
    """`path` is what the reader of values opens. `formats` holds the number format of each style;
    `recalculates` says that the file asks to be worked out anew when it is opened, so that a
    formula with the result 0 has none yet; `notes` are codes of what the analyst should know.
    `texts` are those that the workbook shares; with them, sheets of which the scan tells every
    cell need no reader of values."""

    path: Path
    sheets: tuple[SheetPart, ...]
    scans: tuple[SheetScan, ...]
    formats: tuple[str, ...] = ()
    recalculates: bool = False
    notes: tuple[str, ...] = ()
    texts: pa.Array | None = None

    def is_told(self, number: int) -> bool:
        """Whether the scan of the sheet tells its values too."""
        return self.texts is not None and self.scans[number].is_told


def hold_to(limits: Limits, scans: tuple[SheetScan, ...]) -> None:
    """Raises Refused (HW-115) when all sheets together are too large."""
    if sum(len(scan.keys) for scan in scans) > limits.cells:
        raise Refused("HW-115", limit=limits.cells, what="cells")
    if sum(scan.area for scan in scans) > AREA * limits.cells:
        limit = AREA * limits.cells
        raise Refused("HW-115", limit=limit, what="cells from its first entry to its last")
