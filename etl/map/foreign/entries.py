"""What an entry of a foreign column of figures says: a figure, a range, a marker, or nothing known.

Figures: digits with a point; commas or spaces between groups of three; blanks around; a percent
sign where percents are counted, a dollar sign where dollars are, 15:1 where ratios are; a point
with nothing behind it (1,241.). Ranges keep their ends and have no value: 85-89, GE90, LT50, <10,
>=95, "5 % or less", "at least 90", 300+. Raised digits are footnotes, never a part of a number.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from math import nan

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from etl.layouts.pattern import compiled, same, tidy
from etl.layouts.words import Marker, Scale
from etl.map.foreign.grid import NUMBER, OTHER, TEXT, Entries
from etl.model.cell import State

_PLAIN = r"^[-+]?[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]{1,2})?$"
_N = r"[$]?[-+]?(?:\d{1,3}(?:[, ]\d{3})+|\d+|(?=\.\d))(?:\.\d*)?\s*%?"
_FIGURE = re.compile(rf"(?P<n>{_N})")
_RATIO = re.compile(rf"(?P<n>{_N})\s*:\s*1")
_SPAN = re.compile(rf"(?P<low>{_N})\s*(?:-|to|through)\s*(?P<high>{_N})", re.IGNORECASE)
_ATLEAST = r"(?:GE|GT|>=?|≥|at least|more than|over|above|greater than)"
_ATMOST = r"(?:LE|LT|<=?|≤|at most|less than|fewer than|under|below|up to)"
_RANGES = (
    re.compile(rf"{_ATLEAST}\s*(?P<low>{_N})", re.IGNORECASE),
    re.compile(rf"{_ATMOST}\s*(?P<high>{_N})", re.IGNORECASE),
    re.compile(
        rf"(?P<low>{_N})\s*(?:\+|(?:or|and) (?:more|higher|greater|above|over))", re.IGNORECASE
    ),
    re.compile(rf"(?P<high>{_N})\s*(?:or|and) (?:less|fewer|lower|below|under)", re.IGNORECASE),
    _SPAN,
)
_DIGITS = 10  # 0.793 is 79.3 %, without the dust of binary fractions
_LARGEST = 1e15  # beyond this a number is no figure of a school
_RAISED = ("<super>", "<sub>", "<circle>", "<fraction>")


@dataclass(frozen=True)
class Said:
    """What one text says. `state` is "" where it is not known; `flag` a sign glued to the figure,
    in the layout's words."""

    value: float = nan
    low: float = nan
    high: float = nan
    state: str = State.REPORTED.value
    flag: str = ""


@dataclass(frozen=True)
class Figures:
    """What a column's entries say, one a row. `state` is "" where an entry is not understood."""

    value: np.ndarray
    low: np.ndarray
    high: np.ndarray
    state: np.ndarray
    flag: np.ndarray

    @property
    def is_given(self) -> np.ndarray:
        return ~(np.isnan(self.value) & np.isnan(self.low) & np.isnan(self.high))


UNKNOWN = Said(state="")


def read_figures(
    entries: Entries,
    scale: Scale,
    markers: Mapping[str, Marker],
    flags: Mapping[str, str],
) -> Figures:
    """Every entry of a column, each distinct text looked at once. `markers` and `flags` by
    `same(text)`; `markers[""]` is what a blank entry says."""
    said, is_plain, plain = _distinct(entries, scale, markers, flags)
    blank = _marked(markers[""]) if "" in markers else Said(state=State.NOT_REPORTED.value)

    def column(field: str, kind: type) -> np.ndarray:
        told = [getattr(each, field) for each in (*said, blank)]
        return np.array(told, dtype=kind)[entries.index]

    value, state = column("value", float), column("state", object)
    value = np.where(
        np.append(is_plain, False)[entries.index], np.append(plain, nan)[entries.index], value
    )
    is_number = (entries.kind == NUMBER) & np.append(is_plain, False)[entries.index]
    value = np.where(is_number, _typed(entries, scale), value)
    is_odd = _is_other(entries, markers) | (np.abs(np.nan_to_num(value)) > _LARGEST)
    return Figures(
        value=np.where(is_odd, nan, value),
        low=np.where(is_odd, nan, column("low", float)),
        high=np.where(is_odd, nan, column("high", float)),
        state=np.where(is_odd, "", state),
        flag=column("flag", object),
    )


def picked(entries: Entries, within: str) -> Entries:
    """The entries with {value} picked out of each that fits `within`; others as they are."""
    if not within:
        return entries
    fits = compiled(within)
    found = [fits.fullmatch(tidy(text)) for text in entries.texts]
    told = [
        (match.groupdict().get("value") or "").strip() if match else text
        for match, text in zip(found, entries.texts, strict=True)
    ]
    is_picked = entries.of_texts(np.array([match is not None for match in found], bool), False)
    kind = np.where(is_picked, TEXT, entries.kind).astype(np.int8)
    return Entries(entries.index, tuple(told), entries.number, kind, entries.is_percent)


def _is_other(entries: Entries, markers: Mapping[str, Marker]) -> np.ndarray:
    """Dates, truth values and Excel's errors, which are no figures unless the layout knows them."""
    is_other = (entries.kind == OTHER) & ~entries.is_blank
    if is_other.any():
        known = np.array([same(text) in markers for text in entries.texts], bool)
        is_other &= ~entries.of_texts(known, False)
    return is_other


def _distinct(
    entries: Entries, scale: Scale, markers: Mapping[str, Marker], flags: Mapping[str, str]
) -> tuple[list[Said], np.ndarray, np.ndarray]:
    """(what each text says, which are plain digits, the number of those). Plain digits, which most
    texts are, are read all at once."""
    texts = pa.array(entries.texts, pa.string())
    is_plain = np.asarray(
        pc.match_substring_regex(texts, _PLAIN).to_numpy(zero_copy_only=False), bool
    )
    is_plain &= ~np.array([text in markers for text in entries.texts], bool)
    digits = pc.if_else(pa.array(is_plain), texts, None)
    numbers = pc.cast(pc.utf8_ltrim(digits, "+"), pa.float64()).to_numpy(zero_copy_only=False)
    if scale is Scale.FRACTION:
        numbers = np.round(numbers * 100, _DIGITS)
    plain = Said()
    said = [
        plain if easy else understood(text, scale, markers, flags)
        for text, easy in zip(entries.texts, is_plain.tolist(), strict=True)
    ]
    return said, is_plain, numbers


def _typed(entries: Entries, scale: Scale) -> np.ndarray:
    """Cells of numbers: a number that is shown with a % sign is a hundredth of what it shows."""
    is_part = entries.is_percent & (scale is Scale.PERCENT)
    if scale is Scale.FRACTION:
        is_part = np.ones(len(entries.number), bool)
    number = np.clip(entries.number, -2 * _LARGEST, 2 * _LARGEST)
    return np.where(is_part, np.round(number * 100, _DIGITS), number)


def understood(
    text: str, scale: Scale, markers: Mapping[str, Marker], flags: Mapping[str, str]
) -> Said:
    """What one text says; UNKNOWN, whose state is "", when it says nothing known."""
    if same(text) in markers:
        return _marked(markers[same(text)])
    for flag, meaning in flags.items():
        if flag and same(text).endswith(flag) and same(text) != flag:
            bare = same(text).removesuffix(flag).strip()
            said = understood(bare, scale, markers, {})
            return Said(said.value, said.low, said.high, said.state, meaning)
    if any(unicodedata.decomposition(sign).startswith(_RAISED) for sign in text):
        return UNKNOWN
    plain = tidy(text)
    if found := _FIGURE.fullmatch(plain) or (scale is Scale.RATIO and _RATIO.fullmatch(plain)):
        number = _number(found["n"], scale)
        return UNKNOWN if number is None else Said(value=number)
    for shape in _RANGES:
        if found := shape.fullmatch(plain):
            return _range(found.groupdict(), scale)
    return UNKNOWN


def _range(ends: Mapping[str, str], scale: Scale) -> Said:
    is_share = scale in (Scale.PERCENT, Scale.FRACTION)
    usual = {
        "low": 0.0 if is_share or scale is Scale.COUNT else nan,
        "high": 100.0 if is_share else nan,
    }
    told = {end: _number(ends[end], scale) if end in ends else usual[end] for end in usual}
    low, high = told["low"], told["high"]
    if low is None or high is None or low > high:
        return UNKNOWN
    return Said(low=low, high=high)


def _number(text: str, scale: Scale) -> float | None:
    """None where its sign does not belong to what is counted."""
    has_percent, has_dollar = "%" in text, "$" in text
    is_share = scale in (Scale.PERCENT, Scale.FRACTION)
    if (has_percent and not is_share) or (has_dollar and scale is not Scale.DOLLARS):
        return None
    number = float(re.sub(r"[$%, ]", "", text))
    return round(number * 100, _DIGITS) if scale is Scale.FRACTION and not has_percent else number


def _marked(marker: Marker) -> Said:
    value, low, high = (nan if n is None else n for n in (marker.value, marker.low, marker.high))
    return Said(value, low, high, marker.state.value)


def joined(
    usual: Mapping[str, State], scale: Scale, *layouts: tuple[Marker, ...]
) -> dict[str, Marker]:
    """All markers by `same(text)`; a layout's win over those that are `usual` everywhere. Of these,
    one that could be a number (-1) counts only where the layout says so, and one that could be a
    range (<10) only in columns of counts."""
    found = {}
    for text, state in usual.items():
        said = understood(text, scale, {}, {})
        is_range = said.state != "" and not np.isnan([said.low, said.high]).all()
        if said.state == "" or (is_range and scale is Scale.COUNT):
            found[same(text)] = Marker(text, state)
    for each in layouts:
        found |= {same(marker.text): marker for marker in each}
    return found
