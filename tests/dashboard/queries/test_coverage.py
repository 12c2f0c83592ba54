"""How much of each measure can be shown, counted from what is published."""

from datetime import date

import pytest

from dashboard.queries.coverage import Coverage, coverage, coverage_table, lede
from dashboard.queries.scope import scope
from dashboard.speech import speech
from dashboard.view_state import ViewState
from etl.model.cell import State
from etl.model.figure import Series
from etl.published import PublishedRelease
from tests.builders.observations import row
from tests.builders.release import released
from tests.builders.schools import schools_release

TODAY = date(2018, 11, 1)


def of(release: PublishedRelease, slug: str) -> Coverage:
    return coverage(scope(release, slug, ViewState(), TODAY))


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> PublishedRelease:
    return schools_release(tmp_path_factory.mktemp("coverage"))


def test_figures_of_groups_are_counted_by_what_stands_in_their_place(
    release: PublishedRelease,
) -> None:
    found = of(release, "readiness")
    assert (found.shown, found.hidden, found.bound, found.not_reported) == (10, 0, 0, 0)
    assert found.figures == 10


def test_schools_with_a_figure_are_counted_among_those_that_have_any_row(
    release: PublishedRelease,
) -> None:
    """Of four that have rows of readiness, those that hide the latest figure are not counted."""
    codes = ("S1", "S2", "S3", "P1")
    latest = [release.cells(Series("readiness", code, "all", "all"))[-1].state for code in codes]
    assert of(release, "readiness").schools == (latest.count(State.REPORTED), 4)
    assert State.SUPPRESSED in latest and State.REPORTED in latest


def test_a_year_without_any_row_is_told(tmp_path_factory: pytest.TempPathFactory) -> None:
    rows = [row("all", 400, 60.0, school_year=year) for year in (2014, 2015, 2017)]
    found = of(released(tmp_path_factory.mktemp("missing"), rows), "readiness")
    assert [str(year) for year in found.missing] == ["2015-16"]
    (line,) = coverage_table(speech("en"), (found,)).rows
    of_all, *_, schools, years = line.entries
    assert (years.text, years.sub) == ("2013-14 to 2016-17", "without 2015-16")
    assert (of_all.text, schools.text) == ("–", "–")


def test_a_measure_without_data_says_so(release: PublishedRelease) -> None:
    (line,) = coverage_table(speech("en"), (of(release, "attendance"),)).rows
    assert line.entries[-1].text == "No data yet"


def test_the_sentence_adds_up_the_rows(release: PublishedRelease) -> None:
    found = tuple(of(release, each.slug) for each in release.plan.indicators)
    shown, total = sum(each.shown for each in found), sum(each.figures for each in found)
    told = lede(speech("en"), found)
    assert f"There are {total} figures of student groups" in told and f"{shown} are shown" in told
    assert lede(speech("en"), ()) == "Only all students together have figures in this release."
