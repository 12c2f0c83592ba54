"""How figures are written, as `[numbers]` of a layout, with a question where it is not clear."""

from collections.abc import Sequence

from etl.layouts.layout import Numbers
from etl.recognise.figures import Use
from etl.recognise.measures import spoken
from etl.recognise.number_style import Decimal
from etl.recognise.questions import Question
from etl.recognise.sheet import SheetReading, label_of

_MIXED = (
    "Some columns have figures with a decimal comma (81,6) and some with a decimal point (81.6). "
    'Which is it? With decimal = "," a point parts thousands.'
)
_DECIMALS = (('decimal = ","', "81,6 has a decimal comma"), ('decimal = "."', "81.6 has a point"))
_BRACKETS = (("brackets = true", "(3.5) is a number below zero"), ("flags", "(3.5) is a note"))


def numbers_of(readings: Sequence[SheetReading]) -> tuple[Numbers, list[Question]]:
    """A decimal comma where no figure has a decimal point. Brackets are numbers below zero in
    columns of changes; in others it is asked what they are."""
    questions = []
    decimals = {reading.decimal for reading in readings}
    if Decimal.MIXED in decimals or len(decimals) > 1:
        questions.append(Question("numbers.decimal", _MIXED, _DECIMALS))
    bracketed = [
        (reading, column)
        for reading in readings
        for column in reading.figures
        if reading.profiles[column].bracketed
    ]
    uses = {reading.figures[column].use for reading, column in bracketed}
    if uses - {Use.CHANGE}:
        names = dict.fromkeys(
            spoken(label_of(column, reading.profiles, reading.pieces))
            for reading, column in bracketed
        )
        text = f"Some figures stand in brackets: {'; '.join(names)}. Are they numbers below zero?"
        questions.append(Question("numbers.brackets", text, _BRACKETS))
    decimal = "," if decimals == {Decimal.COMMA} else ""
    return Numbers(decimal, brackets=uses == {Use.CHANGE}), questions
