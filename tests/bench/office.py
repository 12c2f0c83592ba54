"""What a meeting packet costs as slides and as a workbook, beside the libraries alone."""

import json
from collections.abc import Iterator
from pathlib import Path

from tests.bench.running import headway, python
from tests.bench.table import Row

# The second making is what readers wait for: the first loads the libraries. "Bare" writes the same
# charts, tables and notes with the library alone, as its manual shows it.
_PROGRAM = """
import io, json, sys, time
from pathlib import Path
import xlsxwriter
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches
from dashboard.packet.build import packet_of
from dashboard.packet.native.drawn import chart_of
from dashboard.packet.slides.deck import deck
from dashboard.packet.slides.slide import ChartSlide, TableSlide
from dashboard.packet.slides.story import story
from dashboard.packet.subject import Kind, Subject
from dashboard.packet.workbook.book import book
from dashboard.packet.workbook.sheet import sheets
from etl.published import open_published

release = open_published(Path(sys.argv[1]) / "public").current()
packet = packet_of(release, Subject(Kind.MEETING), release.plan.as_of)

def bare_deck():
    made = Presentation()
    box = Inches(0.5), Inches(1.5), Inches(9), Inches(5)
    for slide in story(packet):
        drawn = made.slides.add_slide(made.slide_layouts[5])
        drawn.shapes.title.text = slide.title
        drawn.notes_slide.notes_text_frame.text = "\\n".join(slide.notes)
        if isinstance(slide, ChartSlide):
            data = CategoryChartData()
            data.categories = slide.chart.categories
            for series in slide.chart.series:
                data.add_series(series.name, series.values)
            drawn.shapes.add_chart(XL_CHART_TYPE.LINE, *box, data)
        elif isinstance(slide, TableSlide):
            rows = (slide.page.heads, *slide.page.rows)
            table = drawn.shapes.add_table(len(rows), len(slide.page.heads), *box).table
            for row, cells in enumerate(rows):
                for column, cell in enumerate(cells):
                    table.cell(row, column).text = cell.text
    made.save(io.BytesIO())

def bare_book():
    with xlsxwriter.Workbook(io.BytesIO(), {"in_memory": True}) as made:
        for each in sheets(packet):
            page = made.add_worksheet(each.name)
            page.write_row(0, 0, [column.title for column in each.grid.columns])
            for row, cells in enumerate(each.grid.rows, start=1):
                for column, cell in enumerate(cells):
                    page.write(row, column, cell.number.value if cell.number else cell.text)
            if each.plotted:
                chart = made.add_chart({"type": "line"})
                for column in each.plotted.series:
                    chart.add_series({"values": [each.name, 1, column, each.plotted.rows, column]})
                page.insert_chart(0, len(each.grid.columns), chart)

def seconds(make):
    make()
    began = time.process_time()
    make()
    return time.process_time() - began

print(json.dumps({
    "charts": sum(len(leaf.plates) for leaf in packet.leaves),
    "slides": len(story(packet)),
    "sheets": len(sheets(packet)),
    "deck": seconds(lambda: deck(packet)), "bare_deck": seconds(bare_deck),
    "book": seconds(lambda: book(packet)), "bare_book": seconds(bare_book),
}))
"""
# A file with looks and labels may cost this many times as much as one without.
_MOST_DECK, _MOST_BOOK = 1.0, 8.0


def office(folder: Path) -> Iterator[Row]:
    """The board's packet of the sample vision2020."""
    home = folder / "home"
    headway(home, "demo", "--prepare")
    found = json.loads(python(_PROGRAM, str(home)).said.splitlines()[-1])
    yield _row(found, "slides", f"{found['slides']} slides", "deck", 1.0, _MOST_DECK)
    yield _row(found, "a workbook", f"{found['sheets']} sheets", "book", 2.0, _MOST_BOOK)


def _row(
    found: dict[str, float], form: str, size: str, key: str, most: float, most_times: float
) -> Row:
    own, bare = found[key], found[f"bare_{key}"]
    times = own / bare
    what = f"a meeting packet of {found['charts']} charts as {form} ({size}), after the first"
    cost = f"{own:.2f} s of work; {times:.1f} times the library alone ({bare:.2f} s)"
    kept = own < most and times < most_times
    return Row(what, cost, f"{most:g} s and {most_times:g} times the library", kept)
