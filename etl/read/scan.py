"""What a sheet says beyond its values: where its cells are, how they are formatted, which are
errors or formulas, what is merged and what is hidden. Each format has a scanner for it."""

from array import array
from dataclasses import dataclass, field
from typing import Any

import pyarrow.compute as pc

from etl.read.columns import int64s
from etl.read.limits import Limits
from etl.read.refused import Refused

WIDTH = 1 << 14  # columns of the largest sheet there can be: keys are row * WIDTH + column

NOTHING, VALUE, STRING, ERROR = range(4)  # what a cell holds; a value may be an empty text
FORMULA = 4  # a flag beside them
SURE = 8  # a flag: the cell is not empty, so a reader that finds it blank has missed it
NO_STYLE = -1


@dataclass
class SheetScan:
    """Cells that hold a value or a formula, in sheet order: key, style and content of each.
    `errors` and `texts` hold, by key, the words of error cells and of cells whose text the reader
    of values is known to shorten. `numbers` are for sheets that need no reader of values: what each
    cell holds, as a number or as the place of a text among those that the workbook shares."""

    keys: array = field(default_factory=lambda: array("q"))
    styles: array = field(default_factory=lambda: array("i"))
    contents: bytearray = field(default_factory=bytearray)
    numbers: array = field(default_factory=lambda: array("d"))
    errors: dict[int, str] = field(default_factory=dict)
    texts: dict[int, str] = field(default_factory=dict)
    merged: list[str] = field(default_factory=list)
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[int] = field(default_factory=list)
    columns: tuple[int, int] = (WIDTH, 0)  # first and last column with content

    @property
    def area(self) -> int:
        """Cells of the smallest block that holds all content."""
        if not self.keys:
            return 0
        rows = self.keys[-1] // WIDTH - self.keys[0] // WIDTH + 1
        return rows * (self.columns[1] - self.columns[0] + 1)

    @property
    def is_told(self) -> bool:
        """Whether `numbers` tells of every cell."""
        return 0 < len(self.keys) == len(self.numbers)

    def add(self, row: int, column: int, style: int, content: int, limits: Limits) -> int:
        """The key of a cell, which is noted. Raises Refused (HW-115) over a limit."""
        if row > limits.rows:
            raise Refused("HW-115", limit=limits.rows, what="rows")
        if column > limits.columns:
            raise Refused("HW-115", limit=limits.columns, what="columns")
        if len(self.keys) >= limits.cells:
            raise Refused("HW-115", limit=limits.cells, what="cells")
        first, last = self.columns
        if column < first or column > last:
            self.columns = min(first, column), max(last, column)
        key = row * WIDTH + column
        self.keys.append(key)
        self.styles.append(style)
        self.contents.append(content)
        return key

    def add_block(
        self,
        rows: Any,
        columns: Any,
        styles: Any,
        contents: Any,
        numbers: Any,
        limits: Limits,
    ) -> None:
        """Many cells, as arrays of numpy; `numbers` may be None. Raises Refused (HW-115) over a
        limit."""
        if not len(rows):
            return
        if rows.max() > limits.rows:
            raise Refused("HW-115", limit=limits.rows, what="rows")
        if columns.max() > limits.columns:
            raise Refused("HW-115", limit=limits.columns, what="columns")
        if len(self.keys) + len(rows) > limits.cells:
            raise Refused("HW-115", limit=limits.cells, what="cells")
        first, last = self.columns
        self.columns = min(first, int(columns.min())), max(last, int(columns.max()))
        self.keys.frombytes((rows * WIDTH + columns).astype("int64").tobytes())
        self.styles.frombytes(styles.astype("int32").tobytes())
        self.contents += contents.tobytes()
        if numbers is not None:
            self.numbers.frombytes(numbers.tobytes())

    def merge(self, told: str, limits: Limits) -> None:
        """Raises Refused (HW-115) over the limit of merged ranges."""
        if len(self.merged) >= limits.merges:
            raise Refused("HW-115", limit=limits.merges, what="merged ranges")
        self.merged.append(told)

    def hide_row(self, row: int, limits: Limits) -> None:
        if row <= limits.rows:
            self.hidden_rows.append(row)

    def hide_columns(self, first: int, last: int, limits: Limits) -> None:
        """Columns beyond the limit hold nothing, so they are left out."""
        self.hidden_columns.extend(range(first, min(last, limits.columns) + 1))

    def put_in_order(self) -> "SheetScan":
        """Itself, with its cells in sheet order; raises Refused (HW-117) when two of them have
        one address."""
        keys = self.keys
        told = int64s(keys)
        if pc.all(pc.less(told[:-1], told[1:])).as_py() is not False:
            return self
        if len(set(keys)) < len(keys):
            raise Refused("HW-117")
        self.numbers = array("d")
        order = sorted(range(len(keys)), key=keys.__getitem__)
        self.keys = array("q", [keys[i] for i in order])
        self.styles = array("i", [self.styles[i] for i in order])
        self.contents = bytearray(self.contents[i] for i in order)
        return self
