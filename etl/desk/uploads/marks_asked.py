"""Marks in place of figures, one question each: publishers use them in different ways."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from etl.desk.uploads.answers import question_id
from etl.desk.uploads.asked import Asked, Step
from etl.layouts.layout import Table
from etl.layouts.words import Marker
from etl.model.cell import State
from etl.recognise.sheet import SheetReading
from etl.recognise.suggest import CLEAR

ZERO = "0"
MEANINGS = (
    (State.SUPPRESSED.value, "hidden: too few students"),
    (State.NOT_REPORTED.value, "no figure given"),
    (State.NOT_APPLICABLE.value, "the measure does not apply"),
    (ZERO, "it stands for 0"),
)
_MOST = 20
_BLANK = ""  # an empty cell, as layouts write it
_NOTHING = "nothing"


def marks_asked(
    readings: Sequence[SheetReading], file: str, given: Mapping[str, str]
) -> Iterator[Asked]:
    known: dict[str, str] = {}
    unknown: dict[str, int] = {}
    flags: dict[str, None] = {}
    for reading in readings:
        marks = reading.marks.known.items()
        known |= {text: state.value for text, state in marks if text.casefold() not in CLEAR}
        unknown |= reading.marks.unknown
        flags |= dict.fromkeys(reading.marks.flags)
    for text, state in [*known.items(), *((text, "") for text in list(unknown)[:_MOST])]:
        counted = _cells(unknown[text]) if text in unknown else ""
        yield _asked(file, text, f"What does “{text}” mean{counted}?", state, given)
    if any(_has_blanks(reading) for reading in readings):
        words = "What does an empty cell mean in a column of figures?"
        yield _asked(file, _BLANK, words, State.NOT_REPORTED.value, given)
    for flag in list(flags)[:_MOST]:
        words = f"What does the sign “{flag}” behind a figure say? It is shown beside it as a note."
        said = given.get(f"flag {flag}", "")
        yield Asked(
            question_id("mark", file, f"flag {flag}"),
            Step.MARKS,
            file,
            words,
            proposed=_NOTHING,
            given=said,
            is_open=not said,
        )


def with_marks(table: Table, questions: Sequence[Asked]) -> Table:
    """The table with what its marks were said to mean."""
    said = {
        each.id.split("|", 2)[2]: each.given
        for each in questions
        if each.id.startswith("mark|") and not each.is_open
    }
    markers = {each.text: each for each in table.markers}
    markers |= {text: _marker(text, told) for text, told in said.items() if _is_mark(text)}
    flags = tuple(
        (flag, "" if said.get(f"flag {flag}") in (None, _NOTHING) else said[f"flag {flag}"])
        for flag, _ in table.flags
    )
    return replace(table, markers=tuple(markers.values()), flags=flags)


def _asked(file: str, mark: str, words: str, proposed: str, given: Mapping[str, str]) -> Asked:
    said = given.get(mark, "")
    return Asked(
        question_id("mark", file, mark),
        Step.MARKS,
        file,
        words,
        MEANINGS,
        proposed,
        said,
        is_open=said not in dict(MEANINGS),
    )


def _marker(text: str, said: str) -> Marker:
    if said == ZERO:
        return Marker(text, State.REPORTED, value=0.0)
    return Marker(text, State(said))


def _is_mark(text: str) -> bool:
    return not text.startswith("flag ")


def _has_blanks(reading: SheetReading) -> bool:
    filled = [profile.filled for profile in reading.profiles.values()]
    return any(reading.profiles[c].filled < 0.995 * max(filled) for c in reading.figures)


def _cells(count: int) -> str:
    return f", which stands in {count:,} cells" if count > 1 else ", which stands in 1 cell"
