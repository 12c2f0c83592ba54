"""Rows that say what the figure beside them is: a rate, a count, a target, a score."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from etl.recognise import words as w
from etl.recognise.figures import Figure, Use, figure_of
from etl.recognise.kinds import Kind, Verdict
from etl.recognise.profile import Profile, profile_of
from etl.recognise.words import words_of

_WORDS = (
    (Use.TARGET, w.TARGET),
    (Use.WHOLE, w.word_set("denominator denom den")),
    (Use.COUNT, w.word_set("numerator numer")),
    (Use.RATE, w.word_set("percent percentage pct % rate proportion share")),
    (Use.MEAN, w.word_set("mean average avg median index")),
    (Use.WHOLE, w.WHOLE),
    (Use.COUNT, w.PART | w.word_set("number count n # headcount total frequency")),
    (Use.RATE, w.word_set("actual score value")),
)
_MOST, _MOST_OF_A_KIND = 12, 40
_LONGEST = 8  # words of an entry that says what is measured
_DECIDE = frozenset({Use.RATE, Use.COUNT, Use.WHOLE, Use.MEAN})


@dataclass(frozen=True)
class RowTypes:
    """`uses`: the entry of `column` -> what a figure of such a row is, by its words; None where
    they do not say."""

    column: int
    uses: Mapping[str, Use | None]


def find_row_types(
    profiles: Mapping[int, Profile],
    verdicts: Mapping[int, Verdict],
    rows: Sequence[Mapping[int, str]],
) -> RowTypes | None:
    """The column, if any, whose entries are words for kinds of figures, those that are the same
    in every row (DataFormat: Percent) too; or a column of measures whose figures are on different
    scales."""
    for column, verdict in verdicts.items():
        if verdict.kind not in {Kind.LABEL, Kind.CONSTANT}:
            continue
        entries = list(profiles[column].words)
        uses = {entry: _use(entry) for entry in entries}
        if 1 <= len(entries) <= _MOST and _are_kinds(uses, profiles[column]):
            return RowTypes(column, uses)
        says = w.has(profiles[column].header_words, w.SUBJECT | w.FORMAT)
        if says and 2 <= len(entries) <= _MOST_OF_A_KIND and _differ(column, uses, verdicts, rows):
            return RowTypes(column, uses)
    return None


def _are_kinds(uses: Mapping[str, Use | None], profile: Profile) -> bool:
    known = [use for use in uses.values() if use is not None]
    says = w.has(profile.header_words, w.FORMAT | w.SUBJECT)
    several = len(set(known)) >= 2 and 2 * len(known) >= len(uses)
    alone = len(uses) == 1 and len(known) == 1 and says and not any(" " in text for text in uses)
    return several or alone


def _differ(
    column: int,
    uses: Mapping[str, Use | None],
    verdicts: Mapping[int, Verdict],
    rows: Sequence[Mapping[int, str]],
) -> bool:
    """Whether the figures of some column are on one scale in rows of one entry, and on another
    scale in rows of another."""
    for figures in (c for c, verdict in verdicts.items() if verdict.kind is Kind.FIGURE):
        told = [figure_in(rows, RowTypes(column, uses), (figures,), entry) for entry in uses]
        if len({(each.use in _DECIDE, each.scale) for each in told if each}) >= 2:
            return True
    return False


def _use(entry: str) -> Use | None:
    words = words_of(entry)
    if len(words) > _LONGEST or "met" in words:
        return None
    return next((use for use, hints in _WORDS if w.has(words, hints)), None)


def figure_in(
    rows: Sequence[Mapping[int, str]], types: RowTypes, columns: Sequence[int], entry: str
) -> Figure | None:
    """What the entries are in rows of one type; None where they hold no figures."""
    own = [row for row in rows if row.get(types.column) == entry]
    texts = Counter(row[c] for row in own for c in columns if row.get(c))
    profile = profile_of(columns[0], entry, texts)
    use = types.uses[entry]
    if not profile.numbers or use is Use.TARGET:
        return None
    told = figure_of(profile, entry)
    if use is Use.RATE and told.use is not Use.RATE and told.factor == 1:
        return figure_of(profile, "percent")
    return told
