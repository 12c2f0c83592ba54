"""Rows of a foreign file that the plan does not know, and measures that it no longer has."""

import pandas as pd

from etl.layouts.layout import Layout
from etl.layouts.pattern import same
from etl.layouts.words import Role
from etl.map.margin import Margin
from etl.model.plan import Plan

_MOST = 6  # so many are named


class LeftOut:
    """Counts the rows that fall out, rule by rule, and notes them when all is read: as notes, or as
    one error when not one row was kept."""

    def __init__(self) -> None:
        self._found: list[tuple[str, int, str, dict[str, str]]] = []

    def add(self, code: str, rows: pd.DataFrame, why: str, **words: str) -> None:
        """`why` says of the rows of `code` what they are, as a part of a sentence."""
        if len(rows):
            count = len(rows[["sheet", "row"]].drop_duplicates())
            self._found.append((code, count, why, words))

    def note(self, layout: Layout, is_empty: bool, margin: Margin) -> None:
        """`is_empty` says that nothing else is left, nor wrong."""
        if is_empty and self._found:
            causes = sorted(self._found, key=lambda each: -each[1])
            listed = "; ".join(f"{count:,} {why}" for _, count, why, _ in causes)
            margin.note("HW-238", layout=layout.name, causes=listed)
            return
        for code, count, _, words in self._found:
            margin.note(code, count=f"{count:,}", **words)


def bands_of(rows: pd.DataFrame, plan: Plan, layout: Layout) -> str:
    """The indicators and grade bands of `rows`, as "graduation-rate: all". A word that stands in
    no list of ours is not repeated."""
    ours = {band.code for indicator in plan.indicators for band in indicator.grade_bands}
    ours |= _words_of(layout) | {"all"}
    listed = []
    for slug, found in rows.groupby("indicator", observed=True):
        bands = sorted(set(found["grade_band"].astype(str)))
        names = [band for band in bands if band in ours][:_MOST]
        if len(names) < len(bands):
            names.append("words without a code")
        listed.append(f"{slug}: {', '.join(names)}")
    return "; ".join(listed[:_MOST]) + ("; ..." if len(listed) > _MOST else "")


def note_vanished(
    layout: Layout, slugs: dict[str, str], frame: pd.DataFrame, margin: Margin
) -> None:
    """Each measure of the plan that the layout names and that no row of the file has."""
    read = {same(str(measure)) for measure in frame["measure"].unique()}
    for measure, _ in layout.indicators:
        if same(measure) in slugs and same(measure) not in read:
            margin.note("HW-237", measure=measure)


def _words_of(layout: Layout) -> set[str]:
    """What the layout itself calls grade bands."""
    words: set[str] = set()
    for table in layout.tables:
        source = table.source(Role.GRADE_BAND)
        if source:
            words |= {meaning for _, meaning in source.codes} | {source.text, source.blank}
        words |= {
            word for value in table.values for role, word in value.fixed if role == "grade_band"
        }
    return words
