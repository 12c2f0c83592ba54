"""The sheets of the workbook, before they are written."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from dashboard.packet.content import Leaf, Packet, Plate
from dashboard.packet.native.chart import Chart, Kind
from dashboard.packet.native.drawn import chart_of, under_of
from dashboard.packet.native.grid import Grid, grid_of
from dashboard.packet.native.plain_text import one_line
from dashboard.packet.native.plotted import Plotted, alone, plotted
from dashboard.packet.native.tables import (
    board_table,
    closing_tables,
    passage_table,
    waiting_table,
)
from dashboard.speech import Speech, noted, speech
from dashboard.view_data.table import Table

ABOUT = noted("About this measure")
LINES, BARS, TABLE, TEXT = noted("Lines"), noted("Bars"), noted("Table"), noted("Text")
_NAMES = {Kind.LINES: LINES, Kind.LYING: BARS, Kind.STANDING: BARS}
# What a sheet may not be called, and how long its name may be.
_UNFIT = re.compile(r"[\[\]:*?/\\']")
_LONGEST = 31


@dataclass(frozen=True)
class Sheet:
    """`name` is on its tab, `title` over the table, `under` said below the title, `notes` below
    the table. `plotted` says which cells the chart draws."""

    name: str
    title: str
    under: str
    grid: Grid
    notes: tuple[str, ...] = ()
    chart: Chart | None = None
    plotted: Plotted | None = None


def sheets(packet: Packet) -> tuple[Sheet, ...]:
    """In the packet's order, numbered, so that each has a name of its own."""
    say = speech(packet.language)
    return tuple(
        replace(each, name=sheet_name(at, each.name))
        for at, each in enumerate(_sheets(packet, say), start=1)
    )


def sheet_name(at: int, name: str) -> str:
    """ "4 Graduation rate": what every spreadsheet program takes."""
    return f"{at} {_UNFIT.sub(' ', one_line(name))}"[:_LONGEST].strip()


def _sheets(packet: Packet, say: Speech) -> Iterator[Sheet]:
    cover = packet.cover
    for part in cover.parts:
        yield _table(part.title, f"{cover.tally}. {cover.pace}", board_table(part, say), say)
    if cover.changed:
        table = passage_table(cover.changed.title, cover.changed.items, say)
        yield _table(cover.changed.title, cover.changed.note, table, say)
    for leaf in packet.leaves:
        yield from _leaf(leaf, say)
    if packet.waiting:
        table = waiting_table(packet.waiting, say)
        yield _table(table.caption, "", table, say)
    if packet.gaps:
        gaps = packet.gaps
        yield replace(_table(gaps.title, gaps.finding, gaps.table, say), notes=gaps.notes)
    closing = packet.closing
    read = passage_table(closing.title, closing.passages, say)
    for table in (read, *closing_tables(closing, say)):
        yield _table(table.caption, "", table, say)


def _leaf(leaf: Leaf, say: Speech) -> Iterator[Sheet]:
    for plate in leaf.plates:
        yield from _plate(leaf, plate, say)
    for table in leaf.tables:
        yield _table(f"{say(TABLE)} {leaf.name}", leaf.question, table, say)
    about = passage_table(say(ABOUT), (*leaf.passages, *leaf.about), say)
    notes = tuple(each for each in (*leaf.notes, leaf.source) if each)
    yield replace(
        _table(f"{say(TEXT)} {leaf.name}", leaf.finding, about, say, leaf.question), notes=notes
    )


def _plate(leaf: Leaf, plate: Plate, say: Speech) -> Iterator[Sheet]:
    """The chart beneath its table; two sheets where the chart draws other numbers."""
    chart, grid = chart_of(plate), grid_of(plate.table, say)
    own = plotted(grid, chart, say)
    held = own or alone(chart, say)
    under = under_of(plate, say)
    name = f"{say(_NAMES[chart.kind])} {leaf.name}"
    yield Sheet(name, plate.title, under, held.grid, plate.notes, chart, held)
    if own is None:
        yield Sheet(f"{say(TABLE)} {leaf.name}", grid.caption, under, grid)


def _table(name: str, under: str, table: Table, say: Speech, title: str = "") -> Sheet:
    return Sheet(name, title or table.caption, under, grid_of(table, say))
