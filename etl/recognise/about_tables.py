"""What is asked about the tables of a file: several forms, side by side, without headers."""

from collections.abc import Sequence

from etl.recognise.kinds import Kind
from etl.recognise.measures import subject_columns
from etl.recognise.questions import Question
from etl.recognise.sheet import SheetReading

_KINDS = {
    Kind.YEAR: "school year",
    Kind.GROUP: "student group",
    Kind.GRADE: "grade",
    Kind.CODE: "organization",
    Kind.NAME: "name of the organization",
    Kind.FIGURE: "figures",
    Kind.LABEL: "what is measured",
}


def about_tables(kinds: Sequence[Sequence[SheetReading]]) -> list[Question]:
    """`kinds` are the sheets, those of one form together."""
    readings = [reading for kind in kinds for reading in kind]
    questions = [*_side_by_side(readings), *_without_headers(readings)]
    sheets = {reading.found.sheet.name for reading in readings}
    if len(kinds) > 1 and len(sheets) > 1:
        names = "; ".join(dict.fromkeys(reading.found.sheet.name for reading in readings))
        text = (
            f"These sheets hold tables of different forms: {names}. Are all to be read, or do some "
            "repeat the figures of others? Take out the tables that are not wanted."
        )
        questions.append(Question("table.sheets", text, proposed=names))
    return questions


def _side_by_side(readings: Sequence[SheetReading]) -> list[Question]:
    by_sheet: dict[str, list[str]] = {}
    for reading in readings:
        if reading.span:
            by_sheet.setdefault(reading.found.sheet.name, []).append(reading.span)
    questions = []
    for sheet, spans in by_sheet.items():
        listed = " and ".join(spans)
        where = f"On the sheet {sheet}" if sheet else "In this file"
        text = (
            f"{where}, tables stand side by side, in the columns {listed}. Is each a table of its "
            "own? What is above one table is not looked at for the others."
        )
        questions.append(Question("header.span", text, proposed=listed))
    return questions


def _without_headers(readings: Sequence[SheetReading]) -> list[Question]:
    questions = []
    for reading in readings:
        if not reading.found.header.is_none:
            continue
        subjects = subject_columns(reading)
        told = (
            f"@{profile.letter} {_KINDS[kind]}"
            for column, profile in reading.profiles.items()
            if (kind := reading.verdicts[column].kind) in _KINDS
            and (kind is not Kind.LABEL or column in subjects)
        )
        listed = "; ".join(told)
        text = (
            f"No row looks like headers, so that columns have only their letters: {listed}. Is "
            "each what it is taken for? Say in `files` what such files are called: nothing else "
            "tells them from others."
        )
        questions.append(Question("header.none", text, proposed=listed))
    return questions
