"""The first sheet: what this is, and a way to every other sheet."""

from typing import Any

import xlsxwriter

from dashboard.packet.content import Packet
from dashboard.packet.native.plain_text import one_line
from dashboard.packet.workbook.looks import Looks
from dashboard.packet.workbook.page import HEAD, RELEASE, TITLE, UNDER, over, printed, release_line
from dashboard.packet.workbook.sheet import Sheet
from dashboard.speech import Speech, noted

NAME, SHEET, SHOWS, CHART = (
    noted("Contents"),
    noted("Sheet"),
    noted("What it shows"),
    noted("Chart"),
)
YES = noted("Yes")
# Letters that the columns are wide.
_WIDTHS = (34, 90, 10)
_LONGEST_LINK = 255


def write_contents(
    book: xlsxwriter.Workbook, listed: tuple[Sheet, ...], packet: Packet, looks: Looks, say: Speech
) -> str:
    """Add the sheet; its name."""
    name = one_line(say(NAME))
    page = book.add_worksheet(name)
    for at, width in enumerate(_WIDTHS):
        page.set_column(at, at, width)
    last = len(_WIDTHS) - 1
    over(page, TITLE, last, packet.title, looks.title, size=1.5)
    over(page, UNDER, last, packet.cover.meeting or packet.cover.lede, looks.over)
    over(page, RELEASE, last, release_line(packet), looks.small)
    columns = [{"header": say(each), "header_format": looks.head} for each in (SHEET, SHOWS, CHART)]
    foot = HEAD + max(len(listed), 1)
    own = {"columns": columns, "style": "Table Style Light 1", "banded_rows": False}
    page.add_table(HEAD, 0, foot, last, own)
    for row, sheet in enumerate(listed, start=HEAD + 1):
        _line(page, row, sheet, looks, say)
    page.freeze_panes(HEAD + 1, 0)
    page.repeat_rows(HEAD)
    printed(page, packet)
    return name


def _line(page: Any, row: int, sheet: Sheet, looks: Looks, say: Speech) -> None:
    page.write_url(row, 0, f"internal:'{sheet.name}'!A1", looks.link, sheet.name[:_LONGEST_LINK])
    page.write_string(row, 1, one_line(sheet.title)[:_LONGEST_LINK], looks.text)
    if sheet.chart:
        page.write_string(row, 2, say(YES), looks.text)
