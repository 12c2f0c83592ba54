"""Columns that hold the lower and the upper end of something: of a range in which a figure that is
not told lies, or of a margin of error around one that is."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from etl.layouts.layout import Part
from etl.recognise import words as w
from etl.recognise.figures import Use
from etl.recognise.measures import Measure, spoken
from etl.recognise.questions import Question
from etl.recognise.sheet import SheetReading
from etl.recognise.students import Numbers

_LOW = w.word_set("low lower min minimum lb lcl lo from floor lowest least")
_HIGH = w.word_set("high upper max maximum ub ucl hi to ceiling highest most")
_ERROR = w.word_set("ci confidence interval margin error moe lcl ucl se lb ub credible")
_FILLER = w.word_set("end bound limit range value of the estimate est 95 90 99 level at")
_AGREE = 0.95


@dataclass(frozen=True)
class Ends:
    """`of`: the label of a measure -> the ends of its ranges. `labels` are those of all columns of
    ends, which are no measures of their own."""

    of: dict[str, tuple[Part, Part]] = field(default_factory=dict)
    labels: set[str] = field(default_factory=set)
    questions: list[Question] = field(default_factory=list)


def find_ends(reading: SheetReading, measures: Sequence[Measure]) -> Ends:
    """Two columns whose headers differ in a word for low and one for high, and whose entries are in
    that order. Each pair is asked about."""
    found = Ends()
    numbers = Numbers(reading.rows)
    for low in measures:
        high = next((each for each in measures if _are_pair(low, each, numbers)), None)
        if high is None:
            continue
        found.labels.update((low.label, high.label))
        others = [m for m in measures if not _says_end(m) and len(m.columns) == len(low.columns)]
        between = [m for m in others if _is_between(low, m, high, numbers)]
        value = max(between, key=lambda m: len(_stem(m.label) & _stem(low.label)), default=None)
        is_range = value is not None and _replaces(low, value, numbers)
        is_error = not _ERROR.isdisjoint(w.words_of(low.label) + w.words_of(high.label))
        if value is not None and is_range and not is_error and value.label not in found.of:
            found.of[value.label] = (Part(low.patterns), Part(high.patterns))
        found.questions.append(_question(low, value, high, is_proposed=is_range and not is_error))
    return found


def _are_pair(low: Measure, high: Measure, numbers: Numbers) -> bool:
    lows, highs = w.words_of(low.label), w.words_of(high.label)
    if not w.has(lows, _LOW) or not w.has(highs, _HIGH) or low.label == high.label:
        return False
    if _stem(low.label) != _stem(high.label) or len(low.columns) != len(high.columns):
        return False
    return _in_order(low.columns[0], high.columns[0], numbers)


def _stem(label: str) -> frozenset[str]:
    return frozenset(w.words_of(label)) - _LOW - _HIGH - _ERROR - _FILLER


def _says_end(measure: Measure) -> bool:
    return not (_LOW | _HIGH | _ERROR).isdisjoint(w.words_of(measure.label))


def _in_order(low: int, high: int, numbers: Numbers) -> bool:
    both = numbers.of(high) - numbers.of(low)
    told = both[~np.isnan(both)]
    return len(told) > 0 and float(np.mean(told >= 0)) >= _AGREE


def _is_between(low: Measure, value: Measure, high: Measure, numbers: Numbers) -> bool:
    """By its entries, or where none is told beside its ends by its name."""
    if value.figure.use not in {Use.RATE, Use.MEAN}:
        return False
    middle = numbers.of(value.columns[0])
    ends = numbers.of(low.columns[0]), numbers.of(high.columns[0])
    told = ~np.isnan(middle) & ~np.isnan(ends[0]) & ~np.isnan(ends[1])
    if not told.any():
        return bool(_stem(low.label) & _stem(value.label))
    inside = (ends[0][told] <= middle[told]) & (middle[told] <= ends[1][told])
    return float(np.mean(inside)) >= _AGREE


def _replaces(low: Measure, value: Measure, numbers: Numbers) -> bool:
    """Whether the ends stand where the figure itself is not told."""
    return bool(
        (np.isnan(numbers.of(value.columns[0])) & ~np.isnan(numbers.of(low.columns[0]))).any()
    )


def _question(low: Measure, value: Measure | None, high: Measure, *, is_proposed: bool) -> Question:
    ends = f"{spoken(low.label)} and {spoken(high.label)}"
    if is_proposed and value is not None:
        text = (
            f"Are {ends} the ends of the range in which {spoken(value.label)} lies where it is not "
            "told? If they are a margin of error, take low and high out."
        )
        return Question("value.low", text, proposed=ends)
    around = f" of {spoken(value.label)}" if value is not None else ""
    text = (
        f"{ends} look like a margin of error{around}, which is not read: they are left out. If "
        "they are the ends of a range in which a figure lies that is not told, write them as low "
        "and high of that value."
    )
    return Question("value.low", text, proposed="left out")
