"""Follows the XML of an .ods workbook: styles outside of the tables, cells within them."""

from collections.abc import Iterable

from etl.read.book import SheetPart
from etl.read.limits import Limits
from etl.read.open_document.sheet import Cell, Table
from etl.read.open_document.styles import Styles
from etl.read.refused import Refused
from etl.read.xml import Parser, local

_CELLS = ("table-cell", "covered-table-cell")
_MARKED = "calcext:value-type"  # says error where office:value-type says string


class Content:
    """`sheets` and `tables` belong together by their order."""

    def __init__(self, styles: Styles, limits: Limits) -> None:
        self.sheets: list[SheetPart] = []
        self.tables: list[Table] = []
        self.has_links = False
        self._styles, self._limits = styles, limits
        self._depth = self._table_depth = self._cell_depth = self._text_depth = 0
        self._cell: Cell | None = None
        self._skipped = 0  # depth of an element whose tables are no sheets
        self._parser = Parser(self._start)

    def read(self, chunks: Iterable[bytes]) -> None:
        self._parser.follow(self._end, self._characters)
        self._parser.parse(chunks)

    def _start(self, full_name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        name = local(full_name)
        told = {local(key): value for key, value in attributes.items()}
        if _MARKED in attributes:
            told["value-type"] = attributes.get("office:value-type", "")
            told[_MARKED] = attributes[_MARKED]
        if self._skipped:
            return
        if self._cell:
            self._start_in_cell(name, told)
        elif self._table_depth:
            self._start_in_table(name, told)
        elif name == "table":
            state = "hidden" if self._styles.is_hidden(told.get("style-name", "")) else "visible"
            self.sheets.append(SheetPart(told.get("name", ""), state))
            self.tables.append(Table(self._styles, self._limits))
            self._table_depth = self._depth
        elif name == "tracked-changes":
            self._skipped = self._depth
        elif name == "text":
            self._text_depth = self._depth
        else:
            self._styles.start(name, told)

    def _start_in_table(self, name: str, told: dict[str, str]) -> None:
        table = self.tables[-1]
        if name in _CELLS:
            self.has_links = self.has_links or "'file:" in told.get("formula", "")
            self._cell, self._cell_depth = table.open_cell(told), self._depth
        elif name == "table-row":
            table.open_row(told)
        elif name == "table-column":
            table.open_column(told)
        elif name in ("shapes", "table-source", "scenario", "forms", "title", "desc"):
            self._skipped = self._depth
        elif name == "table":
            raise Refused("HW-117")

    def _start_in_cell(self, name: str, told: dict[str, str]) -> None:
        cell = self._cell
        if cell is None:
            return
        if name == "table":
            raise Refused("HW-117")  # a table within a cell
        if self._depth == self._cell_depth + 1:
            if name != "p":
                self._skipped = self._depth
                return
            cell.pieces.append("\n" if cell.pieces else "")
            self._text_depth = self._depth
        elif name == "s":
            count = told.get("c", "1")
            cell.pieces.append(" " * (int(count[:5]) if count.isascii() and count.isdigit() else 1))
        elif name in ("tab", "line-break"):
            cell.pieces.append("\t" if name == "tab" else "\n")
            cell.is_shortened = True

    def _end(self, full_name: str) -> None:
        if self._skipped:
            self._skipped = 0 if self._depth == self._skipped else self._skipped
        elif self._text_depth == self._depth:
            self._text_depth = 0
        elif self._cell and self._depth == self._cell_depth:
            self.tables[-1].close_cell(self._cell)
            self._cell = None
        elif self._table_depth == self._depth:
            self._table_depth = 0
        elif self._table_depth and local(full_name) == "table-row":
            self.tables[-1].close_row()
        self._depth -= 1

    def _characters(self, text: str) -> None:
        if self._skipped or not self._text_depth:
            return
        if self._cell:
            self._cell.pieces.append(text)
        elif not self._table_depth:
            self._styles.literal(text)
