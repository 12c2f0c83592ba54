"""A layout for a file of an unknown family: what was suggested, with what its uploader answered.
It is used when every question has its answer, and never before."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from etl.desk.uploads.answers import Answers, question_id
from etl.desk.uploads.asked import LEAVE_OUT, Asked, Step
from etl.desk.uploads.marks_asked import marks_asked, with_marks
from etl.district import District
from etl.layouts import Layout, layout_as_toml
from etl.layouts.folder import parse_layout
from etl.layouts.layout import Bare, Numbers, Source, Table
from etl.layouts.table import LayoutFile
from etl.layouts.words import Role
from etl.model.school_year import SchoolYear
from etl.read import Workbook
from etl.recognise import suggest
from etl.recognise.questions import Question

YES, NO = "yes", "no"
_AS_PROPOSED = ((YES, "Yes, as proposed"), (NO, "No: I write the layout myself, below"))
_AS_IT_IS = ((YES, "Leave it as it is"), (NO, "No: I write the layout myself, below"))
_STEPS = {
    "student_group": Step.GROUPS,
    "value": Step.UNITS,
    "numbers": Step.UNITS,
    "markers": Step.MARKS,
    "flags": Step.MARKS,
    "indicators": Step.MEASURES,
}
# Asked in another form: mark by mark, measure by measure.
_ASKED_OTHERWISE = frozenset({"markers", "flags", "indicators"})
_LARGE = 20  # lines of a box for a whole layout


@dataclass(frozen=True)
class Draft:
    """`layout` is None while something is open."""

    layout: Layout | None
    asked: tuple[Asked, ...]


def draft_for(workbook: Workbook, district: District, answers: Answers, number: int) -> Draft:
    """The layout of upload `number` for this file, as far as it is known. Pure."""
    file = workbook.name
    own = answers.given.get(question_id("own", file), "")
    suggestion = suggest(workbook, district.vocabulary, district.aliases)
    if suggestion.layout is None:
        layout, asked = _written(own, file, "")
        return Draft(layout, (asked,))
    given = answers.of(f"ask|{file}")
    questions = [
        *_plain_questions(suggestion.questions, file, given, district),
        *_groups_asked(suggestion.questions, file, answers.of(f"word|{file}"), district),
        *marks_asked(suggestion.readings, file, answers.of(f"mark|{file}")),
        *_measures_asked(suggestion.layout, file, answers.of(f"measure|{file}"), district),
    ]
    layout = replace(
        _answered(suggestion.layout, questions),
        name=f"{suggestion.layout.name}-{number}",
        tables=tuple(
            with_marks(_answered_table(table, questions), questions)
            for table in suggestion.layout.tables
        ),
    )
    written, text = _written(own, file, layout_as_toml(layout))
    if own:
        settled = [replace(each, is_open=False) for each in questions]
        return Draft(written, (*settled, text))
    is_whole = not any(each.is_open for each in questions)
    checked, problems = _read_back(layout_as_toml(layout), file)
    if is_whole and problems:
        text = replace(text, is_open=True, problems=problems)
    return Draft(checked if is_whole and not problems else None, (*questions, text))


def _plain_questions(
    questions: tuple[Question, ...], file: str, given: Mapping[str, str], district: District
) -> Iterator[Asked]:
    for each in questions:
        if each.key in _ASKED_OTHERWISE or each.words:
            continue
        mark = hashlib.sha256(each.text.encode()).hexdigest()[:8]
        said = given.get(f"{each.key}|{mark}", "")
        choices, proposed = _choices(each, district), each.proposed
        if choices in (_AS_PROPOSED, _AS_IT_IS):
            proposed = YES if each.proposed else ""
        yield Asked(
            question_id("ask", file, each.key, mark),
            _STEPS.get(each.role, Step.COLUMNS),
            file,
            each.text + (f" Proposed: {each.proposed}." if choices is _AS_PROPOSED else ""),
            choices,
            proposed,
            said,
            is_open=not _settles(each, said, choices),
        )


def _settles(question: Question, said: str, choices: tuple[tuple[str, str], ...]) -> bool:
    if question.key == "school_year.text" and not choices:
        return _is_year(said)
    return said in {answer for answer, _ in choices} - {NO}


def _is_year(text: str) -> bool:
    try:
        SchoolYear.parse(text)
    except ValueError:
        return False
    return True


def _choices(question: Question, district: District) -> tuple[tuple[str, str], ...]:
    if question.key in _WRITTEN and question.choices:
        return question.choices
    if question.proposed:
        return _AS_PROPOSED
    if question.key == "organization.text":
        return tuple((code, each.name) for code, each in district.organizations.items())
    if question.key == "school_year.text":
        return ()
    return _AS_IT_IS


def _measures_asked(
    layout: Layout, file: str, given: Mapping[str, str], district: District
) -> Iterator[Asked]:
    measures = dict.fromkeys(v.measure for table in layout.tables for v in table.values)
    choices = (
        *((each.slug, each.name.en) for each in district.plan.indicators),
        (LEAVE_OUT, "Leave it out"),
    )
    for measure in measures:
        said = given.get(measure, "")
        yield Asked(
            question_id("measure", file, measure),
            Step.MEASURES,
            file,
            f"Which indicator of the plan is “{measure}”?",
            choices,
            given=said,
            is_open=said not in dict(choices),
        )


def _groups_asked(
    questions: tuple[Question, ...], file: str, given: Mapping[str, str], district: District
) -> Iterator[Asked]:
    choices = (
        *((each.code, each.label.en) for each in district.vocabulary.groups),
        (LEAVE_OUT, "Leave its rows out"),
    )
    for word in dict.fromkeys(word for each in questions for word in each.words):
        said = given.get(word, "")
        yield Asked(
            question_id("word", file, word),
            Step.GROUPS,
            file,
            f"Which student group is “{word}”?",
            choices,
            given=said,
            is_open=said not in dict(choices),
        )


def _answered(layout: Layout, questions: list[Asked]) -> Layout:
    """With the measures that were given an indicator."""
    start = question_id("measure", "")
    named = [
        (each.id.split("|", 2)[2], each.given)
        for each in questions
        if each.id.startswith(start) and not each.is_open and each.given != LEAVE_OUT
    ]
    return replace(layout, indicators=tuple(named))


def _answered_table(table: Table, questions: list[Asked]) -> Table:
    for each in questions:
        key = each.id.split("|")[2] if each.id.startswith("ask|") else ""
        if not each.is_open and key in _WRITTEN:
            table = _WRITTEN[key](table, each.given)
    groups = table.source(Role.STUDENT_GROUP)
    said = [
        (each.id.split("|", 2)[2], each.given)
        for each in questions
        if each.id.startswith("word|") and not each.is_open and each.given != LEAVE_OUT
    ]
    if groups is None or not said:
        return table
    return _with_source(table, Role.STUDENT_GROUP, codes=(*groups.codes, *said))


def _bare(table: Table, said: str) -> Table:
    return _with_source(table, Role.SCHOOL_YEAR, bare=Bare(said))


def _year(table: Table, said: str) -> Table:
    return table if said == YES else _with_source(table, Role.SCHOOL_YEAR, text=said)


def _organization(table: Table, said: str) -> Table:
    return _with_source(table, Role.ORGANIZATION, text=said)


def _decimal(table: Table, said: str) -> Table:
    return replace(table, numbers=replace(table.numbers, decimal="," if "," in said else "."))


def _brackets(table: Table, said: str) -> Table:
    is_number = said.startswith("brackets")
    numbers: Numbers = replace(table.numbers, brackets=is_number)
    return replace(table, numbers=numbers)


# What an answer changes in each table; all other questions confirm what was proposed.
_WRITTEN: Mapping[str, Callable[[Table, str], Table]] = {
    "school_year.bare": _bare,
    "school_year.text": _year,
    "organization.text": _organization,
    "numbers.decimal": _decimal,
    "numbers.brackets": _brackets,
}


def _with_source(table: Table, role: Role, **told: Any) -> Table:
    sources = dict(table.sources)
    sources[role] = replace(sources.get(role) or Source(), **told)
    return replace(table, sources=tuple(sources.items()))


def _written(own: str, file: str, proposed: str) -> tuple[Layout | None, Asked]:
    """The layout as its uploader wrote it, for all that no choice can say."""
    layout, problems = _read_back(own, file) if own else (None, ())
    return layout, Asked(
        question_id("own", file),
        Step.LAYOUT,
        file,
        "The layout in its own words. Correct it here where no choice above is right; what stands "
        "here then counts, and the questions above no longer do.",
        proposed=proposed,
        given=own,
        is_open=bool(problems) or not (own or proposed),
        lines=_LARGE,
        problems=problems,
    )


def _read_back(text: str, file: str) -> tuple[Layout | None, tuple[str, ...]]:
    found: list = []
    layout = parse_layout(text.encode(), LayoutFile(f"layout of {file}", found))
    told = tuple(f"{each.place.key or 'layout'}: {each.sentence} {each.fix}" for each in found)
    return (None if told else layout), told
