"""A sheet as a table: the cells under each header, row by row."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

BLANK, TEXT, NUMBER, DATE, BOOLEAN, ERROR = -1, 0, 1, 2, 3, 4
_KINDS = {"text": TEXT, "number": NUMBER, "date": DATE, "boolean": BOOLEAN, "error": ERROR}


@dataclass(frozen=True)
class Column:
    """One entry a row. `kind` is BLANK where there is no cell; `text` is an index into `texts`
    (each distinct text once), -1 where blank; `is_percent` tells of the number format."""

    letter: str
    kind: np.ndarray
    text: np.ndarray
    texts: tuple[str, ...]
    number: np.ndarray
    is_percent: np.ndarray

    @property
    def is_blank(self) -> np.ndarray:
        return self.kind == BLANK


@dataclass(frozen=True)
class Table:
    """`rows` are the numbers of the sheet's rows that hold anything below the header."""

    rows: np.ndarray
    columns: Mapping[str, Column]

    def __len__(self) -> int:
        return len(self.rows)

    def column(self, header: str) -> Column:
        """The column, or one of blanks where the sheet has none of this header."""
        if header in self.columns:
            return self.columns[header]
        size = len(self.rows)
        return Column(
            letter="",
            kind=np.full(size, BLANK, np.int8),
            text=np.full(size, -1, np.int32),
            texts=(),
            number=np.full(size, np.nan),
            is_percent=np.zeros(size, bool),
        )


def table_of(cells: pa.Table, letters: Mapping[str, str], places: Mapping[str, int]) -> Table:
    """The rows below row 1 of the columns in `places` (header: number; `letters` likewise).
    Texts of nothing but spaces count as blank."""
    below = pc.greater(cells["row"], 1)
    found = {
        header: _filled(cells.filter(pc.and_(below, pc.equal(cells["column"], number))))
        for header, number in places.items()
    }
    last = max((int(own.rows.max()) for own in found.values() if len(own.rows)), default=0)
    holds = np.zeros(last + 1, bool)
    for own in found.values():
        holds[own.rows] = True
    place = np.cumsum(holds) - 1
    size = int(holds.sum())
    columns = {
        header: _column(own, place[own.rows], size, letters[header])
        for header, own in found.items()
    }
    return Table(np.flatnonzero(holds).astype(np.int32), columns)


@dataclass(frozen=True)
class _Filled:
    """The cells of a column that hold anything, from top to bottom."""

    rows: np.ndarray
    texts: pa.DictionaryArray
    kinds: pa.DictionaryArray
    formats: pa.DictionaryArray
    numbers: np.ndarray


def _filled(own: pa.Table) -> _Filled:
    texts = _one_chunk(pc.dictionary_encode(own["text"]))
    is_blank = pc.equal(pc.utf8_trim_whitespace(texts.dictionary), "").to_numpy(False)
    if is_blank.any():
        return _filled(own.filter(pa.array(~is_blank[texts.indices.to_numpy()])))
    return _Filled(
        own["row"].to_numpy(),
        texts,
        _one_chunk(own["kind"]),
        _one_chunk(own["number_format"]),
        own["number"].to_numpy(),
    )


def _column(own: _Filled, at: np.ndarray, size: int, letter: str) -> Column:
    """`at` says at which of the `size` rows of the table each of the column's cells stands."""
    kinds, formats = own.kinds, own.formats
    kind_of = np.array([_KINDS[word] for word in kinds.dictionary.to_pylist()], np.int8)
    percent_of = np.array([_shows_percent(code) for code in formats.dictionary.to_pylist()], bool)
    return Column(
        letter=letter,
        kind=_placed(np.full(size, BLANK, np.int8), at, kind_of[kinds.indices.to_numpy()]),
        text=_placed(np.full(size, -1, np.int32), at, own.texts.indices.to_numpy()),
        texts=tuple(own.texts.dictionary.to_pylist()),
        number=_placed(np.full(size, np.nan), at, own.numbers),
        is_percent=_placed(np.zeros(size, bool), at, percent_of[formats.indices.to_numpy()]),
    )


def _one_chunk(column: pa.ChunkedArray) -> pa.DictionaryArray:
    column = column.unify_dictionaries().combine_chunks()
    return column if isinstance(column, pa.Array) else column.chunk(0)


def _placed(empty: np.ndarray, at: np.ndarray, values: np.ndarray) -> np.ndarray:
    empty[at] = values
    return empty


def _shows_percent(number_format: str) -> bool:
    """Whether a number of this format is shown a hundredfold: a % outside quotation marks."""
    outside = "".join(number_format.split('"')[::2])
    return "%" in outside.replace("\\%", "")
