"""Entries of a column of numbers -> floats. Each spelling has one rule:

- digits with a point (79.3), typed as a number or as text, are that number;
- commas or spaces between groups of three digits are left out (1,204); any other comma is asked
  about, for it may be a decimal sign (79,3);
- spaces around the number, non-breaking ones too, are left out;
- 87.3% as text, and a number in a percent format, are 87.3 where the indicator is counted in
  percent, and asked about elsewhere;
- a dollar sign is left out where the indicator is counted in dollars;
- a raised digit is a footnote, so 44¹ is no number;
- a mark of markers.csv stands for no number, and says why there is none.
"""

import math
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from etl.map.margin import Margin
from etl.map.spelling import normal
from etl.map.table import BOOLEAN, DATE, ERROR, NUMBER, Column, Table
from etl.model.cell import State

_NUMBER = re.compile(r"^(\$?)([-+]?)(\d+|\d{1,3}(?:[, ]\d{3})+|(?=\.))(\.\d+)?\s*(%?)$")
_COMMA = re.compile(r"^[-+$]*[\d.]*,[\d.,]*\s*%?$")
_DIGITS = 10  # 0.793 shown as 79.3% is 79.3, without the dust of binary fractions

PLAIN, PERCENT, DOLLARS, COMMA, MARK, NO_NUMBER = range(6)


@dataclass(frozen=True)
class Numbers:
    """`number` is missing where there is none; `mark` is the state that a mark stands for ("" if
    there is none); `is_wrong` marks entries that are neither."""

    number: np.ndarray
    mark: np.ndarray
    is_wrong: np.ndarray

    @property
    def is_given(self) -> np.ndarray:
        return ~np.isnan(self.number)


def read_numbers(
    table: Table,
    header: str,
    markers: Mapping[str, State],
    margin: Margin,
    *,
    in_percent: np.ndarray,
    in_dollars: np.ndarray,
) -> Numbers:
    """Read a column; `in_percent` and `in_dollars` tell for each row what the figure is counted
    in. Notes HW-402, HW-403 and HW-404."""
    column = table.column(header)
    number, form, mark = _understood(column, markers)
    is_wrong = np.zeros(len(table), bool)
    for code, at in (
        ("HW-403", (form == PERCENT) & ~in_percent),
        ("HW-404", form == COMMA),
        ("HW-402", (form == NO_NUMBER) | ((form == DOLLARS) & ~in_dollars)),
    ):
        margin.note_rows(code, column.letter, table.rows[at], column=header)
        is_wrong |= at
    return Numbers(np.where(is_wrong, np.nan, number), mark, is_wrong)


def _understood(
    column: Column, markers: Mapping[str, State]
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """(number, form, mark) of each entry; blanks are PLAIN without a number."""
    told = [understand(text, markers) for text in column.texts]
    forms = np.array([form for form, _, _ in told] + [PLAIN], np.int8)[column.text]
    numbers = np.array([number for _, number, _ in told] + [np.nan])[column.text]
    marks = np.array([mark for _, _, mark in told] + [""], dtype=object)[column.text]
    is_number = column.kind == NUMBER
    plain = is_number & (forms != MARK)
    number = np.where(plain, column.number, numbers)
    form = np.where(plain, np.where(column.is_percent, PERCENT, PLAIN), forms)
    hundredfold = plain & column.is_percent
    number = np.where(hundredfold, np.round(number * 100, _DIGITS), number)
    is_odd = (column.kind == DATE) | (column.kind == BOOLEAN)
    form = np.where(is_odd | np.isinf(number), NO_NUMBER, form)
    is_error = column.kind == ERROR  # a finding of the whole sheet
    form = np.where(is_error, PLAIN, form)
    number = np.where(is_error | (form == NO_NUMBER), np.nan, number)
    return number, form, np.where(is_error | is_odd, "", marks)


def understand(text: str, markers: Mapping[str, State]) -> tuple[int, float, str]:
    """(form, number, mark) of one text, by the rules at the top of this file."""
    spelling = normal(text)
    if spelling in markers:
        return MARK, math.nan, markers[spelling].value
    if any(unicodedata.decomposition(sign).startswith("<super>") for sign in text):
        return NO_NUMBER, math.nan, ""
    text = unicodedata.normalize("NFKC", text).replace("−", "-").strip()
    found = _NUMBER.match(text)
    if not found:
        return (COMMA if _COMMA.match(text) else NO_NUMBER), math.nan, ""
    dollar, sign, whole, rest, percent = found.groups()
    if dollar and percent:
        return NO_NUMBER, math.nan, ""
    digits = whole.replace(",", "").replace(" ", "")
    number = float(f"{sign}{digits or 0}{rest or ''}")
    return (PERCENT if percent else DOLLARS if dollar else PLAIN), number, ""
