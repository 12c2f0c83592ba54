"""A small Riverbend goes the whole path: workbooks, checks, protection, measures, a release."""

from datetime import UTC, datetime

import pytest

from etl.desk.publication import publish
from etl.model.cell import State
from etl.model.figure import FigureName, FigureState, Series, StatusCode
from etl.publish.home import Home
from etl.published import PublishedRelease, open_published
from etl.samples.riverbend import observations, write_riverbend

AT = datetime(2026, 11, 12, 15, 0, tzinfo=UTC)
SIZE = {"schools": 5, "years": 3, "indicators": 4}


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> PublishedRelease:
    folder = tmp_path_factory.mktemp("whole-path")
    home, out = Home(folder / "home"), folder / "out"
    write_riverbend(out, **SIZE)
    home.prepare()
    (out / "plan").rename(home.config / "plan")
    publish(home, sorted(out.glob("*.xlsx")), AT, reasons={"": "Made up."})
    return open_published(home.public).current()


def every_series(release: PublishedRelease) -> list[Series]:
    return [series for each in release.plan.indicators for series in release.series(each.slug)]


def district(indicator: str, group: str = "all", band: str = "all") -> Series:
    return Series(indicator, "810", band, group)


def test_every_figure_that_was_made_is_published_or_hidden(release: PublishedRelease) -> None:
    cells = [cell for series in every_series(release) for cell in release.cells(series)]
    assert len(cells) == len(observations(**SIZE))


def test_no_group_of_fewer_than_ten_students_is_shown(release: PublishedRelease) -> None:
    made = observations(**SIZE)
    small = made[made["denominator"] < 10]
    assert len(small) > 50
    for row in small.itertuples():
        series = Series(row.indicator, row.organization, row.grade_band, row.student_group)
        (cell,) = [
            cell for cell in release.cells(series) if cell.school_year.ending == row.school_year
        ]
        assert cell.state is State.SUPPRESSED and cell.value is None


def test_the_district_has_a_status_by_the_plan_s_path(release: PublishedRelease) -> None:
    judged = release.status(district("college-career-readiness"))
    assert judged.school_year is not None and str(judged.school_year) == "2025-26"
    assert judged.expected == 70.0
    assert release.status(district("free-reduced-lunch")).code is StatusCode.CONTEXT


def test_a_group_with_a_target_of_its_own_walks_its_own_path(release: PublishedRelease) -> None:
    assert release.status(district("college-career-readiness", "disability")).expected == 38.0


def test_the_gap_of_black_students_is_taken_from_white_students(release: PublishedRelease) -> None:
    gaps = [
        figure
        for figure in release.figures(district("suspensions", "black"))
        if figure.name is FigureName.GAP
    ]
    assert {figure.comparison for figure in gaps} == {"white"}
    assert all(figure.state is FigureState.REPORTED and figure.value for figure in gaps)


def test_the_release_says_that_the_district_is_fictional(release: PublishedRelease) -> None:
    assert release.plan.is_fictional and "fictional" in release.plan.notice.en
