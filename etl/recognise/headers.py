"""Where the headers are, told from content: rows of words over columns of something else."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from etl.recognise.entries import Form, form_of, is_bare_year
from etl.recognise.rows import TOP, Entry, Rows

_FEWEST = 3  # rows like it, below a row of figures without headers
_LOOK = 12  # rows below a header that tell what its columns hold
_FIGURES = {Form.NUMBER, Form.PERCENT, Form.DOLLARS, Form.RANGE, Form.RATIO}


@dataclass(frozen=True)
class HeaderBlock:
    """`rows` go down the sheet; `parts` has one text for each of them, by column, a label that
    covers several columns standing over each. `skipped` lie between headers and figures and hold
    neither; `titles` are (row, text) above."""

    rows: tuple[int, ...]
    parts: Mapping[int, tuple[str, ...]]
    skipped: tuple[int, ...]
    skipped_texts: Mapping[int, str]
    titles: tuple[tuple[int, str], ...]
    filling: tuple[int, ...]  # upper rows (1 is the top) without merging: labels fill to the right
    is_none: bool = False  # there are no headers: `rows` is the row above the figures, or 0

    @property
    def first_figure_row(self) -> int:
        return max((*self.rows, *self.skipped)) + 1

    def name(self, column: int) -> str:
        """The lowest text over the column."""
        return next((part for part in reversed(self.parts[column]) if part), "")


def find_header(rows: Rows) -> HeaderBlock | None:
    """The headers of the sheet's first table, or None where no row looks like headers."""
    for row in sorted(rows.top):
        if row < TOP and _is_header(rows, row):
            return _headless(rows, row) if _is_like_below(rows, row) else _block(rows, row)
    starts = (row for row in sorted(rows.top) if len(rows.entries(row)) >= 2)
    return next((_headless(rows, row) for row in starts if _is_like_below(rows, row)), None)


def _is_like_below(rows: Rows, row: int) -> bool:
    """Whether the row is one of the figures: its own entries are figures where figures stand below,
    or words of it come again below, each in rows of their own."""
    below, entries = _below(rows, row), rows.entries(row)
    figures = _figure_columns(rows, row)
    if len(below) < _FEWEST or not figures or len(entries) < 2:
        return False
    own = [e for e in entries if form_of(e.text, e.kind) in _FIGURES and not is_bare_year(e.text)]
    if len([e for e in own if e.column in figures]) < max(1, len(own) / 2):
        return False
    words = [e for e in entries if e not in own]
    same = {(e.column, e.text) for each in below for e in each}
    again = [entry for entry in words if (entry.column, entry.text) in same]
    return len(again) >= max(1, len(words) / 3)


def _headless(rows: Rows, first: int) -> HeaderBlock:
    """A table without headers, whose figures begin in the row `first`."""
    columns = sorted(
        {e.column for each in (rows.entries(first), *_below(rows, first)) for e in each}
    )
    titles = tuple((r, entry.text) for r in range(1, first) for entry in rows.entries(r))
    parts: dict[int, tuple[str, ...]] = {column: ("",) for column in columns}
    return HeaderBlock((first - 1,), parts, (), {}, titles, (), is_none=True)


def is_label(entry: Entry) -> bool:
    """Whether an entry could stand in a header: words, or a year."""
    form = form_of(entry.text, entry.kind)
    if form is Form.TEXT or form is Form.SPAN:
        return entry.kind != "error"
    return form is Form.NUMBER and is_bare_year(entry.text)


def _is_header(rows: Rows, row: int) -> bool:
    entries = rows.entries(row)
    if len(entries) < 2 or sum(entry.is_prose for entry in entries) > len(entries) / 2:
        return False
    if sum(map(is_label, entries)) < 0.8 * len(entries) or _repeats(entries) or _is_pair(entries):
        return False
    used = _used_below(rows, row)
    covered = {column for entry in entries for column in _covered(entry)}
    words = {c for entry in entries for c in _covered(entry) if not is_bare_year(entry.text)}
    if len(used) < 2 or len(used & covered) < 0.75 * len(used):
        return False
    return not words.isdisjoint(used) or len(entries) > 2


def _repeats(entries: tuple[Entry, ...]) -> bool:
    """A row that says one thing over and over is no header."""
    return len(entries) > 3 and len({entry.text.casefold() for entry in entries}) == 1


def _is_pair(entries: tuple[Entry, ...]) -> bool:
    """`District: | Riverbend`, above a table."""
    return len(entries) == 2 and entries[0].text.endswith(":")


def _covered(entry: Entry) -> range:
    return range(entry.column, entry.column + entry.width)


def _below(rows: Rows, row: int) -> list[tuple[Entry, ...]]:
    """The next rows that hold anything; one blank row may lie between, not more."""
    found: list[tuple[Entry, ...]] = []
    for below in range(row + 1, row + 2 + _LOOK):
        if entries := rows.entries(below):
            found.append(entries)
        elif not found and below > row + 1:
            break
    return found


def _used_below(rows: Rows, row: int) -> set[int]:
    below = _below(rows, row)
    counts = Counter(column for entries in below for column in {e.column for e in entries})
    return {column for column, count in counts.items() if count >= 0.4 * len(below)}


def _figure_columns(rows: Rows, row: int) -> set[int]:
    """Columns in which some of the rows below `row` are figures."""
    return {
        entry.column
        for entries in _below(rows, row)
        for entry in entries
        if form_of(entry.text, entry.kind) in _FIGURES
    }


def _block(rows: Rows, row: int) -> HeaderBlock:
    found = [row]
    while len(found) < 3 and _is_under_header(rows, found[-1]):
        found.append(found[-1] + 1)
    while len(found) < 3 and _is_over_header(rows, found[0]):
        found.insert(0, found[0] - 1)
    skipped: list[int] = []
    while len(skipped) < 2 and _is_neither(rows, (skipped or found)[-1] + 1):
        skipped.append((skipped or found)[-1] + 1)
    columns = {e.column for each in found for e in rows.entries(each)}
    columns |= {column for each in found for e in rows.entries(each) for column in _covered(e)}
    parts = [_spread(rows, each, max(columns), is_last=each == found[-1]) for each in found]
    titles = tuple(
        (above, entry.text) for above in range(1, found[0]) for entry in rows.entries(above)
    )
    skipped_texts = {e.column: e.text for each in skipped for e in rows.entries(each)}
    return HeaderBlock(
        tuple(found),
        {column: tuple(part.get(column, "") for part in parts) for column in sorted(columns)},
        tuple(skipped),
        skipped_texts,
        titles,
        tuple(
            number
            for number, each in enumerate(found[:-1], start=1)
            if all(entry.width == 1 for entry in rows.entries(each))
        ),
    )


def _is_under_header(rows: Rows, row: int) -> bool:
    """Whether the row after `row` names the columns under labels that cover more than one, or
    that stand more than once."""
    entries = rows.entries(row + 1)
    if not entries or not all(map(is_label, entries)) or any(e.is_prose for e in entries):
        return False
    above = rows.entries(row)
    texts = Counter(entry.text.casefold() for entry in above)
    wide = {c for entry in above if entry.width > 1 for c in _covered(entry)}
    twice = {entry.column for entry in above if texts[entry.text.casefold()] > 1}
    blank = {e.column for e in entries} - {c for entry in above for c in _covered(entry)}
    own = {entry.column for entry in entries}
    if len(own & (wide | twice | blank)) < max(1, len(own) / 2):
        return False
    return bool(own & _figure_columns(rows, row + 1)) and not _comes_again(rows, row + 1)


def _is_over_header(rows: Rows, row: int) -> bool:
    """Whether the row before `row` holds labels over several of its columns."""
    entries, own = rows.entries(row - 1), rows.entries(row)
    if not entries or not all(map(is_label, entries)) or any(e.is_prose for e in entries):
        return False
    if _is_pair(entries) or len(entries) >= len(own):
        return False
    merged = [entry for entry in entries if entry.width > 1]
    if merged:
        return max(entry.width for entry in merged) < max(2, len(own) - 1)
    texts = [entry.text.casefold() for entry in own]
    return len(entries) >= 2 and len(set(texts)) < len(texts)


def _is_neither(rows: Rows, row: int) -> bool:
    """A row of words where figures stand below, none of them a mark that comes again."""
    entries = rows.entries(row)
    figures = _figure_columns(rows, row)
    over = [entry for entry in entries if entry.column in figures]
    if not over or len(over) < 0.6 * len(figures) or not all(map(is_label, over)):
        return False
    return not _comes_again(rows, row)


def _comes_again(rows: Rows, row: int) -> bool:
    """Whether half of what the row says over figures is said again below, as marks are."""
    own = {e.column: e.text for e in rows.entries(row) if e.column in _figure_columns(rows, row)}
    again = {
        entry.column
        for below in rows.top
        if below > row
        for entry in rows.entries(below)
        if own.get(entry.column) == entry.text
    }
    return bool(own) and len(again) >= len(own) / 2


def _spread(rows: Rows, row: int, last: int, *, is_last: bool) -> dict[int, str]:
    """The texts of a header row by column. A label of an upper row stands over the columns that
    it covers: as far as it was merged or, in a row without merging, to the next label."""
    entries = rows.entries(row)
    has_merged = any(entry.width > 1 for entry in entries)
    spread: dict[int, str] = {}
    for number, entry in enumerate(entries):
        end = entry.column + entry.width
        if not is_last and not has_merged:
            end = entries[number + 1].column if number + 1 < len(entries) else last + 1
        for column in range(entry.column, end):
            spread[column] = entry.text
    return spread
