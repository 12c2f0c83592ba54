"""Tables as the template takes them: texts, widths, and small drawings."""

from typing import Any

from dashboard.packet.pdf import drawings
from dashboard.view_data.table import Entry, Mark, Row, Table

# How wide a column of text is, by its longest text, in parts of the line.
LEAST, MOST = 8, 44
BAR = "bar"
AUTO = "auto"


def table(found: Table) -> dict[str, Any]:
    """`widths` has "auto", "bar", or a share of what is left of the line for each column."""
    return {
        "caption": found.caption,
        "note": found.note,
        "heads": [{"text": head.title, "number": head.is_number} for head in found.heads],
        "widths": [_width(found, at) for at in range(len(found.heads))],
        "rows": [_row(row) for row in found.rows],
    }


def _row(row: Row) -> dict[str, Any]:
    return {
        "head": row.head,
        "sub": row.sub,
        "part": row.is_part,
        "new": row.is_new_series,
        "entries": [_entry(entry) for entry in row.entries],
    }


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "text": entry.text,
        "sub": entry.sub,
        "strong": entry.is_strong,
        "quiet": entry.mark not in (Mark.PLAIN, Mark.CODED),
        "spans": entry.spans,
        "cautions": list(entry.cautions),
        "bar": drawings.range_bar(entry.bar) if entry.bar else "",
    }


def _width(found: Table, column: int) -> str | int:
    if column and found.heads[column].is_number:
        return AUTO
    shown = _column(found, column)
    if column and any(entry.bar and not entry.text for entry in shown):
        return BAR
    texts = [row.head for row in found.rows if not row.is_part] if not column else []
    texts += [entry.text for entry in shown] + [found.heads[column].title]
    texts += [word for row in found.rows for word in row.sub.split("; ") if not column]
    return min(max(LEAST, *map(len, texts)), MOST)


def _column(found: Table, column: int) -> list[Entry]:
    """The entries of a column; those that cover several have no say in its width."""
    shown = []
    for row in found.rows:
        at = 1
        for entry in row.entries:
            if at == column and entry.spans == 1:
                shown.append(entry)
            at += entry.spans
    return shown
