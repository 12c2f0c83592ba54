"""Who and when, as sources of a layout, with a question for all that is not certain."""

import re
from collections.abc import Iterable
from dataclasses import replace

from etl.layouts.layout import Bare, Dictionary, Source
from etl.map.group_names import GroupNames
from etl.map.spelling import normal
from etl.recognise.header_codes import KNOWN_LETTERS, codes_among
from etl.recognise.kinds import Kind, starts_with_apostrophe
from etl.recognise.questions import Question
from etl.recognise.sheet import SheetReading, Words
from etl.recognise.wide import joined
from etl.recognise.words import words_of
from etl.recognise.years import Where

Proposed = tuple[Source | None, list[Question]]
_CHOICES = (("ending", "2015 is 2014-15"), ("starting", "2015 is 2015-16"))
_MANY = 12
_STATE = "state"
_TOTALS = frozenset({"total", "all", "totals", "overall", "grand total"})


def column_pattern(reading: SheetReading, column: int) -> str:
    """How a layout names the column: by its lowest header, by all of them, or by its letter where
    two columns have the same."""
    profiles = reading.profiles
    names = [each.header.casefold() for each in profiles.values()]
    full = [joined(each.parts).casefold() for each in profiles.values()]
    own = profiles[column]
    if own.header and names.count(own.header.casefold()) == 1:
        return own.header
    if own.header and full.count(joined(own.parts).casefold()) == 1:
        return joined(own.parts)
    return f"@{own.letter}"


def organization_source(reading: SheetReading) -> Proposed:
    chosen = reading.organization
    if chosen is None:
        text = "No column names a school or district. Which organization are these figures about?"
        return None, [Question("organization.text", text)]
    columns = tuple((column_pattern(reading, c),) for c in chosen.codes)
    named = " and ".join(names[0] for names in columns)
    several = len(columns) > 1
    quoted = not several and starts_with_apostrophe(reading.profiles[chosen.codes[0]])
    blank = _blank_question(reading, chosen.codes, "organization", named)
    within = "'{organization}" if quoted else ""
    source = Source(
        columns=columns,
        join="-" if several else "",
        within=within,
        blank=_STATE if blank and _are_of_the_state(reading, chosen.codes) else "",
    )
    if source.blank:
        blank = [replace(blank[0], proposed=_STATE)]
    if chosen.by_name:
        text = (
            f"Organizations are told by name alone ({named}): {chosen.reason}. Is that the right "
            "column? Names must be given codes (organization.codes)."
        )
        return source, [Question("organization.column", text, proposed=named), *blank]
    if several or not chosen.is_sure:
        text = f"Is the organization's code told by {named}? ({chosen.reason})"
        if several:
            text += " How are they joined in your list of organizations?"
        return source, [Question("organization.columns", text, proposed=named), *blank]
    return source, blank


def _are_of_the_state(reading: SheetReading, columns: tuple[int, ...]) -> bool:
    """Whether another column says `State` of every row that has no code."""
    rows = [row for row in reading.rows if not any(row.get(column) for column in columns)]
    return any(
        all(row.get(label, "").casefold() in {"state", "statewide"} for row in rows)
        for label in reading.columns(Kind.LABEL)
    )


def _blank_question(
    reading: SheetReading, columns: tuple[int, ...], role: str, named: str
) -> list[Question]:
    """Rows that say nothing there, such as those of a whole state."""
    blank = sum(not any(row.get(column) for column in columns) for row in reading.rows)
    if not blank:
        return []
    text = (
        f"{named} is blank in {blank:,} of the {len(reading.rows):,} rows that were looked at. "
        "Whose rows are these? Leave it out where they are not wanted."
    )
    return [Question(f"{role}.blank", text)]


def name_source(reading: SheetReading) -> Source | None:
    chosen = reading.organization
    if chosen is None or not chosen.names or chosen.by_name:
        return None
    return Source(columns=((column_pattern(reading, chosen.names[0]),),))


def grade_source(reading: SheetReading) -> Source | None:
    columns = reading.columns(Kind.GRADE)
    return Source(columns=((column_pattern(reading, columns[0]),),)) if columns else None


def year_source(reading: SheetReading) -> Proposed:
    year = reading.year
    questions = []
    bare = Bare.UNSTATED
    if year.is_bare:
        bare = _likely(reading)
        text = "A single calendar year stands for a school year. Which one?"
        questions.append(Question("school_year.bare", text, _CHOICES, str(bare)))
    if year.others:
        places = " and ".join(where.value for where in year.others)
        text = f"The {year.where.value} and the {places} name different years. Which one is meant?"
        questions.append(Question("school_year.place", text, proposed=year.where.value))
    rivals = [c for c in reading.columns(Kind.YEAR) if c != year.column]
    if year.where is Where.COLUMN and rivals:
        names = " and ".join(column_pattern(reading, c) for c in (year.column, *rivals))
        text = f"{names} hold years. Which one is the school year of the figures?"
        proposed = column_pattern(reading, year.column)
        questions.append(Question("school_year.column", text, proposed=proposed))
    if year.where is Where.COLUMN:
        verdict = reading.verdicts[year.column]
        name = column_pattern(reading, year.column)
        if not verdict.is_sure:
            text = f"Is {name} the school year? ({verdict.reason})"
            questions.append(Question("school_year.column", text, proposed=name))
        return Source(columns=((name,),), bare=bare), questions
    if year.where is Where.HEADERS:
        return (Source(bare=bare) if bare else None), questions
    if year.found is None or year.where is Where.NOWHERE:
        text = "Nothing says which school year the figures belong to. Which one is it?"
        return None, [Question("school_year.text", text)]
    if year.where is Where.BELOW_HEADERS:
        text = "A row below the headers names the year; it must be changed in every year's layout."
        questions.append(Question("school_year.text", text, proposed=str(year.found.year)))
        return Source(text=str(year.found.year)), questions
    return _from_place(reading, bare), questions


def _likely(reading: SheetReading) -> Bare:
    """Ending, unless another place names the same year by both of its ends."""
    year = reading.year
    hint = year.hint
    if hint is None:
        return Bare.ENDING
    if year.where is Where.COLUMN:
        years = {int(text[:4]) for text in reading.profiles[year.column].years}
    else:
        years = {year.found.year.ending} if year.found else set()
    starts = hint.year.ending - 1 in years and hint.year.ending not in years
    return Bare.STARTING if starts else Bare.ENDING


def _from_place(reading: SheetReading, bare: Bare) -> Source:
    """The year picked out of a title, a sheet's name or the file's name, by a pattern that next
    year's fits too."""
    year = reading.year
    assert year.found is not None
    season = re.match(r"(spring|winter|summer|fall|autumn)\W+(\d{4})", year.found.text, re.I)
    if season:
        is_start = season[1].casefold() in {"fall", "autumn"}
        bare = Bare.STARTING if is_start else Bare.ENDING
        pattern = "/.*\\b" + season[1] + r"\W+(?P<school_year>\d{4}).*/"
    else:
        pattern = _around(year.text, year.found.text)
    if year.where is Where.FILE:
        return Source(file=pattern if pattern.startswith("/") else pattern + ".*", bare=bare)
    if year.where is Where.SHEET:
        return Source(sheet=pattern, bare=bare)
    return Source(title=pattern, bare=bare)


def _around(text: str, year: str) -> str:
    """The year as {school_year}, with the words next to it; what is farther may change."""
    before, _, after = text.partition(year)
    first = " ".join(before.split()[-2:])
    last = " ".join(after.split()[:2])
    start = "" if before.strip() == first.strip() else "*"
    end = "" if after.strip() == last.strip() else "*"
    left = first + (" " if before.endswith(" ") else "")
    right = (" " if after.startswith(" ") else "") + last
    return re.sub(r"\d+(?![^{]*})", "*", f"{start}{left}") + "{school_year}" + f"{right}{end}"


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
    coded = codes_among(profiles[best].words)
    if len(coded) > len(profiles[best].words) - len(unknown):
        codes, unknown = tuple(coded.items()), [text for text in unknown if text not in coded]
        listed = ", ".join(f"{text} = {code}" for text, code in codes)
        text = f"Codes were read as student groups: {listed}. Is each right?"
        questions.append(Question("student_group.codes", text, proposed=listed))
    totals, about_totals = _totals(unknown)
    questions += [*about_totals, *_unknown(unknown)]
    questions += _blank_question(reading, (best,), "student_group", name)
    return Source(columns=((name,),), codes=(*codes, *totals)), questions


def _two_groups(reading: SheetReading, words: Words) -> list[Question]:
    """Headers that name two groups at once, such as Hispanic and male: only one is taken out."""
    stems = {pieces.measure for pieces in reading.pieces.values() if pieces.group}
    ends = {word for stem in stems for word in words_of(stem)}
    groups = {words.groups.code(end) for end in ends if len(end) > 2} | {
        *codes_among(ends).values()
    }
    letters = {code for code in (KNOWN_LETTERS.get(end.upper()) for end in ends) if code}
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
    return [Question("student_group.codes", text)]


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
