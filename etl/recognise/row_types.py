"""Rows that say what the figure beside them is: a rate, a count, a target."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from etl.recognise import words as w
from etl.recognise.figures import Use
from etl.recognise.kinds import Kind, Verdict
from etl.recognise.profile import Profile
from etl.recognise.words import words_of

_WORDS = (
    (Use.TARGET, w.TARGET),
    (Use.WHOLE, w.word_set("denominator denom enrollment enrolled tested eligible")),
    (Use.COUNT, w.word_set("numerator number count n # headcount total frequency")),
    (Use.RATE, w.word_set("percent percentage pct % rate actual score value proportion")),
    (Use.MEAN, w.word_set("mean average median index")),
)
_MOST = 12


@dataclass(frozen=True)
class RowTypes:
    """`uses`: the entry of `column` -> what a figure of such a row is; None where it cannot be
    told. `is_numerator` lists entries that speak of a numerator."""

    column: int
    uses: Mapping[str, Use | None]

    def entries(self, *uses: Use) -> tuple[str, ...]:
        return tuple(entry for entry, use in self.uses.items() if use in uses)


def find_row_types(
    profiles: Mapping[int, Profile], verdicts: Mapping[int, Verdict]
) -> RowTypes | None:
    """The column, if any, whose entries are words for kinds of figures; those that are the same
    in every row (DataFormat: Percent) too."""
    for column, verdict in verdicts.items():
        if verdict.kind not in {Kind.LABEL, Kind.CONSTANT}:
            continue
        entries = list(profiles[column].words)
        if not 1 <= len(entries) <= _MOST:
            continue
        uses = {entry: _use(entry) for entry in entries}
        known = [use for use in uses.values() if use is not None]
        says = w.has(profiles[column].header_words, w.FORMAT | w.SUBJECT)
        several = len(set(known)) >= 2 and 2 * len(known) >= len(entries)
        alone = len(entries) == 1 and len(known) == 1 and says and " " not in entries[0]
        if several or alone:
            return RowTypes(column, uses)
    return None


def _use(entry: str) -> Use | None:
    words = words_of(entry)
    if len(words) > 4 or "met" in words:
        return None
    return next((use for use, hints in _WORDS if w.has(words, hints)), None)


def rows_of_type(
    rows: Sequence[Mapping[int, str]], types: RowTypes, entries: Sequence[str]
) -> list[Mapping[int, str]]:
    return [row for row in rows if row.get(types.column) in entries]
