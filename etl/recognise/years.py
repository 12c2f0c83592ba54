"""Where the school year of a sheet's figures stands: a column, headers, the sheet's name, a title,
the file's name. The first that says it surely counts; where two disagree, a person is asked."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from etl.recognise.entries import Form
from etl.recognise.kinds import Kind, Verdict
from etl.recognise.profile import Profile
from etl.recognise.school_years import YearFound, years_in
from etl.recognise.tables import Found
from etl.recognise.wide import Pieces

_NOTE = re.compile(r"^\s*(?:[*†‡#(]|note|information|source|compiled|caution)", re.IGNORECASE)
_SENTENCE = 90  # a longer title is a sentence, which may speak of other years


class Where(StrEnum):
    COLUMN = "column"
    HEADERS = "headers"
    BELOW_HEADERS = "below"
    SHEET = "sheet"
    TITLE = "title"
    FILE = "file"
    NOWHERE = ""


@dataclass(frozen=True)
class YearSource:
    """`column` is that of a year column. `text` is the title, sheet or file name that holds
    `found`; `above` counts the rows from the title to the header, 0 is anywhere above. `is_bare`
    where a single calendar year stands; `hint` is what another place says of it."""

    where: Where
    column: int = 0
    text: str = ""
    found: YearFound | None = None
    above: int = 0
    is_bare: bool = False
    hint: YearFound | None = None
    others: tuple[Where, ...] = ()


def find_year(
    found: Found,
    file: str,
    profiles: Mapping[int, Profile],
    verdicts: Mapping[int, Verdict],
    pieces: Mapping[int, Pieces],
) -> YearSource:
    elsewhere = _elsewhere(found, file)
    sure = [source for source in elsewhere if source.found and source.found.is_sure]
    hint = sure[0].found if sure else None
    columns = [c for c, verdict in verdicts.items() if verdict.kind is Kind.YEAR]
    if columns:
        best = max(columns, key=lambda c: _rank(profiles[c], verdicts[c]))
        is_bare = profiles[best].bare_years > 0
        return YearSource(Where.COLUMN, best, is_bare=is_bare, hint=hint)
    if any(each.year for each in pieces.values()):
        years = [years_in(each.year) for each in pieces.values() if each.year]
        is_bare = any(one and not one[0].is_sure for one in years)
        return YearSource(Where.HEADERS, is_bare=is_bare, hint=hint)
    if sure:
        return _with_others(sure[0], elsewhere)
    if elsewhere:
        return _with_others(elsewhere[0], elsewhere)
    return YearSource(Where.NOWHERE)


def _rank(profile: Profile, verdict: Verdict) -> tuple[float, ...]:
    """School years before other years, spans before bare years, full columns before others."""
    words = profile.header_words
    return (
        verdict.is_sure,
        profile.share(Form.SPAN),
        bool({"school", "sch", "academic", "reporting", "sy"} & set(words)),
        profile.filled,
        -profile.column,
    )


def _elsewhere(found: Found, file: str) -> list[YearSource]:
    """Places other than the table, the nearest to the figures first."""
    sources = []
    places = [(Where.SHEET, found.sheet.name, 0)]
    top = found.header.rows[0]
    titles = [(row, text) for row, text in found.header.titles if not _NOTE.match(text)]
    titles.sort(key=lambda title: len(title[1]) > _SENTENCE)
    places += [(Where.TITLE, text, top - row) for row, text in titles]
    places += [(Where.FILE, file.rsplit(".", 1)[0], 0)]
    for where, text, above in places:
        years = years_in(text)
        if len({each.year for each in years}) == 1:
            sources.append(YearSource(where, text=text, found=years[0], above=above))
    below = {text for text in found.header.skipped_texts.values() if years_in(text)}
    if len(below) == 1:
        text = below.pop()
        sources.append(YearSource(Where.BELOW_HEADERS, text=text, found=years_in(text)[0]))
    return sources


def _with_others(first: YearSource, sources: list[YearSource]) -> YearSource:
    """The source; `others` are places that name another year."""
    assert first.found is not None
    others = tuple(
        source.where
        for source in sources
        if source.found and not set(source.found.choices) & set(first.found.choices)
    )
    return replace(first, is_bare=not first.found.is_sure, others=others)
