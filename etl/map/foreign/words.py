"""The words that say who, when and what of each row, and what they mean. Each distinct word is
looked up once."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from etl.layouts.layout import Source
from etl.layouts.pattern import compiled, same, tidy
from etl.layouts.words import Role
from etl.map.foreign.grid import Entries, Grid
from etl.map.foreign.headings import Heading

_AS_TEXT = re.compile(r'="(.*)"')


@dataclass(frozen=True)
class Words:
    """A word for each row of a sheet, as an index into `texts`; "" where there is none."""

    texts: tuple[str, ...]
    index: np.ndarray

    def at(self, rows: np.ndarray) -> "Words":
        return Words(self.texts, self.index[rows])

    def changed(self, change: Callable[[str], str]) -> "Words":
        """Each distinct word changed."""
        return distinct([change(text) for text in self.texts], self.index)


@dataclass(frozen=True)
class Places:
    """What stands around a table: the names of its file and sheet, the texts above its header by
    their distance from it, and those above the tables before it, the nearest first."""

    file: str
    sheet: str
    above: tuple[tuple[int, str], ...]
    beyond: tuple[str, ...] = ()


def distinct(texts: list[str], index: np.ndarray) -> Words:
    """Words of which some may be the same, each text once."""
    places: dict[str, int] = {}
    number = np.array([places.setdefault(text, len(places)) for text in texts], np.int64)
    return Words(tuple(places), number[index] if len(texts) else index)


def same_word(text: str, height: int) -> Words:
    return Words((text,), np.zeros(height, np.int64))


def combined(columns: list[Words], join: Callable[[tuple[str, ...]], str]) -> Words:
    """One word of several, for each row."""
    found, index = np.unique(index_of(columns), return_inverse=True)
    texts = [join(_parts(key, columns)) for key in found.tolist()]
    return distinct(texts, index)


def index_of(columns: list[Words]) -> np.ndarray:
    """One number for each combination of words."""
    key = np.zeros(len(columns[0].index), np.int64)
    for words in columns:
        key = key * len(words.texts) + words.index
    return key


def _parts(key: int, columns: list[Words]) -> tuple[str, ...]:
    """The words that a number of `index_of` stands for."""
    parts = []
    for words in reversed(columns):
        key, own = divmod(key, len(words.texts))
        parts.append(words.texts[own])
    return tuple(reversed(parts))


def column_words(entries: Entries) -> Words:
    """What a column says in words: ="001" is 001."""
    texts = [plain(text) for text in entries.texts]
    return distinct([*texts, ""], np.where(entries.is_blank, len(texts), entries.index))


def plain(text: str) -> str:
    found = _AS_TEXT.fullmatch(tidy(text))
    return found[1] if found else tidy(text)


def row_words(role: Role, source: Source, grid: Grid, columns: list[int | None]) -> Words | None:
    """What the row itself says for a role; None when the source names no column that is there."""
    found = [
        _padded(column_words(_filled(grid.column(number), source.fill)), width)
        for number, width in zip(columns, _widths(source, len(columns)), strict=True)
        if number is not None
    ]
    if not found:
        return None
    words = found[0]
    if len(found) > 1:
        words = combined(found, lambda parts: source.join.join(filter(None, parts)))
    if source.within:
        fits = compiled(source.within)
        words = words.changed(lambda text: _picked(fits, role, text))
    return words


def section_words(role: Role, pattern: str, grid: Grid) -> Words:
    """What the last row above, which has one entry alone, says for a role."""
    fits, first = compiled(pattern), grid.first_texts
    texts = ["", *(_picked(fits, role, tidy(text)) for text in first.texts)]
    index = np.where(grid.is_single & ~first.is_blank, first.index + 1, 0)
    index = np.where(np.array([bool(text) for text in texts])[index], index, 0)
    rows = np.where(index > 0, np.arange(len(index)), 0)
    return distinct(texts, index[np.maximum.accumulate(rows)])


def place_word(role: Role, source: Source, places: Places) -> str:
    """What the sheet's name, the file's name, a title or the layout itself says for a role. A title
    counts for every table below it until one of its form stands nearer."""
    above = [text for rows, text in places.above if source.above in (0, rows)]
    above += [] if source.above else places.beyond
    for pattern, texts in (
        (source.sheet, [places.sheet]),
        (source.file, [places.file]),
        (source.title, above),
    ):
        fits = compiled(pattern) if pattern else None
        for text in texts if fits else ():
            if word := _picked(fits, role, tidy(text)):
                return word
    return source.text


def places_of(file: str, grid: Grid, heading: Heading, first: int, top: int) -> Places:
    """`first` is the first row that may hold a title of this table alone, `top` the row of the
    sheet's first header: above it everything may be a title, below it lines of one text."""
    last = heading.row
    above = [
        (last - row, text)
        for row in range(last - 1, first - 1, -1)
        for _, text in sorted(grid.row_texts(row).items())
    ]
    beyond = [
        text
        for row in range(first - 1, 0, -1)
        if row < top or grid.is_single[row - 1]
        for _, text in sorted(grid.row_texts(row).items())
    ]
    return Places(file, grid.sheet.name, tuple(above), tuple(beyond))


def coded(words: Words, source: Source, dictionary: Mapping[str, str]) -> Words:
    """The words by the layout's own lists: the dictionary sheet's, then its codes."""
    codes = {same(word): meaning for word, meaning in source.codes}

    def meaning(text: str) -> str:
        if not text:
            return source.blank
        text = dictionary.get(same(text), text)
        return codes.get(same(text), text)

    return words.changed(meaning)


def _picked(fits: re.Pattern[str] | None, role: Role, text: str) -> str:
    match = fits.fullmatch(text) if fits else None
    return (match.groupdict().get(role) or "") if match else ""


def _widths(source: Source, count: int) -> tuple[int, ...]:
    widths = source.widths * count if len(source.widths) == 1 else source.widths
    return (*widths, *[0] * count)[:count]


def _padded(words: Words, width: int) -> Words:
    return words.changed(lambda text: text.zfill(width) if text else "") if width else words


def _filled(entries: Entries, fill: bool) -> Entries:
    """Every blank entry takes the one above it."""
    if not fill:
        return entries
    rows = np.where(entries.is_blank, 0, np.arange(len(entries.index)))
    index = entries.index[np.maximum.accumulate(rows)]
    return Entries(index, entries.texts, entries.number, entries.kind, entries.is_percent)
