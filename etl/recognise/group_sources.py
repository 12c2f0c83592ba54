"""Which student group, as a source of a layout, with a question for all that is not certain."""

from collections.abc import Iterable

from etl.layouts.layout import Dictionary, Source
from etl.map.group_names import GroupNames
from etl.map.spelling import normal
from etl.recognise.header_codes import LETTERS, codes_among
from etl.recognise.questions import Question
from etl.recognise.sheet import SheetReading, Words
from etl.recognise.sources import Proposed, blank_question, column_pattern
from etl.recognise.words import words_of

_MANY = 12
_TOTALS = frozenset({"total", "all", "totals", "overall", "grand total"})


def group_source(reading: SheetReading, words: Words) -> Proposed:
    if reading.group_columns:
        return _group_column(reading, words)
    if reading.is_wide_by_group:
        return _groups_in_headers(reading, words)
    text = "No column and no header names a student group. Are the figures about all students?"
    return Source(text="all"), [Question("student_group.text", text, proposed="all")]


def _group_column(reading: SheetReading, words: Words) -> Proposed:
    profiles = reading.profiles

    def count(column: int) -> int:
        texts = profiles[column].words
        known = words.groups.known(texts) or words.groups.known_endings(texts)
        return len(set(known.values()))

    best = max(reading.group_columns, key=lambda c: (count(c), reading.verdicts[c].is_sure, -c))
    name = column_pattern(reading, best)
    if best in reading.explained:
        return _by_code_sheet(reading, best, words)
    endings = words.groups.known_endings(profiles[best].words)
    codes, unknown = _codes(profiles[best].words, words)
    if len(endings) > len(profiles[best].words) - len(unknown):
        codes = tuple(endings.items())
        unknown = [label for label in profiles[best].words if label not in endings]
    questions = []
    if not reading.verdicts[best].is_sure:
        text = f"Is {name} the student group? ({reading.verdicts[best].reason})"
        questions.append(Question("student_group.column", text, proposed=name))
    others = [c for c in reading.group_columns if c != best and count(c) >= 2]
    if others:
        also = " and ".join(column_pattern(reading, c) for c in others)
        text = f"{also} names student groups as well as {name}. How are both to be read?"
        questions.append(Question("student_group.columns", text, proposed=name))
    coded = codes_among(profiles[best].words, words.groups.conventions)
    if len(coded) > len(profiles[best].words) - len(unknown):
        codes, unknown = tuple(coded.items()), [text for text in unknown if text not in coded]
        listed = ", ".join(f"{text} = {code}" for text, code in codes)
        text = f"Codes were read as student groups: {listed}. Is each right?"
        questions.append(Question("student_group.codes", text, proposed=listed))
    totals, about_totals = _totals(unknown)
    questions += [*about_totals, *_unknown(unknown)]
    questions += blank_question(reading, (best,), "student_group", name)
    return Source(columns=((name,),), codes=(*codes, *totals)), questions


def _two_groups(reading: SheetReading, words: Words) -> list[Question]:
    """Headers that name two groups at once, such as Hispanic and male: only one is taken out."""
    stems = {pieces.measure for pieces in reading.pieces.values() if pieces.group}
    ends = {word for stem in stems for word in words_of(stem)}
    groups = {words.groups.code(end) for end in ends if len(end) > 2} | {
        *codes_among(ends, words.groups.conventions).values()
    }
    known = words.groups.conventions.get(LETTERS, {})
    letters = {code for code in (known.get(end.upper()) for end in ends) if code}
    if len(groups - {"", "all"}) < 2 and len(letters - {"all"}) < 3:
        return []
    text = "The headers seem to name two student groups at once. How are both to be read?"
    return [Question("student_group.columns", text)]


def _by_code_sheet(reading: SheetReading, column: int, words: Words) -> Proposed:
    sheet, name = reading.explained[column], column_pattern(reading, column)
    text = (
        f"Does {name} hold codes of student groups, which the sheet {sheet.sheet} explains "
        f"({sheet.key} is {sheet.word})?"
    )
    meanings = sheet.explained(reading.profiles[column].words)
    codes, unknown = _codes(meanings, words)
    asked = [Question("student_group.dictionary", text, proposed=sheet.sheet), *_unknown(unknown)]
    dictionary = Dictionary(sheet.sheet, sheet.key, sheet.word)
    return Source(columns=((name,),), dictionary=dictionary, codes=codes), asked


def _codes(labels: Iterable[str], words: Words) -> tuple[tuple[tuple[str, str], ...], list[str]]:
    """(codes for labels that the vocabulary knows only when small words are left out, labels that
    nobody knows)."""
    exact = GroupNames(words.vocabulary, words.aliases)
    codes, unknown = [], []
    for text in labels:
        code = words.groups.code(text)
        if not code:
            unknown.append(text)
        elif not exact.code(text, ""):
            codes.append((text, code))
    return tuple(codes), unknown


def _unknown(labels: list[str]) -> list[Question]:
    labels = [label for label in labels if normal(label) not in _TOTALS]
    if not labels:
        return []
    listed = "; ".join(labels[:_MANY]) + ("; ..." if len(labels) > _MANY else "")
    text = (
        f"The vocabulary does not know these names of student groups: {listed}. Write a line in "
        "student_group.codes for each that belongs to a group, or leave it out."
    )
    return [Question("student_group.codes", text, words=tuple(labels))]


def _totals(labels: Iterable[str]) -> tuple[tuple[tuple[str, str], ...], list[Question]]:
    """Total is most likely all students: asked."""
    found = [label for label in labels if normal(label) in _TOTALS]
    text = f"Is {' or '.join(found)} the group of all students?"
    questions = [Question("student_group.codes", text, proposed="all")] if found else []
    return tuple((label, "all") for label in found), questions


def _groups_in_headers(reading: SheetReading, words: Words) -> Proposed:
    exact = GroupNames(words.vocabulary, words.aliases)
    labels = {each.group: each.group_code for each in reading.pieces.values() if each.group}
    codes = tuple(
        (label, code) for label, code in labels.items() if code and exact.code(label, "") != code
    )
    questions = []
    coded = [label for label, code in codes if len(label) <= 4]
    if coded:
        listed = ", ".join(f"{label} = {code}" for label, code in codes)
        text = f"Codes in the headers were read as student groups: {listed}. Is each right?"
        questions.append(Question("student_group.codes", text, proposed=listed))
    unknown = [label for label, code in labels.items() if not code]
    totals, about_totals = _totals(unknown)
    questions += [*about_totals, *_unknown(unknown)]
    questions += _two_groups(reading, words)
    bare = [c for c in reading.figures if not reading.pieces.get(c) or not reading.pieces[c].group]
    if bare:
        names = "; ".join(column_pattern(reading, c) for c in bare[:_MANY])
        text = f"These columns name no student group: {names}. Are they about all students?"
        questions.append(Question("student_group.text", text, proposed="all"))
    return Source(text="all" if bare else "", codes=(*codes, *totals)), questions
