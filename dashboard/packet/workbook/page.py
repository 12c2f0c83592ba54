"""One sheet: title, what it says, its table, notes, and the chart beneath."""

from typing import Any

import xlsxwriter

from dashboard.figures.labels import wrap
from dashboard.packet.content import Packet
from dashboard.packet.native.grid import Cell, Grid
from dashboard.packet.native.plain_text import one_line, plain_text
from dashboard.packet.workbook.chart import chart_of_cells
from dashboard.packet.workbook.looks import Looks
from dashboard.packet.workbook.sheet import Sheet
from dashboard.speech import Speech, noted

BACK = noted("Back to the list of sheets")
# Rows of a sheet, from 0: title, what it says, release, way back, then the table.
TITLE, UNDER, RELEASE, WAY, HEAD = 0, 1, 2, 3, 5
# Letters that a column is wide: numbers, short texts, long ones. What stands over the table is as
# wide as this at least.
NARROW, WIDE, WIDEST, SHEET_WIDE, TABLE_WIDE = 11, 26, 56, 100, 170
LINE = 15.5  # points that a line of text is high
_LONGEST, _LONGEST_FOOT = 32_767, 110  # letters that a cell and the foot of a page can hold


def write_page(
    book: xlsxwriter.Workbook, sheet: Sheet, packet: Packet, looks: Looks, say: Speech, back: str
) -> None:
    """Add the sheet to the workbook; `back` is the name of the list of sheets."""
    page = book.add_worksheet(sheet.name)
    widths = _widths(sheet.grid)
    for at, width in enumerate(widths):
        page.set_column(at, at, width)
    across = _across(widths)
    over(page, TITLE, across, sheet.title, looks.title, size=1.5)
    over(page, UNDER, across, sheet.under, looks.over)
    over(page, RELEASE, across, release_line(packet), looks.small)
    page.write_url(WAY, 0, f"internal:'{back}'!A1", looks.link, one_line(say(BACK)))
    last = _table(page, sheet.grid, looks)
    notes = tuple(each for each in (sheet.grid.note, *sheet.notes) if each)
    for at, note in enumerate(notes, start=last + 2):
        over(page, at, across, note, looks.small)
    if sheet.chart and sheet.plotted:
        chart = chart_of_cells(book, sheet.name, TITLE, HEAD + 1, sheet.chart, sheet.plotted)
        place = {"description": one_line(sheet.chart.summary), "object_position": 2}
        page.insert_chart(last + len(notes) + 3, 0, chart, place)
    page.freeze_panes(HEAD + 1, sheet.grid.head + 1)
    page.repeat_rows(HEAD)
    printed(page, packet)


def release_line(packet: Packet) -> str:
    """Release, day, district and who made this."""
    own = packet.edition
    said = (each.rstrip(".") for each in (own.line, own.district, own.plan, own.notice))
    return " ".join(f"{each}." for each in said if each)


def over(page: Any, row: int, across: int, text: str, look: Any, size: float = 1.0) -> None:
    """A text across several columns, as many lines high as it needs."""
    said = plain_text(text)[:_LONGEST]
    page.merge_range(row, 0, row, across, "", look)
    page.write_string(row, 0, said, look)
    lines = sum(-(-max(len(part), 1) * size // SHEET_WIDE) for part in said.split("\n"))
    page.set_row(row, LINE * size * lines)


def printed(page: Any, packet: Packet) -> None:
    """On paper: across, as wide as the page, the release at the foot of each."""
    said = f"{packet.edition.line}. {packet.edition.notice}"
    foot = one_line(said)[:_LONGEST_FOOT].replace("&", "&&")
    page.set_landscape()
    page.set_paper(1)
    page.fit_to_pages(1, 0)
    page.set_margins(left=0.5, right=0.5)
    page.set_footer(f"&L&8 {foot}&R&8&P / &N")


def _table(page: Any, grid: Grid, looks: Looks) -> int:
    """The table of the sheet, and the number of its last row."""
    rows = grid.rows or ((Cell(),) * len(grid.columns),)
    last = HEAD + len(rows)
    columns = [
        {
            "header": column.title,
            "header_format": looks.number_head if column.is_number else looks.head,
        }
        for column in grid.columns
    ]
    own = {"columns": columns, "style": "Table Style Light 1", "banded_rows": False}
    page.add_table(HEAD, 0, last, len(columns) - 1, own)
    widths = _widths(grid)
    page.set_row(HEAD, _tall([column.title for column in grid.columns], widths))
    for row, cells in enumerate(rows, start=HEAD + 1):
        page.set_row(row, _tall([cell.text for cell in cells], widths))
        for at, cell in enumerate(cells):
            _cell(page, row, at, cell, looks, is_number=grid.columns[at].is_number)
    return last


def _cell(page: Any, row: int, at: int, cell: Cell, looks: Looks, *, is_number: bool) -> None:
    """A number as a number where its column is one of numbers; everything else as a text, which
    is never a formula or a link."""
    if is_number and cell.number:
        page.write_number(row, at, cell.number.value, looks.number(cell.number.form))
    elif cell.text:
        page.write_string(row, at, cell.text[:_LONGEST], looks.word if is_number else looks.text)


def _widths(grid: Grid) -> list[float]:
    """By the longest text of each column, within reason."""
    found = []
    for at, column in enumerate(grid.columns):
        longest = max((len(cell.text) for cell in grid.column(at)), default=0)
        most = WIDE if column.is_number else WIDEST
        least = max([NARROW, *(len(word) + 4 for word in column.title.split())])
        found.append(float(min(max(longest + 2, least), most)))
    return _narrowed(found)


def _narrowed(widths: list[float]) -> list[float]:
    """Long texts give way until the table is as wide as a sheet of paper can show."""
    spare = sum(widths) - TABLE_WIDE
    long = sum(max(each - WIDE, 0.0) for each in widths)
    if spare <= 0 or not long:
        return widths
    share = min(1.0, spare / long)
    return [each - max(each - WIDE, 0.0) * share for each in widths]


def _tall(texts: list[str], widths: list[float]) -> float:
    """Points that a row needs for the texts of its cells; programs do not all work it out."""
    pairs = zip(texts, widths, strict=True)
    return LINE * max(len(wrap(text, max(int(width), 1))) or 1 for text, width in pairs)


def _across(widths: list[float]) -> int:
    """The last column of what stands over the table: one at least, since a merge needs two."""
    taken, at = 0.0, 0
    while taken < SHEET_WIDE:
        taken += widths[at] if at < len(widths) else 8.43
        at += 1
    return max(at - 1, 1)
