"""Headers that name a student group or a year besides a measure: one column for each of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from etl.recognise.groups import KnownGroups, sounds_like_a_group
from etl.recognise.header_codes import Conventions
from etl.recognise.school_years import slashed_year, year_of
from etl.recognise.words import words_of


@dataclass(frozen=True)
class Pieces:
    """A header taken apart: `pattern` is the header with {student_group} and {school_year} in
    place of what they name, as layouts write it."""

    pattern: str
    measure: str
    group: str = ""  # as the header writes it
    group_code: str = ""  # "" where the vocabulary does not know it
    year: str = ""

    @property
    def is_known(self) -> bool:
        return bool(self.group_code)


def take_apart(
    headers: Mapping[int, tuple[str, ...]], groups: KnownGroups, *, with_years: bool
) -> dict[int, Pieces]:
    """The pieces of each header that names a group or a year; headers are given by their parts,
    from top to bottom. A group counts only when at least two are named the same way; years only
    `with_years`: where no column tells the year of a row."""
    named = _by_level(headers, groups) or _by_words(headers, groups)
    coded = _by_code(headers, groups.conventions)
    known = [sum(pieces.is_known for pieces in each.values()) for each in (named, coded)]
    found = named if known[0] >= known[1] else coded
    return _with_years(headers, found) if with_years else found


def joined(parts: Iterable[str]) -> str:
    return " > ".join(part for part in parts if part)


def _by_level(headers: Mapping[int, tuple[str, ...]], groups: KnownGroups) -> dict[int, Pieces]:
    """One of several header rows holds groups and nothing else."""
    levels = max((len(parts) for parts in headers.values()), default=0)
    if levels < 2:
        return {}
    for level in range(levels):
        labels = {parts[level] for parts in headers.values() if parts[level]}
        known = [label for label in labels if groups.code(label)]
        if len(known) >= 2 and len(known) >= 0.5 * len(labels):
            return {
                column: _at_level(parts, level, groups)
                for column, parts in headers.items()
                if parts[level]
            }
    return {}


def _at_level(parts: tuple[str, ...], level: int, groups: KnownGroups) -> Pieces:
    label = parts[level]
    others = [part for number, part in enumerate(parts) if number != level and part]
    pattern = joined(
        "{student_group}" if number == level else part for number, part in enumerate(parts)
    )
    return Pieces(pattern, joined(others), label, groups.code(label))


def _by_words(headers: Mapping[int, tuple[str, ...]], groups: KnownGroups) -> dict[int, Pieces]:
    """The lowest header row holds groups among other words: MEMBERSHIP_WHITE_CNT."""
    found = {column: _named(parts, groups) for column, parts in headers.items()}
    known = {column: pieces for column, pieces in found.items() if pieces}
    if len({pieces.group_code for pieces in known.values()}) < 2:
        return {}
    by_form: dict[str, set[str]] = {}
    for pieces in known.values():
        by_form.setdefault(pieces.measure, set()).add(pieces.group_code)
    shared = {measure for measure, codes in by_form.items() if len(codes) >= 2}
    kept = {column: pieces for column, pieces in known.items() if pieces.measure in shared}
    return {**kept, **_siblings(headers, kept)}


def _named(parts: tuple[str, ...], groups: KnownGroups) -> Pieces | None:
    """The longest run of words in the lowest header that is the name of a group."""
    header = next((part for part in reversed(parts) if part), "")
    spans = _word_spans(header)
    for length in range(len(spans), 0, -1):
        for first in range(len(spans) - length + 1):
            start, end = spans[first][0], spans[first + length - 1][1]
            text = header[start:end]
            if not (text[0].isalnum() and (text[-1].isalnum() or text[-1] == ")")):
                continue
            spoken = text.replace("_", " ").replace(".", " ")
            code = groups.code(spoken)
            if code and (len(spoken) > 2 or text.isupper()) and spoken.casefold() != "all grades":
                pattern = _with_hole(parts, header, start, end)
                rest = (header[:start] + " " + header[end:]).strip(" _-.,:/")
                return Pieces(pattern, _stem(rest), text, code)
    return None


def _with_hole(parts: tuple[str, ...], header: str, start: int, end: int) -> str:
    holed = header[:start] + "{student_group}" + header[end:]
    above = [part for part in parts if part and part != header]
    return joined([*above, holed])


def _word_spans(header: str) -> list[tuple[int, int]]:
    import re

    return [found.span() for found in re.finditer(r"[^\s_.:;,|]+", header)]


def _stem(text: str) -> str:
    return " ".join(words_of(text))


def _siblings(headers: Mapping[int, tuple[str, ...]], kept: dict[int, Pieces]) -> dict[int, Pieces]:
    """Columns of the same form whose group is not known: MEMBERSHIP_OTHER_CNT. A person says what
    they are."""
    if not kept:
        return {}
    found = {}
    forms = {pieces.pattern: pieces.measure for pieces in kept.values()}
    for column, parts in headers.items():
        if column in kept:
            continue
        text = joined(parts)
        for pattern, measure in forms.items():
            before, _, after = pattern.partition("{student_group}")
            middle = text[len(before) : len(text) - len(after) if after else None]
            fits = text.startswith(before) and text.endswith(after) and (before or after)
            is_short = len(middle) <= 40 and len(text) > len(before) + len(after)
            is_name = len(words_of(middle)) <= 2 or sounds_like_a_group(middle)
            if fits and middle and is_short and is_name:
                found[column] = Pieces(pattern, measure, middle)
                break
    return found


def _by_code(headers: Mapping[int, tuple[str, ...]], conventions: Conventions) -> dict[int, Pieces]:
    """Codes of groups glued before or after codes of measures: MAM_RATE_1314, EPTAI."""
    texts = {column: joined(parts) for column, parts in headers.items()}
    best: dict[int, Pieces] = {}
    for codes in conventions.values():
        for found in (_before(texts, codes), _after(texts, codes)):
            if len({pieces.group for pieces in found.values()}) >= 4 and len(found) > len(best):
                best = found
    return _without_doubts(best)


def _without_doubts(found: dict[int, Pieces]) -> dict[int, Pieces]:
    """Where two codes would stand for one group (HI and H), the shorter is something else."""
    codes: dict[str, set[str]] = {}
    for pieces in found.values():
        codes.setdefault(pieces.group_code, set()).add(pieces.group)
    longest = {group: max(texts, key=len) for group, texts in codes.items() if group}
    return {
        column: pieces
        if pieces.group == longest.get(pieces.group_code, pieces.group)
        else replace(pieces, group_code="")
        for column, pieces in found.items()
    }


def _before(texts: Mapping[int, str], codes: Mapping[str, str]) -> dict[int, Pieces]:
    found = {}
    for column, text in texts.items():
        first, _, rest = text.partition("_")
        if rest and first.upper() in codes:
            code = codes[first.upper()]
            found[column] = Pieces("{student_group}_" + rest, _stem(rest), first, code)
    return found


def _after(texts: Mapping[int, str], codes: Mapping[str, str]) -> dict[int, Pieces]:
    """Beginnings that stand before at least four different codes."""
    ends: dict[str, dict[int, str]] = {}
    for column, text in texts.items():
        for size in range(1, 5):
            head, tail = text[:-size], text[-size:]
            if head and tail.upper() in codes and (head.endswith("_") or head.isupper()):
                ends.setdefault(head, {})[column] = tail
    found: dict[int, Pieces] = {}
    for head, columns in sorted(ends.items(), key=lambda item: -len(item[1])):
        if len(columns) < 4:
            continue
        for column, tail in columns.items():
            known = codes[tail.upper()]
            measure = head.strip("_").casefold()
            found.setdefault(column, Pieces(head + "{student_group}", measure, tail, known))
    return {**found, **_other_endings(texts, found)}


def _other_endings(texts: Mapping[int, str], found: dict[int, Pieces]) -> dict[int, Pieces]:
    """Columns that begin like the others and end in a code that nobody knows."""
    heads = {pieces.pattern.removesuffix("{student_group}"): pieces for pieces in found.values()}
    others = {}
    for column, text in texts.items():
        fitting = [head for head in heads if text.startswith(head) and len(text) - len(head) <= 3]
        if column not in found and fitting:
            head = max(fitting, key=len)
            others[column] = Pieces(heads[head].pattern, heads[head].measure, text[len(head) :])
    return others


def _with_years(
    headers: Mapping[int, tuple[str, ...]], found: dict[int, Pieces]
) -> dict[int, Pieces]:
    """Years in headers: `SY 2015 > Enrollment Pct`, `RATE_1314`."""
    dated: dict[int, Pieces] = {}
    for column, parts in headers.items():
        pieces = found.get(column) or Pieces(joined(parts), _stem(joined(parts)))
        year = year_of(pieces.pattern) or slashed_year(pieces.pattern)
        if year is None:
            continue
        pattern = pieces.pattern.replace(year.text, "{school_year}", 1)
        measure = _stem(pattern.replace("{school_year}", " ").replace("{student_group}", " "))
        dated[column] = replace(pieces, pattern=pattern, measure=measure, year=year.text)
    return {**found, **dated} if _years_are_regular(dated) else found


def _years_are_regular(dated: Mapping[int, Pieces]) -> bool:
    """Two years of one measure, or one year in at least four headers."""
    years: dict[str, set[str]] = {}
    for pieces in dated.values():
        years.setdefault(pieces.measure, set()).add(pieces.year)
    return any(len(each) >= 2 for each in years.values()) or len(dated) >= 4
