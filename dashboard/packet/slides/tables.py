"""Tables as slides."""

from dashboard.packet.slides.pages import pages_of
from dashboard.packet.slides.slide import TableSlide
from dashboard.packet.slides.spoken import spoken_table
from dashboard.packet.slides.texts import numbered
from dashboard.speech import Speech
from dashboard.view_data.table import Table


def table_slides(
    title: str, table: Table, section: str, say: Speech, over: str = ""
) -> tuple[TableSlide, ...]:
    """A table on as many slides as it needs; the notes read it row by row."""
    pages = pages_of(table)
    notes = spoken_table(table, say)
    return tuple(
        TableSlide(numbered(title, at, len(pages), say), section, page, over=over, notes=notes)
        for at, page in enumerate(pages, start=1)
    )
