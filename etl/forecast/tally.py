"""How many cells would be hidden, by indicator: why, at which level, of which student group."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from etl.model.organization import Kind, Organization


@dataclass(frozen=True)
class Tally:
    """Counts of the hidden cells of one indicator, each from the largest down: `reasons` by
    `etl.protect.primary.Reason`, `levels` by (kind of organization, level of school), `groups` by
    code, `years` by the year in which the school year ends, in its order."""

    indicator: str
    count: int
    reasons: Mapping[str, int]
    levels: Mapping[tuple[str, str], int]
    groups: Mapping[str, int]
    years: Mapping[int, int]


def tallied(hidden: pd.DataFrame, organizations: Mapping[str, Organization]) -> list[Tally]:
    """The cells of `Forecast.handed_in` or `Forecast.lost`, by indicator."""
    return [
        Tally(
            indicator=str(slug),
            count=len(cells),
            reasons=_counted(cells["reason"].astype("str")),
            levels=_counted(cells["organization"].map(lambda code: _level(code, organizations))),
            groups=_counted(cells["student_group"].astype("str")),
            years=dict(sorted(_counted(cells["school_year"]).items())),
        )
        for slug, cells in hidden.groupby(hidden["indicator"].astype("str"), sort=True)
    ]


def _level(code: str, organizations: Mapping[str, Organization]) -> tuple[str, str]:
    known = organizations.get(code)
    return (str(known.kind), known.level) if known else (str(Kind.SCHOOL), "")


def _counted(words: pd.Series) -> dict:
    counts: dict = {}
    for word in words.tolist():
        counts[word] = counts.get(word, 0) + 1
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
