"""A layout for a file of an unknown family, with a question for everything that is not certain."""

import re
from dataclasses import dataclass, replace

from etl.layouts.layout import Header, Layout, Rows, Source, Table
from etl.layouts.words import Marker, Role
from etl.map.aliases import Aliases
from etl.model.cell import State
from etl.model.student_group import Vocabulary
from etl.read import RawSheet, Workbook
from etl.recognise.code_sheets import code_sheets
from etl.recognise.group_sources import group_source
from etl.recognise.questions import Question
from etl.recognise.school_years import years_in
from etl.recognise.section_lines import sections_of
from etl.recognise.sheet import SheetReading, Words, read_sheet, words_for
from etl.recognise.sources import (
    grade_source,
    name_source,
    organization_source,
    year_source,
)
from etl.recognise.values import propose_values

_STATES = (
    (State.SUPPRESSED.value, "hidden: too few students"),
    (State.NOT_REPORTED.value, "no figure given"),
    (State.NOT_APPLICABLE.value, "the measure does not apply"),
    ("{ value = 0 }", "it stands for a figure"),
)
_NO_TABLE = "No table was found in this file: no row looks like headers over columns of figures."
_CLEAR = frozenset({"*", "**", "***", "<10", "n<10", "suppressed", "hidden"})


@dataclass(frozen=True)
class Suggestion:
    """`layout` holds what is certain and, of what is not, the likeliest: each with its question.
    None where no table was found. `readings` are the sheets that it is made of."""

    layout: Layout | None
    questions: tuple[Question, ...]
    readings: tuple[SheetReading, ...]


def suggest(workbook: Workbook, vocabulary: Vocabulary, aliases: Aliases) -> Suggestion:
    """Pure. Every guess has its question; nothing is taken as answered."""
    words = replace(words_for(vocabulary, aliases), sheets=code_sheets(workbook))
    readings = [
        reading
        for sheet in workbook.sheets
        if _may_hold_figures(sheet)
        and (reading := read_sheet(sheet, workbook.name, words)) is not None
    ]
    if not readings:
        return Suggestion(None, (Question("header.row", _NO_TABLE),), ())
    kinds = _alike(readings)
    tables, questions = [], []
    for alike in kinds:
        table, asked = _table(alike, words, is_alone=len(kinds) == 1)
        tables.append(table)
        questions += asked
    if len(kinds) > 1:
        questions.append(_which_sheets(kinds))
    name = _slug(workbook.name)
    questions.append(_which_indicators(tables))
    layout = Layout(
        name=name,
        title=name.replace("-", " "),
        tables=tuple(tables),
        files=(_without_numbers(workbook.name),),
    )
    return Suggestion(layout, tuple(dict.fromkeys(questions)), tuple(readings))


_ABOUT = re.compile(
    r"layout|dictionar|notes?$|read ?me|instruction|glossar|metadata|definitions?|contents|cover",
    re.IGNORECASE,
)


def _may_hold_figures(sheet: RawSheet) -> bool:
    return sheet.state == "visible" and not _ABOUT.search(sheet.name)


def _alike(readings: list[SheetReading]) -> list[list[SheetReading]]:
    """Sheets that the same table of a layout reads: all headers are the same."""
    kinds: dict[tuple[object, ...], list[SheetReading]] = {}
    for reading in readings:
        names = tuple(each.parts for each in reading.profiles.values())
        kinds.setdefault((names, len(reading.found.header.rows)), []).append(reading)
    return list(kinds.values())


def _table(
    readings: list[SheetReading], words: Words, *, is_alone: bool
) -> tuple[Table, list[Question]]:
    reading = readings[0]
    organization, questions = organization_source(reading)
    year, about_year = year_source(reading)
    group, about_group = group_source(reading, words)
    values, about_values = propose_values(reading)
    markers, about_markers = _markers(readings)
    title = Source(title="{measure}", above=_title_rows(reading)) if reading.found.again else None
    sections = sections_of(reading, words)
    if Role.STUDENT_GROUP in sections.sources:
        about_group = []
    sources = {
        Role.ORGANIZATION: organization,
        Role.ORGANIZATION_NAME: name_source(reading),
        Role.SCHOOL_YEAR: year,
        Role.GRADE_BAND: grade_source(reading),
        Role.STUDENT_GROUP: group,
        Role.MEASURE: title,
        **sections.sources,
    }
    header = reading.found.header
    table = Table(
        sources=tuple((role, source) for role, source in sources.items() if source is not None),
        values=tuple(values),
        sheets=() if is_alone else tuple(_without_year(each.found.sheet.name) for each in readings),
        header=Header(rows=len(header.rows), fill=header.filling, junk=len(header.skipped)),
        rows=Rows(stop=_stops(reading), skip=sections.skip, repeats=bool(reading.found.again)),
        markers=markers,
        flags=tuple((flag, "") for flag in reading.marks.flags),
    )
    asked = [*about_year, *about_group, *sections.questions, *about_values, *about_markers]
    return table, [*questions, *asked]


def _markers(readings: list[SheetReading]) -> tuple[tuple[Marker, ...], list[Question]]:
    """Marks whose meaning the vocabulary knows, to be confirmed where publishers differ, and those
    that nobody knows, to be explained."""
    known: dict[str, State] = {}
    unknown: dict[str, int] = {}
    flags: dict[str, None] = {}
    for reading in readings:
        known |= reading.marks.known
        unknown |= reading.marks.unknown
        flags |= dict.fromkeys(reading.marks.flags)
    questions = []
    doubtful = {text: state for text, state in known.items() if text.casefold() not in _CLEAR}
    if doubtful:
        listed = ", ".join(f'"{text}" = {state.value}' for text, state in doubtful.items())
        text = f"Publishers use these marks in different ways; they are read so: {listed}. Right?"
        questions.append(Question("markers", text, _STATES, listed))
    for text, count in list(unknown.items())[:20]:
        asked = f'What does "{text}" mean, which stands in {count:,} cells?'
        questions.append(Question("markers", asked, _STATES))
    if flags:
        asked = f"What do these signs behind figures say: {', '.join(flags)}?"
        questions.append(Question("flags", asked))
    blank = any(
        reading.profiles[column].filled < 0.995 * max(p.filled for p in reading.profiles.values())
        for reading in readings
        for column in reading.figures
    )
    if blank:
        asked = "What does a blank cell mean in a column of figures?"
        questions.append(Question("markers", asked, _STATES, State.NOT_REPORTED.value))
    return tuple(Marker(text, state) for text, state in known.items()), questions


def _title_rows(reading: SheetReading) -> int:
    """How far above the (last) header row the title of each stacked table stands."""
    titles = [row for row, _ in reading.found.header.titles]
    return reading.found.header.rows[-1] - max(titles) if titles else 0


def _stops(reading: SheetReading) -> tuple[str, ...]:
    """The first note below the figures, by its first words."""
    if not reading.found.footer_texts:
        return ()
    first = " ".join(reading.found.footer_texts[0].split()[:2])[:30]
    if re.search(r"[*{}/\\]", first):
        return ("/" + re.escape(first).replace("/", ".") + ".*/",)
    return (first + "*",)


def _which_sheets(kinds: list[list[SheetReading]]) -> Question:
    names = "; ".join(reading.found.sheet.name for kind in kinds for reading in kind)
    text = (
        f"These sheets hold tables of different forms: {names}. Are all to be read, or do some "
        "repeat the figures of others? Take out the tables that are not wanted."
    )
    return Question("table.sheets", text, proposed=names)


def _which_indicators(tables: list[Table]) -> Question:
    measures = list(dict.fromkeys(value.measure for table in tables for value in table.values))
    text = (
        "Which measure is which indicator of your plan? Write a line for each under [indicators]; "
        f"{len(measures)} measures are described above, those without a line are left out."
    )
    return Question("indicators", text)


def _without_numbers(name: str) -> str:
    """A pattern of the file's name: years and dates may change."""
    return re.sub(r"\d[\d_-]*\d|\d", "*", name)


def _without_year(name: str) -> str:
    for found in years_in(name):
        name = name.replace(found.text, "*")
    return name


def _slug(name: str) -> str:
    stem = name.partition(".")[0]
    words = re.sub(r"[^0-9A-Za-z]+", " ", re.sub(r"\d{2,}", " ", stem)).split()
    return "-".join(word.casefold() for word in words) or "layout"
