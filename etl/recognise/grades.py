"""Grades and grade bands by their usual names."""

import re

_GRADE = re.compile(
    r"^(?:(?:gr(?:ade)?\.?\s*)?(?:0?\d|1[0-3]|pk|pre-?k\w*|k|kg|kdg|kindergarten)(?:\.0)?"
    r"|(?:\d{1,2}(?:st|nd|rd|th)|grade \d{1,2})(?: grade)?"
    r"|(?:grades?\s*)?(?:\d{1,2}|pk|k)\s?(?:-|to)\s?\d{1,2}"
    r"|(?:elementary|middle|high|primary|intermediate|secondary|junior high|elem|es|ms|hs|el|mi|hi)"
    r"(?: ?school)?s?|total|all|all grades|n/?a|ungraded)$",
    re.IGNORECASE,
)


def is_grade(text: str) -> bool:
    """Whether a text is a grade, a span of grades, a kind of school by grade, or all of them."""
    return bool(_GRADE.match(text))
