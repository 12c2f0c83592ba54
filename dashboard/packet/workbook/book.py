"""The packet as an Excel workbook."""

import io
from datetime import UTC

import xlsxwriter

from dashboard.packet.content import Packet
from dashboard.packet.native.plain_text import one_line
from dashboard.packet.workbook.contents import write_contents
from dashboard.packet.workbook.looks import Looks
from dashboard.packet.workbook.page import write_page
from dashboard.packet.workbook.sheet import sheets
from dashboard.speech import noted, speech

MIME = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
LANGUAGE = noted("Language")
# A text is a text: it never becomes a formula, a link or a number.
_AS_THEY_ARE = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def book(packet: Packet) -> bytes:
    """The bytes of an .xlsx file: the same each time for the same packet."""
    say, file = speech(packet.language), io.BytesIO()
    listed = sheets(packet)
    with xlsxwriter.Workbook(file, _AS_THEY_ARE) as made:
        _properties(made, packet)
        made.set_custom_property(say(LANGUAGE), packet.language)
        looks = Looks(made)
        back = write_contents(made, listed, packet, looks, say)
        for each in listed:
            write_page(made, each, packet, looks, say, back)
    return file.getvalue()


def _properties(made: xlsxwriter.Workbook, packet: Packet) -> None:
    edition = packet.edition
    made.set_properties(
        {
            "title": one_line(packet.title)[:255],
            "subject": one_line(edition.line)[:255],
            "author": one_line(edition.district)[:255],
            "company": one_line(edition.district)[:255],
            "comments": one_line(edition.notice)[:255],
            "created": edition.at.astimezone(UTC).replace(tzinfo=None),
        }
    )
