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
    wanted = pc.and_(
        pc.and_(
            pc.greater(cells["row"], 1),
            pc.is_in(cells["column"], pa.array(list(places.values()), pa.int32())),
        ),
        pc.not_equal(pc.utf8_trim_whitespace(cells["text"]), ""),
    )
    body = cells.filter(wanted).combine_chunks()
    rows = np.unique(body["row"].to_numpy())
    columns = {
        header: _column(body, rows, number, letters[header]) for header, number in places.items()
    }
    return Table(rows, columns)


def _column(body: pa.Table, rows: np.ndarray, number: int, letter: str) -> Column:
    own = body.filter(pc.equal(body["column"], number)).combine_chunks()
    at = np.searchsorted(rows, own["row"].to_numpy())
    encoded = _one_chunk(pc.dictionary_encode(own["text"]))
    kinds = _one_chunk(own["kind"])
    formats = _one_chunk(own["number_format"])
    kind_of = np.array([_KINDS[word] for word in kinds.dictionary.to_pylist()], np.int8)
    percent_of = np.array([_shows_percent(code) for code in formats.dictionary.to_pylist()], bool)
    size = len(rows)
    return Column(
        letter=letter,
        kind=_placed(np.full(size, BLANK, np.int8), at, kind_of, kinds.indices),
        text=_placed(np.full(size, -1, np.int32), at, None, encoded.indices),
        texts=tuple(encoded.dictionary.to_pylist()),
        number=_placed(np.full(size, np.nan), at, None, own["number"]),
        is_percent=_placed(np.zeros(size, bool), at, percent_of, formats.indices),
    )


def _one_chunk(column: pa.ChunkedArray) -> pa.DictionaryArray:
    column = column.unify_dictionaries().combine_chunks()
    return column if isinstance(column, pa.Array) else column.chunk(0)


def _placed(
    empty: np.ndarray, at: np.ndarray, meaning: np.ndarray | None, values: pa.Array
) -> np.ndarray:
    found = (
        values.to_numpy(zero_copy_only=False) if isinstance(values, pa.Array) else values.to_numpy()
    )
    empty[at] = found if meaning is None else meaning[found]
    return empty


def _shows_percent(number_format: str) -> bool:
    """Whether a number of this format is shown a hundredfold: a % outside quotation marks."""
    outside = "".join(number_format.split('"')[::2])
    return "%" in outside.replace("\\%", "")
