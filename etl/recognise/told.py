"""What was seen in a file, in plain words: headers, and what each column was taken for and why."""

from collections.abc import Iterator

from etl.recognise.kinds import Kind
from etl.recognise.sheet import SheetReading
from etl.recognise.suggest import Suggestion

_MOST = 60


def told(suggestion: Suggestion) -> Iterator[str]:
    """Line by line; headers are said, figures never."""
    for reading in suggestion.readings:
        yield from _sheet(reading)


def _sheet(reading: SheetReading) -> Iterator[str]:
    header = reading.found.header
    rows = " and ".join(map(str, header.rows))
    where = f"headers in row {rows}" if not header.is_none else "no headers"
    name = reading.found.sheet.name or "(the only one)"
    span = f", columns {reading.span}" if reading.span else ""
    yield f"Sheet {name}{span}: {where}"
    yield f"  figures from row {header.first_figure_row} to {reading.found.last}"
    if reading.found.again:
        yield f"  the same headers again in rows {', '.join(map(str, reading.found.again[:10]))}"
    if header.skipped:
        yield f"  row {header.skipped[0]} holds neither headers nor figures"
    if reading.found.footer:
        yield f"  notes from row {reading.found.footer[0]} on are left out"
    for column in list(reading.profiles)[:_MOST]:
        yield f"  {_column(reading, column)}"
    if len(reading.profiles) > _MOST:
        yield f"  ... and {len(reading.profiles) - _MOST} more columns"


def _column(reading: SheetReading, column: int) -> str:
    profile, verdict = reading.profiles[column], reading.verdicts[column]
    name = " > ".join(part for part in profile.parts if part) or "(no header)"
    what = _WORDS[verdict.kind]
    if verdict.kind is Kind.FIGURE:
        figure = reading.figures[column]
        what = f"{figure.use.value}, {figure.scale.value}"
        reason = figure.reason
    else:
        reason = verdict.reason
    pieces = reading.pieces.get(column)
    if pieces and pieces.group:
        what += f", of {pieces.group_code or 'a student group that is not known'}"
    return f"{profile.letter:<3} {name}: {what} ({reason})"


_WORDS = {
    Kind.YEAR: "school year",
    Kind.GROUP: "student group",
    Kind.GRADE: "grade",
    Kind.CODE: "code of a place",
    Kind.NAME: "name of a place",
    Kind.FIGURE: "figures",
    Kind.LABEL: "what is measured, or a kind of row",
    Kind.CONSTANT: "one word for all rows",
    Kind.NOTE: "note",
    Kind.OTHER: "left out",
    Kind.EMPTY: "blank",
}
