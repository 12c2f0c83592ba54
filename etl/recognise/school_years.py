"""School years in headers, titles, sheet and file names."""

import re
from dataclasses import dataclass

from etl.model.school_year import FIRST, LAST, SchoolYear
from etl.recognise.entries import plain

_Y = r"(?:19[89]\d|20\d\d)"
_LONG = re.compile(rf"(?<!\d)({_Y})\s?[-/_ ]\s?({_Y}|\d\d)(?!\d)|(?<!\d)({_Y})({_Y})(?!\d)")
_SHORT = re.compile(r"(?<!\d)(\d\d)\s?[-/]?\s?(\d\d)(?!\d)")
_TWO = re.compile(r"(?<![\d/-])(\d\d)[-/](\d\d)(?![\d/-])")
_GRADES = 13
_SPRING = re.compile(rf"\b(spring|winter|summer|fall|autumn)[ ,_-]+(?:of )?({_Y})\b", re.IGNORECASE)
_FISCAL = re.compile(r"\bFY[ _-]?((?:20)?\d\d)(?!\d)", re.IGNORECASE)
_AS_OF = re.compile(
    r"as of\W+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(?:\d{1,2},?\s+)?"
    rf"({_Y})\b",
    re.IGNORECASE,
)
_BARE = re.compile(rf"(?<![\d/.])({_Y})(?![\d/])")
_COMPILED = re.compile(
    r"(?:compiled|extract\w*|updated|revised|printed|created|run|report|release)\s*"
    r"(?:date|on)?\W*[\d/.-]{6,10}",
    re.IGNORECASE,
)
_DATE = re.compile(r"(?<!\d)\d{1,2}/\d{1,2}/\d{2,4}(?!\d)|(?<!\d)(?:19|20)\d{6}(?!\d)")
_FIRST_HALF = {"jul", "aug", "sep", "oct", "nov", "dec"}


@dataclass(frozen=True)
class YearFound:
    """A school year in a text; `is_sure` is False of a bare calendar year, which may be the year
    a school year starts or ends in: then `year` is the one that ends in it."""

    year: SchoolYear
    text: str
    is_sure: bool

    @property
    def choices(self) -> tuple[SchoolYear, ...]:
        return (self.year,) if self.is_sure else (self.year, self.year + 1)


def years_in(text: str) -> tuple[YearFound, ...]:
    """Every school year that a text names, the surest kind alone: spans (2018-19, 20182019,
    23-24 and 1314 beside the words school year or at a name's end), then seasons and fiscal
    years, then bare years. Dates of making are left out."""
    text = _COMPILED.sub(" ", plain(text))
    for found in (_spans(text), _short_spans(text), _seasons(text), _bare(text)):
        if found:
            return found
    return ()


def year_of(text: str) -> YearFound | None:
    """The school year that a text is, when it names exactly one."""
    found = years_in(text)
    return found[0] if len({each.year for each in found}) == 1 else None


def slashed_year(text: str) -> YearFound | None:
    """22/23 or 22-23 in a header, where it can be no span of grades, as 09-10 may be."""
    told = [m for m in _TWO.finditer(plain(text)) if _GRADES < int(m[1]) == int(m[2]) - 1]
    if len(told) != 1:
        return None
    return next(iter(_sure(2000 + int(told[0][2]), told[0][0])), None)


def _spans(text: str) -> tuple[YearFound, ...]:
    found = []
    for match in _LONG.finditer(text):
        start = int(match[1] or match[3])
        end = int(match[2] or match[4])
        if end in {start + 1, (start + 1) % 100}:
            found += _sure(start + 1, match[0])
    return tuple(found)


def _short_spans(text: str) -> tuple[YearFound, ...]:
    """23-24 stands for a school year only beside words that say so; 1314 only as an ending."""
    found = []
    for match in _SHORT.finditer(text):
        start, end = int(match[1]), int(match[2])
        before = text[: match.start()].casefold()
        is_named = re.search(r"(?:school years?|\bsy|\bay|year)\s*$", before)
        is_ending = re.search(r"[a-z]_?$", before) and match.end() == len(text)
        is_beginning = match.start() == 0 and re.match(r"[_ ]\D", text[match.end() :])
        is_span = match[0].isdigit() and match[0] != "2021"  # which is a year itself
        likely = is_named or (is_span and (is_ending or bool(is_beginning)))
        if (start + 1) % 100 == end and likely:
            found += _sure((2000 if start < 80 else 1900) + start + 1, match[0])
    return tuple(found)


def _seasons(text: str) -> tuple[YearFound, ...]:
    found = []
    for match in _SPRING.finditer(text):
        ends_next = match[1].casefold() in {"fall", "autumn"}
        found += _sure(int(match[2]) + ends_next, match[0])
    for match in _AS_OF.finditer(text):
        found += _sure(int(match[2]) + (match[1].casefold() in _FIRST_HALF), match[0])
    for match in _FISCAL.finditer(text):
        told = _sure(int(match[1]) % 100 + 2000, match[0])
        found += [YearFound(each.year, each.text, False) for each in told]
    return tuple(found)


def _bare(text: str) -> tuple[YearFound, ...]:
    found = []
    for match in _BARE.finditer(_DATE.sub(" ", text)):
        found += [YearFound(each.year, each.text, False) for each in _sure(int(match[1]), match[1])]
    return tuple(found)


def _sure(ending: int, text: str) -> list[YearFound]:
    return [YearFound(SchoolYear(ending), text, True)] if FIRST <= ending <= LAST else []
