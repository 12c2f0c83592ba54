"""A foreign sheet as columns of entries, one an index of distinct texts, so that each distinct text
is looked at once."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from etl.read import RawSheet
from etl.read.addresses import column_number

TEXT, NUMBER, OTHER = 0, 1, 2
_KINDS = {"text": TEXT, "number": NUMBER}


@dataclass(frozen=True)
class Entries:
    """One column, one entry for each row of the sheet (row 1 first). `index` points into `texts`,
    -1 where there is nothing but blanks; `number` is there for cells of numbers, `kind` says TEXT,
    NUMBER or OTHER (dates, booleans, errors); `is_percent` tells of the number format."""

    index: np.ndarray
    texts: tuple[str, ...]
    number: np.ndarray
    kind: np.ndarray
    is_percent: np.ndarray

    @property
    def is_blank(self) -> np.ndarray:
        return self.index < 0

    def of_texts(self, answers: np.ndarray, blank: object) -> np.ndarray:
        """For each row the answer that its distinct text got, or `blank`."""
        return np.append(answers, np.array([blank], dtype=answers.dtype))[self.index]


class Grid:
    """The entries of a sheet by column number (from 1), of the columns of `span` ("F:K") alone
    where there is one. Columns are made when asked for."""

    def __init__(self, sheet: RawSheet, span: str = "") -> None:
        self.sheet = sheet
        kept = pc.not_equal(pc.utf8_trim_whitespace(sheet.cells["text"]), "")
        if span:
            first, last = (column_number(letters) for letters in span.split(":"))
            column = sheet.cells["column"]
            kept = pc.and_(
                kept, pc.and_(pc.greater_equal(column, first), pc.less_equal(column, last))
            )
        self._cells = sheet.cells.filter(kept).combine_chunks()
        self._row = self._cells["row"].to_numpy()
        self._column = self._cells["column"].to_numpy()
        self._made: dict[int, Entries] = {}
        self.height = int(self._row.max()) if len(self._row) else 0
        self.width = int(self._column.max()) if len(self._column) else 0

    def column(self, number: int) -> Entries:
        if number not in self._made:
            self._made[number] = self._entries(number)
        return self._made[number]

    def row_texts(self, row: int) -> dict[int, str]:
        """The texts of one row by column number."""
        first, last = np.searchsorted(self._row, [row, row + 1])
        texts = self._cells["text"].slice(first, last - first).to_pylist()
        return dict(zip(self._column[first:last].tolist(), texts, strict=True))

    @cached_property
    def first_texts(self) -> Entries:
        """The first entry of each row, as if it were a column."""
        rows, first = np.unique(self._row, return_index=True)
        return self._placed(rows, self._cells.take(pa.array(first)))

    @cached_property
    def is_single(self) -> np.ndarray:
        """Whether a row has one entry alone."""
        return np.bincount(self._row, minlength=self.height + 1)[1:] == 1

    def _entries(self, number: int) -> Entries:
        at = np.flatnonzero(self._column == number)
        return self._placed(self._row[at], self._cells.take(pa.array(at)))

    def _placed(self, rows: np.ndarray, cells: pa.Table) -> Entries:
        texts = _one(pc.dictionary_encode(cells["text"]))
        kinds, formats = _one(cells["kind"]), _one(cells["number_format"])
        kind_of = np.array([_KINDS.get(k, OTHER) for k in kinds.dictionary.to_pylist()], np.int8)
        percent_of = np.array([_is_percent(f) for f in formats.dictionary.to_pylist()], bool)
        at, size = rows - 1, self.height
        entries = Entries(
            index=np.full(size, -1, np.int32),
            texts=tuple(texts.dictionary.to_pylist()),
            number=np.full(size, np.nan),
            kind=np.zeros(size, np.int8),
            is_percent=np.zeros(size, bool),
        )
        if len(at):
            entries.index[at] = texts.indices.to_numpy()
            entries.number[at] = cells["number"].to_numpy()
            entries.kind[at] = kind_of[kinds.indices.to_numpy()]
            entries.is_percent[at] = percent_of[formats.indices.to_numpy()]
        return entries


def _one(column: pa.ChunkedArray) -> pa.DictionaryArray:
    whole = column.unify_dictionaries().combine_chunks()
    return whole if isinstance(whole, pa.Array) else whole.chunk(0)


def _is_percent(number_format: str) -> bool:
    """Whether a number of this format is shown a hundredfold: a % outside quotation marks."""
    outside = "".join(number_format.split('"')[::2])
    return "%" in outside.replace("\\%", "")
