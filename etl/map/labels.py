"""The words that say who, when and what -> codes. Each distinct word is looked up once."""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from etl.map.margin import Margin
from etl.map.table import DATE, ERROR, Table


@dataclass(frozen=True)
class Problem:
    """A word that is not known: the rule, and the words of its finding."""

    code: str
    words: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Labels:
    """A code for each row, as an index into `codes`; -1 where the word is not known."""

    codes: tuple[str, ...]
    index: np.ndarray

    @property
    def is_known(self) -> np.ndarray:
        return self.index >= 0

    def texts(self) -> np.ndarray:
        """The codes themselves, "" where not known."""
        return np.array([*self.codes, ""], dtype=object)[self.index]


Read = Callable[..., str | Problem]


def same_label(table: Table, code: str) -> Labels:
    """One code for every row: told once for the whole file."""
    return Labels((code,), np.zeros(len(table), np.int64))


def read_labels(
    table: Table,
    header: str,
    read: Read,
    margin: Margin,
    *,
    beside: tuple[Labels, ...] = (),
    blank: str | None = None,
) -> Labels:
    """The codes of a column: `read(word, *codes beside it)` gives a code or a Problem. A code
    beside it is "" where it is not known.

    A blank cell is a finding unless `blank` says what it means; so is a date, which was something
    else before Excel saw it. Excel's errors are findings of the whole sheet.
    """
    column = table.column(header)
    is_word = ~column.is_blank & (column.kind != DATE) & (column.kind != ERROR)
    index = np.full(len(table), -1, np.int64)
    codes: dict[str, int] = {}
    meanings = (column.texts, *((*other.codes, "") for other in beside))
    key = column.text[is_word].astype(np.int64)
    for other in beside:
        known = other.index[is_word]
        key = key * (len(other.codes) + 1) + np.where(known < 0, len(other.codes), known)
    distinct, which = np.unique(key, return_inverse=True)
    answers = np.full(len(distinct), -1, np.int64)
    for number, answer in enumerate(read(*_told(k, meanings)) for k in distinct.tolist()):
        if isinstance(answer, Problem):
            rows = table.rows[is_word][which == number]
            margin.note_rows(answer.code, column.letter, rows, **answer.words)
        else:
            answers[number] = codes.setdefault(answer, len(codes))
    index[is_word] = answers[which]
    if blank is None:
        margin.note_rows("HW-301", column.letter, table.rows[column.is_blank], column=header)
    else:
        index[column.is_blank] = codes.setdefault(blank, len(codes))
    dates = table.rows[column.kind == DATE]
    margin.note_rows("HW-302", column.letter, dates, column=header)
    return Labels(tuple(codes), index)


def _told(key: int, meanings: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    """The words that a combined key stands for."""
    words = []
    for meaning in reversed(meanings[1:]):
        key, number = divmod(key, len(meaning))
        words.append(meaning[number])
    return (meanings[0][key], *reversed(words))
