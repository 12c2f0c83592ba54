"""Colours and comments on cells, and the sheet that lists the problems with a link to each."""

from collections.abc import Mapping, Sequence

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from etl.annotated.marks import Problem

TITLE = "Problems"
LISTED = 10_000  # problems that the sheet lists; the CSV has them all
COMMENTED = 2_000  # cells with a comment: more of them make a workbook slow to open
_LONGEST = 1_500  # characters of a comment

_FILLS = {
    "error": PatternFill(fgColor="FFF6C9C0", fill_type="solid"),
    "warning": PatternFill(fgColor="FFF6E3B4", fill_type="solid"),
    "note": PatternFill(fgColor="FFDCE9F5", fill_type="solid"),
}
_HEADERS = (
    ("Severity", 11),
    ("Rule", 9),
    ("Sheet", 18),
    ("Cell", 9),
    ("Column", 22),
    ("What is wrong", 70),
    ("How to fix it", 70),
)
Where = Mapping[tuple[str, str], str]  # (sheet, cell) of the file -> 'Sheet'!A1 of the copy


def mark_cell(cell: Cell, problems: Sequence[Problem], with_comment: bool) -> None:
    """Colour the cell by its worst problem and say all of them in its comment, under what the
    analyst had noted there."""
    cell.fill = _FILLS[problems[0].severity]
    if not with_comment:
        return
    told = "\n\n".join(each.comment for each in problems)
    if cell.comment is not None:
        told = f"{cell.comment.text}\n\n{told}"
    lines = told.count("\n") + len(told) // 45 + 2
    cell.comment = Comment(told[:_LONGEST], "Headway", height=min(18 * lines, 400), width=320)


def add_problems(book: Workbook, problems: Sequence[Problem], where: Where) -> None:
    """Add the sheet Problems behind the others and open the workbook on it. `where` says which
    cells a line can lead to."""
    sheet = book.create_sheet(TITLE)
    for number, (header, width) in enumerate(_HEADERS, start=1):
        cell = _text(sheet, 1, number, header)
        cell.font = Font(bold=True)
        sheet.column_dimensions[cell.column_letter].width = width
    for row, problem in enumerate(problems[:LISTED], start=2):
        _write(sheet, row, problem, where.get((problem.sheet, problem.cell), ""))
    if len(problems) > LISTED:
        more = f"{len(problems) - LISTED:,} more: see the list of findings (CSV)."
        _text(sheet, LISTED + 2, 6, more)
    sheet.freeze_panes = "A2"
    last = min(len(problems), LISTED) + 1
    sheet.auto_filter.ref = f"A1:{sheet.cell(1, len(_HEADERS)).column_letter}{last}"
    for other in book.worksheets:
        other.sheet_view.tabSelected = other is sheet
    book.active = book.index(sheet)


def _write(sheet: Worksheet, row: int, problem: Problem, link: str) -> None:
    told = (
        problem.severity.capitalize(),
        problem.code,
        problem.sheet,
        problem.cell,
        problem.field,
        problem.sentence,
        problem.fix,
    )
    for number, text in enumerate(told, start=1):
        if text:
            _text(sheet, row, number, text).alignment = Alignment(wrap_text=True, vertical="top")
    sheet.cell(row, 1).fill = _FILLS[problem.severity]
    if link:
        place = sheet.cell(row, 4 if problem.cell else 3)
        place.hyperlink = Hyperlink(ref=place.coordinate, location=link)
        place.font = Font(underline="single", color="FF0B4F8A")


def link_to(sheet: str, cell: str) -> str:
    escaped = sheet.replace("'", "''")
    return f"'{escaped}'!{cell}"


def _text(sheet: Worksheet, row: int, column: int, text: str) -> Cell:
    """Text stays text, also where a sheet's name starts like a formula."""
    cell = sheet.cell(row, column)
    assert isinstance(cell, Cell)
    cell.value = text
    cell.data_type = "s"
    return cell
