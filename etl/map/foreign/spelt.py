"""Figures that are written in another way, rewritten as they are read everywhere else."""

import re
from collections.abc import Collection

import numpy as np

from etl.layouts.layout import Numbers
from etl.layouts.pattern import same, tidy
from etl.map.foreign.entries import Figures
from etl.map.foreign.grid import TEXT, Entries

_SWAPPED = str.maketrans(",.", ".,")
_BRACKETS = re.compile(r"\(\s*([$]?[\d.,\s]*\d\s*%?)\s*\)")
_DIGITS = 10


def spelt(entries: Entries, numbers: Numbers, markers: Collection[str]) -> Entries:
    """The texts with a decimal point, and with a minus in place of brackets. Numbers that the
    spreadsheet knows as such, and `markers` (by `same(text)`), stay. A point in a file of decimal
    commas parts thousands, or the entry is not understood."""
    if numbers == Numbers():
        return entries
    told = tuple(text if same(text) in markers else _spelt(text, numbers) for text in entries.texts)
    is_text = (entries.kind == TEXT) & ~entries.is_blank
    index = np.where(is_text, entries.index + len(told), entries.index).astype(np.int32)
    texts = (*entries.texts, *told)
    return Entries(index, texts, entries.number, entries.kind, entries.is_percent)


def _spelt(text: str, numbers: Numbers) -> str:
    if not any(map(str.isdigit, text)):
        return text
    if numbers.brackets and (found := _BRACKETS.fullmatch(tidy(text))):
        text = f"-{found[1]}".replace("-$", "$-")
    return text.translate(_SWAPPED) if numbers.decimal else text


def times(figures: Figures, factor: float) -> Figures:
    """The figures and their ranges, each so many times as large."""
    if factor == 1:
        return figures
    value, low, high = (
        np.round(each * factor, _DIGITS) for each in (figures.value, figures.low, figures.high)
    )
    return Figures(value, low, high, figures.state, figures.flag)
