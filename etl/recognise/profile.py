"""What the entries of one column look like taken together."""

from collections import Counter
from dataclasses import dataclass, field

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from etl.read.addresses import column_letters
from etl.recognise.entries import Form, form_of, is_bare_year, number_in, plain
from etl.recognise.tables import Found
from etl.recognise.words import words_of

_NUMBERS = {Form.NUMBER, Form.PERCENT, Form.DOLLARS}


@dataclass
class Profile:
    """Counts are of rows with an entry. `words` counts the texts that are no figure, `others` the
    distinct figures; `low` and `high` are those of the numbers as written."""

    column: int
    header: str
    parts: tuple[str, ...]
    filled: int = 0
    forms: Counter[Form] = field(default_factory=Counter)
    words: Counter[str] = field(default_factory=Counter)
    distinct: int = 0
    bare_years: int = 0
    years_of_four: int = 0  # 2324: the ends of both years
    zero_led: int = 0  # 0012: a code, not a number
    typed: int = 0  # numbers as the spreadsheet knows them
    percent_formats: int = 0
    whole: int = 0
    small: int = 0  # numbers from -1 to 1
    low: float = float("inf")
    high: float = float("-inf")
    spans: Counter[str] = field(default_factory=Counter)
    years: Counter[str] = field(default_factory=Counter)
    negative: Counter[str] = field(default_factory=Counter)  # whole numbers below zero
    lengths: Counter[int] = field(default_factory=Counter)
    bracketed: int = 0  # (3.5), which may be below zero

    @property
    def letter(self) -> str:
        return column_letters(self.column)

    @property
    def header_words(self) -> tuple[str, ...]:
        return words_of(self.header)

    @property
    def numbers(self) -> int:
        return sum(self.forms[form] for form in _NUMBERS)

    def share(self, *forms: Form) -> float:
        return sum(self.forms[form] for form in forms) / self.filled if self.filled else 0.0


def profiles_of(found: Found) -> dict[int, Profile]:
    """A profile of each column under the headers, by column; blank columns too."""
    profiles = {
        column: Profile(column, found.header.name(column), found.header.parts[column])
        for column in found.columns
    }
    grouped = (
        found.cells.select(["row", "column", "text", "kind", "number_format"])
        .group_by(["column", "text", "kind", "number_format"])
        .aggregate([("row", "count")])
    )
    names = ("column", "text", "kind", "number_format", "row_count")
    for cell in zip(*(grouped[name].to_pylist() for name in names), strict=True):
        _count(profiles[cell[0]], *cell[1:])
    return profiles


def _count(profile: Profile, text: str, kind: str, number_format: str, count: int) -> None:
    text = plain(text)
    form = form_of(text, kind)
    profile.filled += count
    profile.distinct += 1
    profile.forms[form] += count
    profile.lengths[len(text)] += count
    if is_bare_year(text):
        profile.bare_years += count
        profile.years[text] += count
    if form is Form.SPAN:
        profile.spans[text] += count
    if form in _NUMBERS:
        _count_number(profile, text, kind, number_format, count)
    else:
        profile.words[text] += count


def _count_number(profile: Profile, text: str, kind: str, number_format: str, count: int) -> None:
    number = number_in(text)
    if number is None:
        return
    profile.typed += count * (kind == "number")
    profile.whole += count * float(number).is_integer()
    profile.bracketed += count * text.startswith("(")
    if len(text) == 4 and text.isdigit() and not is_bare_year(text):
        profile.years_of_four += count * ((int(text[:2]) + 1) % 100 == int(text[2:]))
    if number < 0 and float(number).is_integer():
        profile.negative[text] += count
    profile.small += count * (abs(number) <= 1)
    profile.percent_formats += count * (kind == "number" and "%" in number_format)
    profile.zero_led += count * (len(text) > 1 and text[0] == "0" and text[1].isdigit())
    profile.low, profile.high = min(profile.low, number), max(profile.high, number)


def pooled(profiles: list[Profile]) -> Profile:
    """Several columns of one measure taken as one."""
    first = profiles[0]
    whole = Profile(first.column, first.header, first.parts)
    for each in profiles:
        for name in (
            "filled",
            "distinct",
            "bare_years",
            "zero_led",
            "typed",
            "whole",
            "small",
            "bracketed",
        ):
            setattr(whole, name, getattr(whole, name) + getattr(each, name))
        whole.percent_formats += each.percent_formats
        for name in ("forms", "words", "spans", "years", "lengths"):
            getattr(whole, name).update(getattr(each, name))
        whole.low, whole.high = min(whole.low, each.low), max(whole.high, each.high)
    return whole


def profile_of(column: int, header: str, texts: Counter[str]) -> Profile:
    """Of texts alone, as a text file has them."""
    profile = Profile(column, header, (header,))
    for text, count in texts.items():
        _count(profile, text, "text", "", count)
    return profile


def sample_rows(found: Found, columns: tuple[int, ...], most: int = 4000) -> list[dict[int, str]]:
    """Up to `most` rows as {column: text}, for asking how columns go together: half of them the
    first, the others evenly spread."""
    wanted = found.cells.filter(pc.is_in(found.cells["column"], pa.array(columns, pa.int32())))
    rows = np.unique(wanted["row"].to_numpy())
    if len(rows) > most:
        spread = np.linspace(most // 2, len(rows) - 1, most // 2).astype(int)
        rows = np.concatenate([rows[: most // 2], rows[spread]])
        wanted = wanted.filter(pc.is_in(wanted["row"], pa.array(rows)))
    told: dict[int, dict[int, str]] = {}
    names = ("row", "column", "text")
    for row, column, text in zip(*(wanted[name].to_pylist() for name in names), strict=True):
        told.setdefault(row, {})[column] = plain(text)
    return list(told.values())
