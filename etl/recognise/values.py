"""What is measured, as values of a layout: columns of figures with their scale and the numbers of
students beside them, with a question for all that is not certain."""

from collections.abc import Mapping

from etl.layouts.layout import Part, Value
from etl.recognise.about_values import about_values
from etl.recognise.figures import Use
from etl.recognise.measures import Measure, measure_name, measures_of
from etl.recognise.parts import parts_of
from etl.recognise.questions import Question
from etl.recognise.range_ends import Ends, find_ends
from etl.recognise.sheet import SheetReading
from etl.recognise.students import Numbers
from etl.recognise.typed_values import typed_values

_COUNTS = frozenset({Use.COUNT, Use.WHOLE})
_NAMED = 8  # rates in one question
_RATES = frozenset({Use.RATE, Use.TARGET, Use.CHANGE})


def propose_values(reading: SheetReading) -> tuple[list[Value], list[Question]]:
    ends = find_ends(reading, measures_of(reading))
    measures = [m for m in measures_of(reading) if m.label not in ends.labels]
    values, questions, used = _typed(reading, measures)
    measures = [m for m in measures if m.label not in used]
    rates = [m for m in measures if m.figure.use in _RATES]
    counts = [m for m in measures if m.figure.use in _COUNTS]
    numbers = Numbers(reading.rows)
    about_parts: list[Question] = []
    for rate in rates:
        parts, asked = parts_of(reading, rate, counts, numbers)
        about_parts += asked
        used.update(label for label, _ in parts.values())
        own = {name: part for name, (_, part) in parts.items()}
        values.append(_value(reading, rate, own, ends))
    for measure in measures:
        if measure not in rates and measure.label not in used:
            values.append(_value(reading, measure, {}, ends))
    return values, [
        *questions,
        *about_values(measures),
        *ends.questions,
        *_merged(about_parts),
    ]


def _typed(
    reading: SheetReading, measures: list[Measure]
) -> tuple[list[Value], list[Question], set[str]]:
    """The values of measures whose rows say what they are, with the labels of all the measures
    that these values use."""
    types = reading.row_types
    if types is None:
        return [], [], set()
    results = [m for m in measures if m.figure.use is not Use.TARGET]
    counts = [m for m in results if m.figure.use in _COUNTS and m.figure.is_sure]
    counts = counts if len(counts) < len(results) else []
    values: list[Value] = []
    questions: list[Question] = []
    used: set[str] = set()
    for measure in results:
        if measure in counts:
            continue
        own, asked, beside = typed_values(reading, types, measure, counts)
        if own:
            values += own
            questions += asked
            used |= {measure.label, *beside}
    return values, questions, used


def _value(reading: SheetReading, measure: Measure, parts: Mapping[str, Part], ends: Ends) -> Value:
    low, high = ends.of.get(measure.label, (None, None))
    return Value(
        columns=measure.patterns,
        scale=measure.figure.scale,
        measure=measure_name(reading, measure.label),
        numerator=parts.get("numerator"),
        denominator=parts.get("denominator"),
        low=low,
        high=high,
        factor=measure.figure.factor,
    )


def _merged(questions: list[Question]) -> list[Question]:
    """One question about the students behind many rates that nobody knows, and one about many that
    are likely."""
    told = [question for question in questions if question.proposed]
    open_ones = [question for question in questions if not question.proposed]
    if len(told) > 1:
        pairs = "; ".join(question.text.removesuffix("?") for question in told[:_NAMED])
        more = "; ..." if len(told) > _NAMED else ""
        proposed = ", ".join(question.proposed for question in told[:_NAMED])
        told = [Question("value.denominator", f"{pairs}{more}?", proposed=proposed)]
    if len(open_ones) > 1:
        text = open_ones[0].text.replace(" behind ", " behind this and the other rates: ", 1)
        open_ones = [Question("value.denominator", text)]
    return [*told, *open_ones]
