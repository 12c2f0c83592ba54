"""A commentary as a file: comments as JSON, read back and checked. Findings name the indicator and
the year, and never repeat what the text says."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from etl.desk.commentary.words import Avoided, avoided_in
from etl.findings import Finding, Place, finding
from etl.model.commentary import Comment
from etl.model.plan import Plan
from etl.model.school_year import SchoolYear
from etl.publish.codec import from_json

LONGEST_FILE = 1_000_000
LONGEST_TEXT, LONGEST_NAME = 3_000, 120
# A school year ends in July at the latest: from then on the next one may have figures.
_NEXT_YEAR_FROM = 7


@dataclass(frozen=True)
class Said:
    """What a file says, and what is wrong with it."""

    comments: tuple[Comment, ...] = ()
    findings: tuple[Finding, ...] = ()


def read_commentary_file(path: Path, plan: Plan, avoided: Sequence[Avoided], today: date) -> Said:
    """The comments of a file; none where it is not a commentary (HW-701)."""
    try:
        if path.stat().st_size > LONGEST_FILE:
            return Said(findings=(finding("HW-701", Place(path.name)),))
        comments = from_json(path.read_bytes(), tuple[Comment, ...])
    except (OSError, ValueError):
        return Said(findings=(finding("HW-701", Place(path.name)),))
    return Said(comments, tuple(judged(comments, path.name, plan, avoided, today)))


def judged(
    comments: Sequence[Comment], file: str, plan: Plan, avoided: Sequence[Avoided], today: date
) -> Iterator[Finding]:
    """Everything that is wrong with the comments, one after the other."""
    known = {each.slug for each in plan.indicators}
    latest = SchoolYear(today.year + (today.month >= _NEXT_YEAR_FROM))
    seen = set()
    for comment in comments:
        place = Place(file, key=f"{_shown(comment.indicator)} {comment.school_year}")
        if comment.indicator not in known:
            yield finding("HW-702", place)
        if comment.school_year > latest:
            yield finding("HW-703", place, latest=latest)
        if comment.about in seen:
            yield finding("HW-707", place)
        seen.add(comment.about)
        if comment.on > today:
            yield finding("HW-708", place)
        yield from _of_words(comment, place, tuple(avoided))


def _of_words(comment: Comment, place: Place, avoided: tuple[Avoided, ...]) -> Iterator[Finding]:
    parts = (
        ("English text", comment.text.en, LONGEST_TEXT),
        ("Spanish text", comment.text.es, LONGEST_TEXT),
        ("name", comment.signed, LONGEST_NAME),
    )
    if not comment.signed.strip():
        yield finding("HW-705", place)
    for part, text, most in parts:
        if len(text) > most:
            yield finding("HW-704", place, part=part, count=f"{len(text):,}", most=f"{most:,}")
        if any(_is_unseen(sign) for sign in text):
            yield finding("HW-706", place, part=part)
        for instead in avoided_in(text, avoided):
            yield finding("HW-710", place, part=part, instead=instead)


def _is_unseen(sign: str) -> bool:
    """Control signs but line ends, and signs that turn the direction of writing."""
    return sign not in "\n" and unicodedata.category(sign) in ("Cc", "Cf", "Cs", "Co", "Cn")


def _shown(slug: str) -> str:
    """A name from a file, short and without signs that a line of text may not hold."""
    return "".join(sign for sign in slug if sign.isprintable())[:80]
