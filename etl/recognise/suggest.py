"""A layout for a file of an unknown family, with a question for everything that is not certain."""

import re
from dataclasses import dataclass, replace

from etl.layouts.layout import Header, Layout, Rows, Source, Table, Value
from etl.layouts.words import Marker, Role
from etl.map.aliases import Aliases
from etl.model.cell import State
from etl.model.student_group import Vocabulary
from etl.read import RawSheet, Workbook
from etl.recognise.about_tables import about_tables
from etl.recognise.code_sheets import code_sheets
from etl.recognise.group_sources import group_source
from etl.recognise.numbers_written import numbers_of
from etl.recognise.questions import Question
from etl.recognise.school_years import years_in
from etl.recognise.section_lines import sections_of
from etl.recognise.sheet import SheetReading, Words, read_sides, words_for
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
_TITLE = 60  # letters of a title that names a measure
CLEAR = frozenset({"*", "**", "***", "<10", "n<10", "suppressed", "hidden"})


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
        for reading in read_sides(sheet, workbook.name, words)
    ]
    if not readings:
        return Suggestion(None, (Question("header.row", _NO_TABLE),), ())
    kinds = _alike(readings)
    tables, questions = [], []
    sheets = {tuple(reading.found.sheet.name for reading in alike) for alike in kinds}
    for alike in kinds:
        table, asked = _table(alike, words, is_alone=len(sheets) == 1)
        tables.append(replace(table, values=_told_apart(table.values, alike[0])))
        questions += asked
    questions += about_tables(kinds)
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
        form = (names, len(reading.found.header.rows), reading.span)
        kinds.setdefault(form, []).append(reading)
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
    numbers, about_numbers = numbers_of(readings)
    table = Table(
        sources=tuple((role, source) for role, source in sources.items() if source is not None),
        values=tuple(values),
        sheets=() if is_alone else _sheets(readings),
        header=_header(reading),
        rows=Rows(stop=_stops(reading), skip=sections.skip, repeats=bool(reading.found.again)),
        markers=markers,
        flags=tuple((flag, "") for flag in reading.marks.flags),
        numbers=numbers,
    )
    asked = [*about_year, *about_group, *sections.questions, *about_values, *about_numbers]
    return table, [*questions, *asked, *about_markers]


def _told_apart(values: tuple[Value, ...], reading: SheetReading) -> tuple[Value, ...]:
    """Tables side by side measure the same under titles of their own."""
    titles = [text for _, text in reading.found.header.titles] if reading.span else []
    named = titles[-1] if titles and len(titles[-1]) <= _TITLE else ""
    named = named or (reading.span and f"Columns {reading.span}")
    return tuple(replace(v, measure=f"{named}: {v.measure}") if named else v for v in values)


def _sheets(readings: list[SheetReading]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_without_year(each.found.sheet.name) for each in readings))


def _header(reading: SheetReading) -> Header:
    header = reading.found.header
    if header.is_none:
        return Header(row=header.rows[0], none=True, span=reading.span)
    return Header(
        rows=len(header.rows),
        fill=header.filling,
        junk=len(header.skipped),
        span=reading.span,
    )


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
    doubtful = {text: state for text, state in known.items() if text.casefold() not in CLEAR}
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
