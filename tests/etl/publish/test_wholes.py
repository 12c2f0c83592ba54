"""What readers get of many groups and schools at once."""

from pathlib import Path

import pytest

from etl.measure import measure
from etl.model.figure import FigureName, Series
from etl.model.school_year import SchoolYear
from etl.model.summary import SummaryName
from etl.publish.build import Content
from etl.publish.home import Home
from etl.publish.store import Store
from etl.publish.tables import derive
from etl.published import PublishedRelease, open_published
from tests.builders.district import RULES, VOCABULARY
from tests.builders.every_figure import rows
from tests.builders.published import published
from tests.builders.release import AT
from tests.builders.whole_release import ORGANIZATIONS, whole_plan

LATEST = SchoolYear(2017)


def stored(folder: Path, *, older: bool = False) -> PublishedRelease:
    """The release of every kind of figure; `older` as if made before there were summaries."""
    frame, plan = published(rows()), whole_plan()
    found = measure(frame, plan, VOCABULARY, ORGANIZATIONS)
    figures = found.figures
    if older:
        figures = figures[~figures["figure"].isin(["scan_gap", "scan_q"])]
    whole = Content(
        plan, VOCABULARY, ORGANIZATIONS, RULES, frame, figures, found.statuses, found.summaries
    )

    def write(into: Path) -> None:
        whole.write(into)
        if older:
            (into / "summaries.parquet").unlink()

    home = Home(folder)
    store = Store(home)
    release = store.save(write, plan.slug, AT, "")
    derive(home.public, release.id)
    store.switch_to(release)
    return open_published(home.public).current()


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> PublishedRelease:
    return stored(tmp_path_factory.mktemp("wholes"))


def test_summaries_come_in_year_order_with_their_range_and_what_chance_would_give(
    release: PublishedRelease,
) -> None:
    found = [s for s in release.summaries("readiness") if s.name is SummaryName.POVERTY_R2]
    assert [s.school_year.ending for s in found] == [*range(2012, 2018)]
    last = found[-1]
    assert (last.about, last.parts, last.coded, last.organization) == ("lunch", 9, 0, "D1")
    assert last.interval is not None and last.value is not None
    assert 0 <= last.interval.low < last.value < last.interval.high <= 1
    assert last.by_chance == 1 / 8


def test_summaries_of_another_organization_or_grade_band_are_none(
    release: PublishedRelease,
) -> None:
    assert release.summaries("readiness", organization="S1") == ()
    assert release.summaries("readiness", grade_band="high") == ()
    assert release.summaries("unknown") == ()


def test_the_figures_of_all_schools_are_read_at_once(release: PublishedRelease) -> None:
    found = release.all_figures("readiness", FigureName.FUNNEL_95, FigureName.EXPECTED)
    assert {series.organization for series in found} == set(ORGANIZATIONS) - {"D1"}
    one = Series("readiness", "S7", "all", "all")
    assert found[one] == tuple(
        f for f in release.figures(one) if f.name in (FigureName.FUNNEL_95, FigureName.EXPECTED)
    )


def test_a_school_that_does_better_than_its_poverty_is_beyond_its_odds(
    release: PublishedRelease,
) -> None:
    found = release.all_figures("readiness", FigureName.BEYOND_ODDS)
    side = {series.organization: figures[-1].value for series, figures in found.items()}
    assert side["S7"] == 1
    assert side["S4"] == 0


def test_the_scan_has_the_widest_gaps_of_the_latest_year_first(release: PublishedRelease) -> None:
    found = release.scan()
    assert found and {each.school_year for each in found} == {LATEST}
    sizes = [each.gap if each.drawn is None else each.drawn for each in found]
    assert sizes == sorted(sizes, reverse=True)
    assert all(each.q <= 0.05 for each in found)
    assert release.scan(most=2) == found[:2]
    assert {each.series.indicator for each in release.scan("ready-hard")} == {"ready-hard"}


def test_a_gap_of_the_scan_is_the_published_gap(release: PublishedRelease) -> None:
    first = release.scan()[0]
    gaps = [f for f in release.figures(first.series) if f.name is FigureName.GAP]
    assert (gaps[-1].value, gaps[-1].comparison) == (first.gap, first.comparison)


def test_similar_schools_are_those_with_like_shares_of_low_income_students(
    release: PublishedRelease,
) -> None:
    found = release.similar_schools("readiness", "S5", "all", LATEST, most=2)
    assert set(found) == {"S4", "S6"}
    assert release.similar_schools("readiness", "S1", "all", SchoolYear(2001)) == ()
    assert release.similar_schools("readiness", "elsewhere", "all", LATEST) == ()


def test_a_release_made_before_has_no_summaries_and_no_scan(tmp_path: Path) -> None:
    older = stored(tmp_path, older=True)
    assert older.summaries("readiness") == ()
    assert older.scan() == ()
    assert older.cells(Series("readiness", "D1", "all", "all"))
