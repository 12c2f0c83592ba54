"""Who and when, as sources of a layout, with a question for all that is not certain."""

import re
from dataclasses import replace

from etl.layouts.layout import Bare, Source
from etl.recognise.kinds import Kind, starts_with_apostrophe
from etl.recognise.organizations import OrganizationColumns
from etl.recognise.questions import Question
from etl.recognise.school_years import years_in
from etl.recognise.sheet import SheetReading
from etl.recognise.wide import joined
from etl.recognise.years import Where

Proposed = tuple[Source | None, list[Question]]
_CHOICES = (("ending", "2015 is 2014-15"), ("starting", "2015 is 2015-16"))
_STATE = "state"
_FEW = 6  # words among codes
_TOTALS = (
    ('"Total" = "state"', "rows of the whole state, by its code in your list of organizations"),
    ('skip = "Total*"', "rows that are not wanted"),
)


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
    blank = blank_question(reading, chosen.codes, "organization", named)
    within = "'{organization}" if quoted else ""
    source = Source(
        columns=columns,
        join="-" if several else "",
        within=within,
        blank=_STATE if blank and _are_of_the_state(reading, chosen.codes) else "",
    )
    if source.blank:
        blank = [replace(blank[0], proposed=_STATE)]
    blank += _about_totals(reading, chosen, named)
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


def _about_totals(reading: SheetReading, chosen: OrganizationColumns, named: str) -> list[Question]:
    """Words among codes, such as Total: whose rows are they?"""
    if chosen.by_name:
        return []
    words = {
        text: None
        for column in chosen.codes
        for text in reading.profiles[column].words
        if not any(map(str.isdigit, text))
    }
    codes = sum(reading.profiles[column].distinct for column in chosen.codes)
    if not words or len(words) > min(_FEW, codes / 3):
        return []
    listed = ", ".join(f'"{text}"' for text in words)
    text = (
        f"Among the codes, {named} says {listed}. Whose rows are these? Give each its code under "
        "organization.codes, or leave its rows out with rows.skip."
    )
    return [Question("organization.codes", text, _TOTALS)]


def _are_of_the_state(reading: SheetReading, columns: tuple[int, ...]) -> bool:
    """Whether another column says `State` of every row that has no code."""
    rows = [row for row in reading.rows if not any(row.get(column) for column in columns)]
    return any(
        all(row.get(label, "").casefold() in {"state", "statewide"} for row in rows)
        for label in reading.columns(Kind.LABEL)
    )


def blank_question(
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
        texts = reading.profiles[year.column].years
        years = {each.year.ending for text in texts for each in years_in(text)}
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
