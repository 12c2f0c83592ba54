"""Words of a template that nobody here knows: its uploader may say which of ours they mean, and the
answer is an alias from then on. A word is never taken for the nearest one by itself."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

import pyarrow.compute as pc

from etl.desk.uploads.answers import Answers, question_id
from etl.desk.uploads.asked import GROUP, HEADER, LEAVE_OUT, Asked, Step
from etl.district import District
from etl.findings import Finding
from etl.map.aliases import Aliases, GroupAlias
from etl.map.columns import HEADERS
from etl.map.spelling import normal
from etl.read import RawSheet, Workbook
from etl.read.addresses import column_number

_CODES = {"HW-304": GROUP, "HW-205": HEADER}
_STEPS = {GROUP: Step.GROUPS, HEADER: Step.COLUMNS}
_MOST = 40  # questions of a file; a file that raises more is of another kind


def with_answers(district: District, answers: Answers) -> District:
    """The district, with the words that the uploader explained."""
    aliases: Aliases = district.aliases
    groups = {normal(word): (GroupAlias(code),) for word, code in _said(answers, GROUP)}
    headers = {normal(word): header for word, header in _said(answers, HEADER)}
    told = replace(
        aliases, groups={**aliases.groups, **groups}, headers={**aliases.headers, **headers}
    )
    return replace(district, aliases=told)


def words_asked(
    workbook: Workbook, found: Iterable[Finding], answers: Answers, district: District
) -> Iterator[Asked]:
    """A question for each word that a finding of this file stands at, and for each that was
    answered: so that an answer can be taken back."""
    asked: dict[tuple[str, str], Asked] = {}
    for kind in _STEPS:
        for word, _ in answers.of(kind).items():
            asked[kind, word] = _asked(kind, word, workbook.name, answers, district)
    for each in found:
        kind = _CODES.get(each.code, "")
        word = _text_at(workbook, each) if kind and each.place.upload == workbook.name else ""
        if word and (kind, word) not in asked:
            asked[kind, word] = _asked(kind, word, workbook.name, answers, district)
    yield from list(asked.values())[:_MOST]


def _said(answers: Answers, kind: str) -> list[tuple[str, str]]:
    return [(word, said) for word, said in answers.of(kind).items() if said != LEAVE_OUT]


def _asked(kind: str, word: str, file: str, answers: Answers, district: District) -> Asked:
    said = answers.given.get(question_id(kind, word), "")
    choices = (*_choices(kind, district), (LEAVE_OUT, "None of these: I will mend the file"))
    question = "Which student group is" if kind == GROUP else "Which column of the template is"
    return Asked(
        question_id(kind, word),
        _STEPS[kind],
        file,
        f"{question} “{word}”?",
        choices,
        given=said,
        is_open=said not in dict(choices),
    )


def _choices(kind: str, district: District) -> tuple[tuple[str, str], ...]:
    if kind == HEADER:
        return tuple((header, header) for header in HEADERS)
    return tuple((each.code, each.label.en) for each in district.vocabulary.groups)


def _text_at(workbook: Workbook, found: Finding) -> str:
    """What the cell of the finding says; "" where it has no single cell."""
    sheet = next((each for each in workbook.sheets if each.name == found.place.sheet), None)
    letters = found.place.cell.rstrip("0123456789")
    row = found.place.cell.removeprefix(letters)
    if sheet is None or not row or not column_number(letters):
        return ""
    return _cell(sheet, int(row), column_number(letters))


def _cell(sheet: RawSheet, row: int, column: int) -> str:
    at = pc.and_(pc.equal(sheet.cells["row"], row), pc.equal(sheet.cells["column"], column))
    texts = sheet.cells.filter(at)["text"].to_pylist()
    return str(texts[0]) if texts else ""
