"""Marks the analyst's own workbook, with its formats and formulas kept. Runs as a limited process
of its own, like the reading of a file, for it opens one that came from outside.

Told by JSON on standard input {path, out, problems, limits}; the exit code says how it went.
"""

import json
import sys
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.worksheet.worksheet import Worksheet

from etl.annotated.marking import COMMENTED, add_problems, link_to, mark_cell
from etl.annotated.marks import Marks
from etl.read.child import limit_process
from etl.read.limits import Limits


def mark_own(path: Path, out: Path, marks: Marks) -> None:
    """Write the marked copy of a workbook. Raises whatever openpyxl raises for files that it does
    not understand; ValueError where it finds no sheets (Strict Open XML)."""
    book = load_workbook(path, rich_text=True)
    if not book.worksheets:
        raise ValueError("no sheets")
    where: dict[tuple[str, str], str] = {}
    for sheet in book.worksheets:
        for cell, problems in marks.by_cell(sheet.title).items():
            mark_cell(_anchor(sheet, cell), problems, with_comment=len(where) < COMMENTED)
            where[sheet.title, cell] = link_to(sheet.title, cell)
        where[sheet.title, ""] = link_to(sheet.title, "A1")
    add_problems(book, marks.problems, where)
    book.save(out)


def _anchor(sheet: Worksheet, place: str) -> Cell:
    """The cell itself, or the one that a merged range shows in its place."""
    cell = sheet[place]
    if isinstance(cell, MergedCell):
        (merged,) = [each for each in sheet.merged_cells.ranges if place in each]
        cell = sheet.cell(merged.min_row, merged.min_col)
    assert isinstance(cell, Cell)
    return cell


def main() -> None:
    told = json.load(sys.stdin)
    limit_process(Limits(**told["limits"]))
    mark_own(Path(told["path"]), Path(told["out"]), Marks.from_json(told["problems"]))


if __name__ == "__main__":
    main()
