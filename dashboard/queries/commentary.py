"""What the district itself says of a measure: signed, dated, and never mixed with computed text."""

import re

from dashboard.queries.scope import Scope
from dashboard.speech import noted
from dashboard.view_data.commentary import Remark

TITLE = noted("What the district says")
NOTE = noted("Written by staff of the district and approved with the figures. Not computed.")
_BREAK = re.compile(r"\n\s*\n")


def remarks(scope: Scope) -> tuple[Remark, ...]:
    """The latest school year first; none at a school, since the words are about the district."""
    if scope.is_school:
        return ()
    language, words = scope.release.language, scope.release.words
    return tuple(
        Remark(
            str(each.school_year),
            paragraphs(each.text.spoken(language)),
            scope.say("{name}, {day}", name=each.signed, day=words.day(each.on)),
            each.text.is_missing(language),
        )
        for each in scope.release.commentary(scope.indicator.slug)
    )


def paragraphs(text: str) -> tuple[str, ...]:
    """Parted where a line is empty; a single line's end is a space, as in a letter."""
    parts = (" ".join(part.split()) for part in _BREAK.split(text))
    return tuple(part for part in parts if part)
