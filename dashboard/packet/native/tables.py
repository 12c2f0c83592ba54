"""What a packet tells in lists, as tables: the board's measures, things told of measures."""

from dashboard.packet.content import Closing, Passage
from dashboard.speech import Speech, noted
from dashboard.view_data.board import BoardPart, BoardRow
from dashboard.view_data.table import Entry, Head, Row, Table
from dashboard.view_data.told import Told

WAITING = noted("Measures without figures yet")
MEASURE, KNOWN, HIDDEN = noted("Measure"), noted("What is known"), noted("What is hidden")
SOURCE, CARE = noted("Source"), noted("Why it asks for care")
ABOUT, SAID = noted("About"), noted("What to know")
BOARD = (noted("Measure"), noted("Latest"), noted("Target"), noted("Status"), noted("Fast enough?"))


def board_table(part: BoardPart, say: Speech) -> Table:
    """One row a measure that the board watches."""
    heads = tuple(Head(say(each), False) for each in BOARD)
    return Table(part.title, heads, tuple(map(_row, part.rows)))


def passage_table(title: str, passages: tuple[Passage, ...], say: Speech) -> Table:
    """Short headings beside their sentences."""
    heads = (Head(say(ABOUT), False), Head(say(SAID), False))
    return Table(title, heads, tuple(Row(each.heading, (Entry(each.text),)) for each in passages))


def waiting_table(told: tuple[Told, ...], say: Speech) -> Table:
    return _of_measures(say(WAITING), told, KNOWN, say)


def closing_tables(closing: Closing, say: Speech) -> tuple[Table, ...]:
    """What marks mean, what is hidden, where figures come from, which ask for care."""
    listed = (
        (closing.hidden_title, closing.hidden, HIDDEN),
        (closing.sources_title, closing.sources, SOURCE),
        (closing.care_title, closing.care, CARE),
    )
    told = tuple(_of_measures(title, each, head, say) for title, each, head in listed if each)
    return (*closing.tables, *told)


def _of_measures(title: str, told: tuple[Told, ...], said: str, say: Speech) -> Table:
    rows = tuple(
        Row(each.name, (Entry(each.text, sub=each.under),), sub=each.where) for each in told
    )
    return Table(title, (Head(say(MEASURE), False), Head(say(said), False)), rows)


def _row(row: BoardRow) -> Row:
    return Row(
        row.name,
        (
            Entry(row.latest, sub=row.direction),
            Entry(row.target),
            Entry(row.status.word, sub=row.status.reason),
            Entry(row.answer, sub=row.reason),
        ),
        sub=row.rule,
    )
