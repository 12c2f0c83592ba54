"""The public figures of Jefferson County that every release of the sample must say again."""

import pytest

from etl.model.figure import Figure, FigureName, FigureState, Series
from etl.model.school_year import SchoolYear
from etl.model.summary import Summary, SummaryName
from etl.publish.home import Home
from etl.published import PublishedRelease, open_published

READY, OUT = "college-career-readiness", "suspensions"
BLACK = Series(READY, "275", "all", "black")
# R2 of school readiness on school lunch share, from the unrounded figures of the state's files.
R2 = {2012: 0.880, 2013: 0.853, 2014: 0.858, 2015: 0.800, 2016: 0.786, 2017: 0.707}
SLOPE = {2012: -0.95, 2013: -0.85, 2014: -0.74, 2015: -0.73, 2016: -0.67, 2017: -0.80}
BANDS = {2012: (0.72, 0.95), 2015: (0.57, 0.92), 2017: (0.41, 0.87)}


@pytest.fixture(scope="module")
def release(sample: Home) -> PublishedRelease:
    return open_published(sample.public).current()


def figures(release: PublishedRelease, series: Series, name: FigureName) -> dict[int, Figure]:
    return {f.school_year.ending: f for f in release.figures(series) if f.name is name}


def of_poverty(release: PublishedRelease, name: SummaryName) -> dict[int, Summary]:
    return {s.school_year.ending: s for s in release.summaries(READY) if s.name is name}


def test_the_readiness_gap_of_every_year(release: PublishedRelease) -> None:
    gaps = figures(release, BLACK, FigureName.GAP)
    assert {year: gap.value for year, gap in gaps.items()} == {
        2012: 34.1,
        2013: 29.9,
        2014: 32.0,
        2015: 29.7,
        2016: 30.8,
        2017: 31.3,
    }


def test_625_602_and_648_more_graduates_would_close_the_gap(release: PublishedRelease) -> None:
    behind = figures(release, BLACK, FigureName.STUDENTS_BEHIND)
    assert [behind[year].value for year in (2012, 2015, 2017)] == [625, 602, 648]
    told, _ = release.words.students_behind(release.figures(BLACK))
    assert told == "648 more Black students"


def test_the_readiness_gap_is_not_closing_on_current_data(release: PublishedRelease) -> None:
    slope = figures(release, BLACK, FigureName.GAP_SLOPE)[2017]
    assert slope.value == pytest.approx(-0.39, abs=0.005)
    assert slope.interval is not None and slope.interval.covers(0.0)
    years = figures(release, BLACK, FigureName.YEARS_TO_CLOSE)[2017]
    assert (years.state, years.value) == (FigureState.NOT_AVAILABLE, None)
    white = Series(READY, "275", "all", "white")
    sides = release.cells(BLACK), release.cells(white)
    told, _ = release.words.years_to_close(release.figures(BLACK), *sides)
    assert told == "Not closing on current data"


def test_readiness_and_graduation_of_2014_15(release: PublishedRelease) -> None:
    year = SchoolYear(2015)
    wanted = {
        Series(READY, "275", "all", "all"): (63.1, None),
        BLACK: (44.8, 2027),
        Series("graduation-rate", "275", "all", "all"): (79.0, None),
        Series("graduation-rate", "275", "all", "black"): (76.5, None),
        Series("graduation-rate", "275", "all", "white"): (80.1, None),
    }
    for series, (value, students) in wanted.items():
        (cell,) = (cell for cell in release.cells(series) if cell.school_year == year)
        assert cell.value == value
        assert students in (None, cell.students)


def test_the_suspension_ratio_rose_from_2_93_to_3_58(release: PublishedRelease) -> None:
    ratios = figures(release, Series(OUT, "275", "all", "black"), FigureName.RATIO)
    assert [round(ratios[year].value or 0, 2) for year in (2012, 2017)] == [2.93, 3.58]


def test_the_reading_gap_of_elementary_schools_grew_from_28_0_to_32_6(
    release: PublishedRelease,
) -> None:
    series = Series("reading", "275", "elementary", "black")
    gaps = figures(release, series, FigureName.GAP)
    assert (gaps[2012].value, gaps[2018].value) == (28.0, 32.6)


@pytest.mark.parametrize("year", R2)
def test_how_far_school_poverty_predicts_readiness(release: PublishedRelease, year: int) -> None:
    r2 = of_poverty(release, SummaryName.POVERTY_R2)[year]
    slope = of_poverty(release, SummaryName.POVERTY_SLOPE)[year]
    assert r2.value == pytest.approx(R2[year], abs=0.01)
    assert slope.value == pytest.approx(SLOPE[year], abs=0.01)
    assert (r2.parts, r2.about) == (21, "free-reduced-lunch")
    assert r2.coded == (1 if year in (2015, 2016) else 0)
    if year in BANDS:
        assert r2.interval is not None
        assert (r2.interval.low, r2.interval.high) == pytest.approx(BANDS[year], abs=0.005)


def test_teachers_are_set_beside_the_students_they_serve(release: PublishedRelease) -> None:
    series = Series("teachers-by-race", "275", "all", "all")
    served = figures(release, series, FigureName.SERVED)[2017]
    apart = figures(release, series, FigureName.SERVED_GAP)[2017]
    assert served.comparison == "enrolment-mix"
    assert served.value is not None and apart.value == pytest.approx(15.9 - served.value)
