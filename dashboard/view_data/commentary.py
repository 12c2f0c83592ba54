"""What the district says of a measure, apart from every sentence that is worked out."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Remark:
    """`paragraphs` are plain text; `signed` names who wrote them and the day. `is_english` where
    the text lacks the language of the page."""

    school_year: str
    paragraphs: tuple[str, ...]
    signed: str
    is_english: bool = False
