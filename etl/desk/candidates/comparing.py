"""Compares a release that is not out yet with the public one."""

from collections import Counter
from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from etl.desk.candidates.changes import Changes, Figures, Hidden, HiddenCell
from etl.desk.candidates.compared import COLUMNS, compared
from etl.desk.candidates.told import figure_changes, sentence_changes, status_changes
from etl.forecast import Forecast
from etl.model.school_year import SchoolYear
from etl.publish.home import Home, releases_folder
from etl.published import PublishedRelease, open_published

if TYPE_CHECKING:
    import pandas as pd

# Figures, and cells, that are listed one by one.
LISTED, LISTED_HIDDEN = 50, 2000


def compare(
    home: Home,
    base: str,
    candidate: Home,
    foretold: Forecast,
    *,
    touched: Collection[str],
    is_audited: bool,
) -> Changes:
    """Between the release `base` of `home` ("" before the first) and the one of `candidate`.

    `touched` are the indicators of the upload; without the audit's verdict only they are there.
    """
    public = open_published(home.public)
    before = public.current() if base and public.current().release.id == base else None
    after = open_published(candidate.public).current()
    only = None if is_audited else touched
    new = _published(candidate, after.release.id, only)
    old = new.iloc[:0] if before is None else _published(home, base, only)
    found = compared(old, new)
    slugs = set(touched) | {str(s) for s in found.corrected["indicator"].unique()}
    statuses, judged = status_changes(before, after, slugs)
    sentences, read = sentence_changes(before, after, slugs)
    figures = Figures(
        _by_year(found.added),
        _by_year(found.corrected),
        len(found.hidden),
        len(found.removed),
        figure_changes(found.corrected.head(LISTED), before, after),
        figure_changes(_first(found.hidden, found.removed), before, after),
    )
    return Changes(
        before.release.number if before else 0,
        is_audited,
        figures,
        statuses,
        judged,
        sentences,
        read,
        _hidden(foretold, after),
    )


def _published(home: Home, release: str, only: Collection[str] | None) -> "pd.DataFrame":
    import pandas as pd

    chosen = None if only is None else [("indicator", "in", sorted(only))]
    path = releases_folder(home.public) / release / "published.parquet"
    return pd.read_parquet(path, columns=COLUMNS, filters=chosen)


def _first(*frames: "pd.DataFrame") -> "pd.DataFrame":
    import pandas as pd

    return pd.concat(frames).head(LISTED)


def _by_year(rows: "pd.DataFrame") -> dict[str, int]:
    years = Counter(rows["school_year"].tolist())
    return {str(SchoolYear(year)): years[year] for year in sorted(years)}


def _hidden(foretold: Forecast, after: PublishedRelease) -> Hidden:
    cells = foretold.handed_in
    counts = cells["reason"].astype("str").value_counts()
    listed = tuple(_cells(cells.head(LISTED_HIDDEN), after))
    by_reason = {str(reason): int(count) for reason, count in counts.items()}
    return Hidden(foretold.rows, by_reason, len(foretold.lost), listed)


def _cells(cells: "pd.DataFrame", after: PublishedRelease) -> Iterable[HiddenCell]:
    names = {each.slug: each.name.en for each in after.plan.indicators}
    called = {code: each.name for code, each in after.organizations.items()}
    for row in cells.astype("str").to_dict("records"):
        column = row["column"].partition(":")[0]
        yield HiddenCell(
            row["upload"],
            f"{row['sheet']}!{column}{row['row'].partition('.')[0]}",
            names.get(row["indicator"], row["indicator"]),
            called.get(row["organization"], row["organization"]),
            after.words.group_label(row["student_group"]),
            str(SchoolYear(int(row["school_year"]))),
            row["reason"],
        )
