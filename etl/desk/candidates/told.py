"""What the public pages say before and after: figures, statuses and sentences of the district."""

from collections.abc import Collection, Iterator

import pandas as pd

from etl.desk.candidates.changes import FigureChange, SentenceChange, StatusChange
from etl.model.figure import Cell, Series
from etl.model.school_year import SchoolYear
from etl.model.student_group import ALL, ALL_OTHERS
from etl.published import PublishedRelease


def figure_changes(
    rows: pd.DataFrame, before: PublishedRelease | None, after: PublishedRelease
) -> tuple[FigureChange, ...]:
    """The rows (the key of each) with what readers see of them in both releases."""
    told = rows[["indicator", "organization", "grade_band", "student_group"]].astype("str")
    keys = zip(*(told[name] for name in told), rows["school_year"].tolist(), strict=True)
    return tuple(_figure(Series(*four), SchoolYear(year), before, after) for *four, year in keys)


def _figure(
    series: Series, year: SchoolYear, before: PublishedRelease | None, after: PublishedRelease
) -> FigureChange:
    source = before if before and not _cells(after, series) else after
    called = source.organizations.get(series.organization)
    return FigureChange(
        series.indicator,
        source.words.measure(series),
        called.name if called else series.organization,
        source.words.group_label(series.student_group),
        str(year),
        _value(before, series, year),
        _value(after, series, year),
    )


def status_changes(
    before: PublishedRelease | None, after: PublishedRelease, indicators: Collection[str]
) -> tuple[tuple[StatusChange, ...], int]:
    """The statuses that change, those of all students first, and how many were looked at."""
    found, count = [], 0
    for series in _of_the_district(after, indicators):
        now = after.status(series)
        was = before.status(series) if before and _cells(before, series) else None
        count += 1
        if was is not None and was.code is now.code:
            continue
        found.append(
            StatusChange(
                series.indicator,
                after.words.measure(series),
                after.words.group_label(series.student_group),
                series.student_group == ALL,
                (str(was.code) if was else "", str(now.code)),
                before.words.status(was) if before and was else "",
                after.words.status(now),
                after.words.reason(now, _latest(after, series)),
            )
        )
    return tuple(sorted(found, key=lambda each: not each.is_main)), count


def sentence_changes(
    before: PublishedRelease | None, after: PublishedRelease, indicators: Collection[str]
) -> tuple[tuple[SentenceChange, ...], int]:
    """The sentences on figures and gaps of the district that change, those on all students first,
    and how many were looked at."""
    found, count = [], 0
    for series in _of_the_district(after, indicators):
        was = _sentences(before, series) if before and _cells(before, series) else ("", "")
        for old, new in zip(was, _sentences(after, series), strict=True):
            count += bool(new or old)
            if old != new:
                words = after.words
                named = words.measure(series), words.group_label(series.student_group)
                main = series.student_group != ALL
                found.append((main, SentenceChange(series.indicator, *named, old, new)))
    return tuple(each for _, each in sorted(found, key=lambda pair: pair[0])), count


def _sentences(release: PublishedRelease, series: Series) -> tuple[str, str]:
    """On the figures of a series, and on its gap ("" where no gap is worked out)."""
    cells, compared = release.cells(series), release.default_comparison(series)
    trend = str(release.words.trend_headline(cells))
    figures = release.figures(series) if compared else ()
    if not figures:
        return trend, ""
    other = Series(series.indicator, series.organization, series.grade_band, compared)
    both = (cells,) if compared == ALL_OTHERS else (cells, release.cells(other))
    return trend, str(release.words.gap_headline(figures, *both))


def _of_the_district(release: PublishedRelease, indicators: Collection[str]) -> Iterator[Series]:
    for each in release.plan.indicators:
        if each.slug in indicators:
            yield from release.series(each.slug, organization=release.plan.organization)


def _value(release: PublishedRelease | None, series: Series, year: SchoolYear) -> str:
    if release is None:
        return ""
    cells = _cells(release, series)
    return next((release.words.value(cell) for cell in cells if cell.school_year == year), "")


def _latest(release: PublishedRelease, series: Series) -> Cell | None:
    return next((c for c in reversed(release.cells(series)) if c.value is not None), None)


def _cells(release: PublishedRelease, series: Series) -> tuple[Cell, ...]:
    """None of an indicator that the plan of the release does not have."""
    known = any(each.slug == series.indicator for each in release.plan.indicators)
    return release.cells(series) if known else ()
