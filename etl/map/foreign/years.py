"""What foreign files call a school year."""

import re

from etl.layouts.layout import Bare
from etl.model.school_year import NotASchoolYear, SchoolYear

_SPAN = re.compile(r"(?<!\d)(\d{4})\s*(?:[-/_]|to|through)?\s*(\d{4}|\d{2})(?!\d)")
_NOT_A_SPAN = re.compile(r"(?<!\d)\d{4}\s*[-/_]\s*\d{2,4}(?!\d)")
_SHORT = re.compile(r"(?<!\d)(\d{2})\s*[-/_]?\s*(\d{2})(?!\d)")
_BARE = re.compile(r"(?<!\d)(\d{4})(?!\d)")
_FISCAL = re.compile(r"\bFY[ _-]?(\d{2})(?!\d)(?! ?[-/] ?\d)", re.IGNORECASE)


class UnclearYear(NotASchoolYear):
    """One calendar year, and the layout does not say which end of a school year it is."""


def school_year(text: str, bare: Bare, lag: int) -> SchoolYear:
    """20112012, 2018-2019, 2018-19, SY 2015, FY15, 1314 or 23-24 (two years in a row), with `bare`
    for a year that stands alone; `lag` years are taken off.

    Raises UnclearYear for a year alone when `bare` is unstated, NotASchoolYear for anything else.
    """
    for first, second in _SPAN.findall(text):
        if int(second) % 100 == (int(first) + 1) % 100 and _is_year(first):
            return SchoolYear(int(first) + 1 - lag)
    if _NOT_A_SPAN.search(text):
        raise NotASchoolYear("these are not two years in a row")
    alone = [found for found in _BARE.findall(text) if _is_year(found)]
    alone += [f"20{found}" for found in _FISCAL.findall(text)]
    if len(set(alone)) == 1:
        if bare is Bare.UNSTATED:
            raise UnclearYear("one year may be the start or the end of a school year")
        return SchoolYear(int(alone[0]) + (bare is Bare.STARTING) - lag)
    for first, second in _SHORT.findall(text):
        if int(second) == (int(first) + 1) % 100:
            return SchoolYear(2000 + int(first) + 1 - lag)
    raise NotASchoolYear("this is not a school year")


def _is_year(text: str) -> bool:
    return 1980 <= int(text) <= 2100
