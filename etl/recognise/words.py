"""Headers as words, and what single words hint at. The words are those of public files of many
states; none of them decides alone."""

import re
from itertools import pairwise

from etl.recognise.entries import plain


def word_set(words: str) -> frozenset[str]:
    """Words that are written with blanks between them."""
    return frozenset(words.split())


_ENDINGS = ("name", "code", "number", "year", "group", "type", "level", "pct", "denom", "numer")
_BREAK = re.compile(r"[^0-9A-Za-zÀ-ɏ%#$]+")
_CAMEL = re.compile(
    r"(?<=[a-zà-ÿ0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-zà-ÿ])|(?<=[A-Za-z])(?=\d{4}\b)"
)

YEAR = word_set("year yr sy timeframe period cohort term año years")
CODE = word_set(
    "code cd id ids number no nbr num # key identifier aun leaid ncessch nces ncesid rcdts cds irn "
    "dbn beds uid fips fipst código codigo"
)
NAME = word_set("name nm title nam nombre stnam leanm schnam")
SCHOOL = word_set(
    "school sch site building bldg campus instn institution camp schnam ncessch schid schname"
)
DISTRICT = word_set(
    "district dist dstrct division div corp corporation lea leaid leanm agency system aun sau isd "
    "districtname dstrct"
)
PLACE = word_set(
    "location jurisdiction organization organisation org entity institution rcdts cds organización"
)
STATE = word_set("state st stnam fips fipst")
REGION = word_set("county cnty cntyno cntyname region esc coop town city municipality")
GROUP = word_set(
    "group groups subgroup subgroups demographic demographics race ethnicity ethnic gender sex "
    "disagg disaggregate disaggregation population poverty category racial grupo studentgroup "
    "student grp subgrp subpopulation subpop"
)
# Narrower: what stands over a column of the codes of groups.
GROUP_HEADING = word_set(
    "group groups grp subgroup subgroups subgrp demographic demographics race ethnicity gender sex"
)
GRADE = word_set("grade grades gr level span band nivel schoollevel")
SUBJECT = word_set(
    "subject content test assessment exam measure indicator metric domain topic area "
    "course component target targets variable"
)
FORMAT = word_set("format dataformat type unit units datatype statistic")
PERCENT = word_set(
    "pct percent percents percentage percentages % rate rates perc prop proportion share pcnt "
    "porcentaje tasa"
)
COUNT = word_set(
    "count counts cnt ct n number nbr num # total students student enrolled enrollment enrolment "
    "tested membership cohort graduates grads scored enrollments participants records "
    "scores"
)
WHOLE = word_set(
    "denominator denom den cohort enrolled enrollment enrolment tested membership scored valid "
    "expected eligible universe base denominador"
)
PART = word_set(
    "numerator numer graduates grads met meeting proficient passed passing suspended dropouts "
    "completers absent sanctioned numerador"
)
MEAN = word_set("mean average avg score index median sgp gpa")
CHANGE = word_set(
    "change difference diff gain growth reduction increase decrease improvement prior previous"
)
TARGET = word_set("goal goals target targets objective mip amo meta")
MONEY = word_set(
    "dollar dollars usd $ spending expenditure expenditures cost costs revenue revenues salary "
    "salaries funding budget"
)
ORDER = word_set("order sort sequence seq rank")
NOTE = word_set("note notes comment comments remark footnote flag nota")
FLAG = word_set("suppressed suppression suppress flag redacted masked datasuppressed")
ADMIN = word_set(
    "date updated insert cur phone fax zip latitude longitude lat lon long address street url "
    "website email"
)


def words_of(header: str) -> tuple[str, ...]:
    """`MEMBERSHIP_WHITE_PCT` -> membership, white, pct; `NumTested` -> num, tested."""
    text = plain(header).replace("%", " % ").replace("#", " # ").replace("$", " $ ")
    parts = (piece for part in _BREAK.split(text) for piece in _CAMEL.split(part))
    return tuple(word for part in parts if part for word in _unglued(part.casefold()))


def _unglued(word: str) -> tuple[str, ...]:
    """`schoolname` -> school, name."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word.removesuffix(ending), ending
    return (word,)


def has(words: tuple[str, ...], hints: frozenset[str]) -> bool:
    """Whether one of the words, or two of them run together, is a hint."""
    if not hints.isdisjoint(words):
        return True
    return any(a + b in hints for a, b in pairwise(words))
