"""What a column of figures counts, on which scale, and which marks stand in it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from etl.layouts.words import Scale
from etl.map.aliases import Aliases
from etl.map.spelling import normal
from etl.model.cell import State
from etl.recognise import words as w
from etl.recognise.entries import Form, form_of, glued
from etl.recognise.profile import Profile
from etl.recognise.units import per_how_many, times_told


class Use(StrEnum):
    """What a figure is for: a measure of its own, or a part of one."""

    RATE = "rate"
    COUNT = "count"
    WHOLE = "whole"  # a number of students that rates are worked out from
    MEAN = "mean"
    CHANGE = "change"
    TARGET = "target"


@dataclass(frozen=True)
class Figure:
    """`scale` is how the figures are written; `is_sure` is False where the entries could be read
    in two ways. `factor` turns what is written into the unit of the scale. `reason` names no
    entry."""

    use: Use
    scale: Scale
    reason: str
    is_sure: bool = True
    factor: float = 1.0

    @property
    def hundred(self) -> float:
        """What the column writes for 100 %."""
        return (1.0 if self.scale is Scale.FRACTION else 100.0) / self.factor


_LARGE = {1000.0: "thousands", 1_000_000.0: "millions"}


def figure_of(profile: Profile, label: str = "") -> Figure:
    """By the words of its header (`label`, all rows of it), the lowest row first, and by its
    entries."""
    if (people := per_how_many(label)) and not _is_percent(profile):
        told = f"its header says per {people:,}"
        return Figure(Use.RATE, Scale.PER_100, told, factor=100 / people)
    factor = times_told(label)
    if profile.share(Form.DOLLARS) > 0.3:
        return Figure(Use.MEAN, Scale.DOLLARS, "its entries have dollar signs", factor=factor)
    if factor != 1:
        is_money = "$" in label or w.has(w.words_of(label), w.MONEY)
        told = f"its header says that they are written in {_LARGE[factor]}"
        if is_money:
            return Figure(Use.MEAN, Scale.DOLLARS, told, factor=factor)
        return Figure(Use.COUNT, Scale.COUNT, told, factor=factor)
    if profile.share(Form.RATIO) > 0.3:
        return Figure(Use.MEAN, Scale.RATIO, "its entries are ratios such as 15:1")
    lowest, words = w.words_of(label.rpartition(" > ")[2]), w.words_of(label)
    uses = _use(lowest, profile), _use(words, profile)
    use = Use.RATE if Use.RATE in uses else uses[0] or uses[1]
    if use is None:
        return _unnamed(profile)
    counted = w.has(lowest, w.COUNT) and not w.has(lowest, w.PERCENT)
    counted |= profile.whole == profile.numbers and profile.high > 100
    if use is Use.CHANGE and counted and profile.whole == profile.numbers:
        return Figure(use, Scale.COUNT, "its header speaks of a change in a number", False)
    if use is Use.COUNT or use is Use.WHOLE:
        sure = w.has(words, w.COUNT | w.WHOLE) and not w.has(words, w.PERCENT)
        return Figure(use, Scale.COUNT, "its header speaks of a number of students", sure)
    if use is Use.MEAN:
        scale = Scale.INDEX if "index" in words else Scale.MEAN
        return Figure(use, scale, "its header speaks of a mean or a score", is_sure=False)
    return _percent(profile, use, says=_says_percent(words, profile))


def _use(words: tuple[str, ...], profile: Profile) -> Use | None:
    """None where the words say nothing."""
    is_whole = profile.whole == profile.numbers
    if w.has(words, w.CHANGE) or any(word.startswith(("prior", "prev")) for word in words):
        return Use.CHANGE
    if w.has(words, w.TARGET):
        return Use.TARGET
    if _says_percent(words, profile):
        return Use.RATE
    if "scores" in words or "invalid" in words or "valid" in words:
        return Use.WHOLE if "invalid" not in words else Use.COUNT
    if w.has(words, w.MEAN):
        return Use.MEAN
    if not w.has(words, w.COUNT | w.WHOLE | w.PART) or not (is_whole or profile.high > 130):
        return None
    if words in {("n",), ("n", "size"), ("n", "count")}:
        return Use.WHOLE
    if w.has(words, w.WHOLE) and not w.has(words, w.PART) and "not" not in words:
        return Use.WHOLE
    return Use.COUNT


def _unnamed(profile: Profile) -> Figure:
    """A column whose header says nothing of what it counts: a person is asked."""
    told = "its header does not say what it counts"
    if _is_percent(profile):
        return _percent(profile, Use.RATE, says=True)
    if profile.numbers and profile.whole == profile.numbers:
        return Figure(Use.COUNT, Scale.COUNT, f"{told}; its entries are whole numbers", False)
    if profile.high > 130:
        return Figure(Use.MEAN, Scale.MEAN, f"{told}; its entries are above 100", False)
    figure = _percent(profile, Use.RATE, says=False)
    return Figure(figure.use, figure.scale, f"{told}; {figure.reason}", False)


def _says_percent(words: tuple[str, ...], profile: Profile) -> bool:
    """A header may count students `who missed 10% or more days`: the word must begin or end it,
    or the entries look like percents."""
    if _is_percent(profile):
        return True
    if not words or not w.has(words, w.PERCENT) or profile.high > 1000:
        return False
    outside = bool({words[0], words[-1]} & w.PERCENT)
    numbered = any(a.isdigit() and b == "%" for a, b in pairwise(words))
    return outside or profile.whole < profile.numbers or not numbered


def _is_percent(profile: Profile) -> bool:
    signs = profile.forms[Form.PERCENT]
    return bool(profile.numbers) and signs + profile.percent_formats > 0.5 * profile.numbers


def _percent(profile: Profile, use: Use, *, says: bool) -> Figure:
    if profile.forms[Form.PERCENT] > 0.5 * max(1, profile.numbers):
        return Figure(use, Scale.PERCENT, "its entries have percent signs")
    if profile.percent_formats > 0.5 * max(1, profile.numbers):
        return Figure(use, Scale.FRACTION, "its cells have a percent format: 0.793 shows as 79.3%")
    if not profile.numbers and not says:
        return Figure(use, Scale.COUNT, "it holds no figure at all", is_sure=False)
    if not profile.numbers:
        ranges = any(form_of(text) is Form.RANGE for text in profile.words)
        return Figure(use, Scale.PERCENT, "it holds no plain number", is_sure=ranges and says)
    if max(abs(profile.low), abs(profile.high)) <= 1.0:
        sure = profile.whole < profile.numbers and profile.distinct >= 5
        return Figure(use, Scale.FRACTION, "no entry is above 1", sure)
    if profile.small >= 0.98 * profile.numbers and profile.whole < 0.5 * profile.numbers:
        return Figure(use, Scale.FRACTION, "nearly no entry is above 1", is_sure=False)
    if use is Use.CHANGE and profile.high < 3 and profile.whole < 0.5 * profile.numbers:
        return Figure(use, Scale.FRACTION, "its entries are small fractions", is_sure=False)
    sure = says or use is Use.TARGET
    return Figure(use, Scale.PERCENT, "its entries reach above 1, so 79.3 is 79.3 %", sure)


@dataclass(frozen=True)
class Marks:
    """Entries in place of figures: those whose meaning is known, and those that a person must
    explain, with the number of cells each. `flags` are glued to figures."""

    known: Mapping[str, State]
    unknown: Mapping[str, int]
    flags: tuple[str, ...]
    ranges: bool


def marks_of(profiles: list[Profile], aliases: Aliases, signed: Collection[int] = ()) -> Marks:
    """Of several columns of figures together; those of `signed` may be below zero."""
    known: dict[str, State] = {}
    unknown: dict[str, int] = {}
    flags: set[str] = set()
    ranges = False
    for profile in profiles:
        negative = {} if profile.column in signed else profile.negative
        for text, count in negative.items():  # no figure but a change is below zero
            if normal(text) in aliases.markers:
                known[text] = aliases.markers[normal(text)]
            else:
                unknown[text] = unknown.get(text, 0) + count
        for text, count in profile.words.items():
            flag = glued(text)[1]
            if normal(text) in aliases.markers:
                known[text] = aliases.markers[normal(text)]
            elif form_of(text) in {Form.RANGE, Form.RATIO}:
                ranges = True
            elif flag:
                flags.add(flag)
            else:
                unknown[text] = unknown.get(text, 0) + count
    return Marks(known, unknown, tuple(sorted(flags)), ranges)
