"""A gap as a ratio: for unwanted and rare outcomes alone, and never without the gap in points."""

from pathlib import Path

import pytest

from dashboard.figures import svg_trend
from dashboard.queries.comparison import comparison
from dashboard.queries.gap import gap
from dashboard.queries.reader.times import Times, refused, scales, times
from dashboard.queries.scope import scope
from dashboard.view_state import ViewState
from etl.published import PublishedRelease
from tests.builders.board import TODAY, board_plan, board_rows
from tests.builders.observations import row
from tests.builders.release import released

RATES = {"black": (27.8, 42.2), "white": (9.5, 11.8), "all": (16.0, 23.0)}
STUDENTS = {"black": 34000, "white": 44000, "all": 95000}


@pytest.fixture(scope="module")
def district(tmp_path_factory: pytest.TempPathFactory) -> PublishedRelease:
    """Suspensions for each 100 students, by group."""
    rows = [each for each in board_rows() if each["indicator"] != "suspensions"]
    rows += [
        row(group, STUDENTS[group], rate, indicator="suspensions", school_year=2016 + at)
        for group, rates in RATES.items()
        for at, rate in enumerate(rates)
    ]
    return released(tmp_path_factory.mktemp("times"), rows, board_plan())


def told(release: PublishedRelease, **chosen: str) -> Times | None:
    found = scope(release, "suspensions", ViewState(scale="ratio", **chosen), TODAY)
    compared = comparison(found)
    assert compared is not None
    return times(found, compared, gap(found, compared))


def test_the_sentence_names_both_sides_the_year_and_how_many_times(
    district: PublishedRelease,
) -> None:
    found = told(district, compare="white")
    assert found is not None
    assert found.headline == (
        "In 2016-17, the rate of Black students is 3.58 times that of White students"
    )
    assert "2015-16 2.93, 2016-17 3.58" in found.chart.summary


def test_picture_table_and_sentence_tell_the_same_ratio(district: PublishedRelease) -> None:
    found = told(district, compare="white")
    assert found is not None and found.table is not None
    drawn = svg_trend.draw(found.chart)
    assert ">3.58<" in drawn and ">2.93<" in drawn
    last = found.table.rows[-1]
    assert "3.58" in [entry.text for entry in last.entries]
    assert [head.title for head in found.table.heads][-4:] == [
        "Gap",
        "Range by chance",
        "Times",
        "Range of times",
    ]


def test_equal_steps_of_the_axis_are_equal_ratios_and_one_is_always_on_it(
    district: PublishedRelease,
) -> None:
    found = told(district, compare="white")
    assert found is not None
    axis = svg_trend.axis(found.chart)
    at = dict(zip(axis.labels, axis.ticks, strict=True))
    assert axis.labels[0] == "1"
    assert at["2"] - at["1"] == pytest.approx(at["4"] - at["2"])


def test_against_the_goal_and_for_what_many_reach_no_ratio_is_offered(
    district: PublishedRelease, board: PublishedRelease
) -> None:
    readiness = scope(board, "readiness", ViewState(scale="ratio"), TODAY)
    compared = comparison(readiness)
    assert compared is not None
    assert scales(readiness, compared) is None
    assert times(readiness, compared, gap(readiness, compared)) is None
    assert told(district, compare="goal") is None or "goal" not in str(told(district))


def test_points_and_times_are_two_links(district: PublishedRelease) -> None:
    found = scope(district, "suspensions", ViewState(), TODAY)
    compared = comparison(found)
    assert compared is not None
    offered = scales(found, compared)
    assert offered is not None
    assert [(c.address, c.is_current) for c in offered.choices] == [
        ("/indicator/suspensions#gap", True),
        ("/indicator/suspensions?scale=ratio#gap", False),
    ]


def test_a_bound_has_no_ratio(tmp_path: Path) -> None:
    rows = [
        row(group, 2000, rate, indicator="readiness", school_year=2016 + at)
        for group, rates in {"all": (9.0, 9.0), "black": (2.0, 8.0), "white": (6.0, 6.0)}.items()
        for at, rate in enumerate(rates)
    ]
    release = released(tmp_path, rows, board_plan())
    found = scope(release, "readiness", ViewState(scale="ratio"), TODAY)
    compared = comparison(found)
    assert compared is not None
    assert times(found, compared, gap(found, compared)) is None


def test_an_address_that_asks_for_a_misleading_ratio_is_told_why_it_gets_points(
    district: PublishedRelease,
) -> None:
    for slug, scale, is_told in (
        ("readiness", "ratio", True),
        ("readiness", "", False),
        ("suspensions", "ratio", False),
    ):
        found = scope(district, slug, ViewState(scale=scale, compare="white"), TODAY)
        compared = comparison(found)
        assert compared is not None
        assert ("misleads" in refused(found, compared)) is is_told, (slug, scale)
