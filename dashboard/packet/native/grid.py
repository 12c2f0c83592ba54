"""A table of the packet as plain rows and columns, for programs that know no spans and no marks."""

from dataclasses import dataclass, replace

from dashboard.packet.native.plain_text import one_line, plain_text
from dashboard.packet.native.written import Written, written
from dashboard.speech import Speech, noted
from dashboard.view_data.table import Entry, Mark, Row, Table

PART, DETAILS, MORE = noted("Part"), noted("Details"), noted("{column}: details")
WHY = noted("Why there is no number")
NOTHING = "–"
_LONGEST = 200  # letters of a title; spreadsheets take a few more
# A number may stand there, or words in its place.
_PLACES = (Mark.PLAIN, Mark.CODED)


@dataclass(frozen=True)
class Cell:
    """`text` as the page writes it; `number` is the same where it is one."""

    text: str = ""
    number: Written | None = None


@dataclass(frozen=True)
class Column:
    title: str
    is_number: bool = False


@dataclass(frozen=True)
class Grid:
    """Every row has one cell a column, and `head` is the column that names it. Titles are unique,
    as a table of a spreadsheet asks."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""
    head: int = 0

    def column(self, at: int) -> tuple[Cell, ...]:
        return tuple(row[at] for row in self.rows)


def grid_of(table: Table, say: Speech) -> Grid:
    """The table with a column for the part that a row belongs to, for what stands small under a
    name or a number, and for the reason where there is no number. Columns that hold nothing (bars
    without words) are left out."""
    rows = _parted(table.rows)
    columns = [Column(say(PART)), *_titled(table, say), Column(say(WHY))]
    lines = [_line(part, row, len(table.heads), say) for part, row in rows]
    kept = [at for at in range(len(columns)) if at == 1 or any(line[at].text for line in lines)]
    return Grid(
        one_line(table.caption),
        own_titles(tuple(columns[at] for at in kept)),
        tuple(tuple(line[at] for at in kept) for line in lines),
        plain_text(table.note),
        kept.index(1),
    )


def _parted(rows: tuple[Row, ...]) -> list[tuple[str, Row]]:
    """Each row with the name of the part that it stands in."""
    part, found = "", []
    for row in rows:
        if row.is_part:
            part = row.head
        else:
            found.append((part, row))
    return found


def _titled(table: Table, say: Speech) -> list[Column]:
    """The first column and its details, then each column and its details."""
    first, *others = table.heads
    columns = [Column(first.title), Column(say(DETAILS))]
    for head in others:
        columns += [
            Column(head.title, head.is_number),
            Column(say(MORE, column=head.title)),
        ]
    return columns


def _line(part: str, row: Row, width: int, say: Speech) -> list[Cell]:
    cells = [Cell(one_line(part)), _read(row.head), Cell(one_line(row.sub))]
    for entry in row.entries:
        cells += [_read(entry.text), Cell(_more(entry))]
        cells += [Cell(), Cell()] * (entry.spans - 1)
    cells += [Cell()] * (1 + 2 * width - len(cells))
    reasons = dict.fromkeys(
        one_line(entry.spoken)
        for entry in row.entries
        if entry.spoken and entry.mark not in _PLACES
    )
    return [*cells[: 1 + 2 * width], Cell("; ".join(reasons))]


def _read(text: str) -> Cell:
    line = one_line(text)
    return Cell("" if line == NOTHING else line, written(line))


def _more(entry: Entry) -> str:
    return one_line(". ".join(each for each in (entry.sub, *entry.cautions) if each))


def own_titles(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """No two titles alike, in upper or lower case, and none empty."""
    seen: set[str] = set()
    named = []
    for at, column in enumerate(columns, start=1):
        title = one_line(column.title)[:_LONGEST] or str(at)
        again = 2
        own = title
        while own.casefold() in seen:
            own, again = f"{title} ({again})", again + 1
        seen.add(own.casefold())
        named.append(replace(column, title=own))
    return tuple(named)
