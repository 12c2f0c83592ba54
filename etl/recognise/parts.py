"""The numbers of students beside a rate."""

from etl.layouts.layout import Part
from etl.recognise import words as w
from etl.recognise.figures import Use
from etl.recognise.measures import Measure
from etl.recognise.questions import Question
from etl.recognise.sheet import SheetReading
from etl.recognise.students import Numbers, find_division

_KINDS = w.PERCENT | w.COUNT | w.WHOLE
_STUDENTS = w.word_set("tested scored denominator denom cohort n membership enrolled scores")

Parts = dict[str, tuple[str, Part]]  # name of the part -> (label of its measure, the part)


def parts_of(
    reading: SheetReading, rate: Measure, counts: list[Measure], numbers: Numbers
) -> tuple[Parts, list[Question]]:
    """The numbers of students beside a rate: by division where the entries prove it, by words
    where only one column can be meant, else asked."""
    if rate.figure.use is not Use.RATE:
        return {}, []
    for column in sorted(rate.columns, key=lambda c: -reading.profiles[c].numbers)[:3]:
        beside = {_beside(reading, column, count): count for count in counts}
        beside.pop(0, None)
        found = find_division(numbers, column, list(beside)[:20], rate.figure.hundred)
        if found:
            above, below = beside[found.numerator], beside[found.denominator]
            return {
                "numerator": (above.label, part_of(above)),
                "denominator": (below.label, part_of(below)),
            }, []
    counts = [count for count in counts if any(_beside(reading, c, count) for c in rate.columns)]
    wholes = [count for count in counts if count.figure.use is Use.WHOLE]
    namesakes = [count for count in counts if _stem(count) and _stem(count) == _stem(rate)]
    if len(wholes) != 1 and len(namesakes) == 1:
        wholes = namesakes
    if len(wholes) == 1:
        parts: Parts = {"denominator": (wholes[0].label, part_of(wholes[0]))}
        if wholes != namesakes and w.has(w.words_of(wholes[0].label), _STUDENTS):
            return parts, []
        text = f"Is {wholes[0].label} the number of students behind {rate.label}?"
        return parts, [Question("value.denominator", text, proposed=wholes[0].label)]
    if counts:
        listed = ", ".join(count.label for count in counts[:8])
        text = f"Which column is the number of students behind {rate.label}, if any? ({listed})"
        return {}, [Question("value.denominator", text)]
    return {}, []


def _stem(measure: Measure) -> frozenset[str]:
    """The words that tell two rates apart: ela and 3 of `ela_3_pct` and `ela_3_n`."""
    return frozenset(w.words_of(measure.label)) - _KINDS


def part_of(measure: Measure) -> Part:
    factor = measure.figure.factor
    return Part(measure.patterns, factor=None if factor == 1 else factor)


def _beside(reading: SheetReading, column: int, count: Measure) -> int:
    """The column of `count` that is of the same student group and year; 0 where there is none."""
    own = reading.pieces.get(column)
    for other in count.columns:
        pieces = reading.pieces.get(other)
        if (own is None) == (pieces is None) and (
            own is None or pieces is None or (own.group, own.year) == (pieces.group, pieces.year)
        ):
            return other
    return 0
