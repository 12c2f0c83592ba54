"""What the text of one cell looks like, before anything is known about its column."""

import re
import unicodedata
from enum import StrEnum


class Form(StrEnum):
    NUMBER = "number"
    PERCENT = "percent"  # with its sign
    DOLLARS = "dollars"
    RANGE = "range"  # 85-89, GE95, <10, >95%
    RATIO = "ratio"  # 15:1
    SPAN = "span"  # a school year by both of its years
    DATE = "date"
    TEXT = "text"


_DIGITS = r"(?:\d{1,3}(?:,\d{3})+|\d+|(?=\.\d))(?:\.\d*)?"
_NUMBER = re.compile(rf"^[-+(]?\s*(\$?)\s*[-+]?{_DIGITS}(?:[eE][-+]?\d+)?\s*(%?)\)?$")
_RANGE = re.compile(
    rf"^(?:(?:GE|GT|LE|LT|n\s*<|[<>]=?|≤|≥)\s*{_DIGITS}\s*%?|{_DIGITS}\s*%?\s*(?:-|to)\s*{_DIGITS}\s*%?)$",
    re.IGNORECASE,
)
_RATIO = re.compile(r"^\d*\.?\d+\s*:\s*\d*\.?\d+$")
_SPAN = re.compile(
    r"^(?:SY|School Year)?\s*((?:19|20)\d\d)\s*[-/]?\s*((?:19|20)?\d\d)$", re.IGNORECASE
)
_DATE = re.compile(
    r"^(?:\d{1,2}/\d{1,2}/\d{2,4}|\d{4}-\d{2}-\d{2}(?:[T ].*)?|\d{1,2}-?[A-Z]{3}-?\d{2,4})$",
    re.IGNORECASE,
)
_GLUED = re.compile(r"^(.*\d%?)\s*([*†‡#^!]+|\([a-z]\))$")
_TEXT_OF_FORMULA = re.compile(r'^="(.*)"$')


def plain(text: str) -> str:
    """One form of a text: narrow letters, single spaces, one kind of dash, no ="..." around it, no
    raised footnote figures."""
    if not text.isascii():
        raised = (unicodedata.decomposition(sign).startswith("<super>") for sign in text)
        text = "".join(sign for sign, is_raised in zip(text, raised, strict=True) if not is_raised)
    text = unicodedata.normalize("NFKC", text)
    text = re.sub("[‐‑‒–—−]", "-", text)
    text = " ".join(text.split())
    wrapped = _TEXT_OF_FORMULA.match(text)
    return wrapped[1] if wrapped else text


def form_of(text: str, kind: str = "text") -> Form:
    """The form of a text in its `plain` form; `kind` is the cell's kind as it was read."""
    if kind == "date" or _DATE.match(text):
        return Form.DATE
    if is_span(text):
        return Form.SPAN
    if number := _NUMBER.match(text):
        return Form.DOLLARS if number[1] else Form.PERCENT if number[2] else Form.NUMBER
    if _RANGE.match(text):
        return Form.RANGE
    return Form.RATIO if _RATIO.match(text) else Form.TEXT


def is_span(text: str) -> bool:
    """Whether the text names two calendar years in a row: 2018-19, 20182019, SY 2018-2019."""
    found = _SPAN.match(text)
    if not found:
        return False
    start, end = int(found[1]), int(found[2])
    return (start + 1) % 100 == end % 100 and end in {start + 1, (start + 1) % 100}


_ALONE = re.compile(r"(?:FY[ _-]?)?(?:19[89]|20[0-9])\d(?:\.0)?|FY[ _-]?\d\d", re.IGNORECASE)


def is_bare_year(text: str) -> bool:
    """Whether the text is one calendar year, or a fiscal year: 2019, FY2019, FY19."""
    return bool(_ALONE.fullmatch(text))


def number_in(text: str) -> float | None:
    """The number that a text of form NUMBER, PERCENT or DOLLARS stands for, as written."""
    if not _NUMBER.match(text):
        return None
    digits = re.sub(r"[^\d.eE+-]", "", text)
    try:
        number = float(digits)
    except ValueError:
        return None
    return -number if text.startswith("(") and number > 0 else number


def glued(text: str) -> tuple[str, str]:
    """(the number, the flag glued to it) of a text such as `44*`; ("", "") of any other."""
    found = _GLUED.match(text)
    if found and form_of(found[1]) in {Form.NUMBER, Form.PERCENT}:
        return found[1], found[2]
    return "", ""
