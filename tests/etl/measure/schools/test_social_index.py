import csv
import math
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.measure.schools.social_index import social_index

FIGURES = Path(__file__).parents[4] / "data" / "plans" / "vision2020" / "figures"
YEARS = ("2011-12", "2012-13", "2013-14", "2014-15", "2015-16", "2016-17")


def _schools(indicator: str) -> dict[str, dict[str, float]]:
    """School -> year -> published figure of all students."""
    found: dict[str, dict[str, float]] = {}
    with (FIGURES / f"{indicator}.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            at_school = row["organization"] != "275" and row["student_group"] == "all"
            if at_school and row["status"] == "reported":
                found.setdefault(row["organization"], {})[row["school_year"]] = float(row["value"])
    return found


def _rows(figures: dict[str, dict[str, float]], schools: list[str]) -> list[list[float]]:
    return [[figures[s].get(year, math.nan) for s in schools] for year in YEARS]


def test_poverty_predicted_readiness_in_the_public_figures_as_others_found() -> None:
    ready, lunch = _schools("college-career-readiness"), _schools("free-reduced-lunch")
    schools = sorted(ready.keys() & lunch.keys())
    found = social_index(_rows(ready, schools), _rows(lunch, schools))
    assert (found.schools == 21).all()
    assert found.r2 == pytest.approx([0.880, 0.853, 0.858, 0.800, 0.786, 0.707], abs=0.01)
    assert found.slope == pytest.approx([-0.95, -0.85, -0.74, -0.73, -0.67, -0.80], abs=0.01)
    ends = np.transpose([found.low, found.high])[[0, 3, 5]]
    assert ends == pytest.approx(np.array([(0.72, 0.95), (0.57, 0.92), (0.41, 0.87)]), abs=0.01)


def test_a_school_without_a_published_figure_is_left_out() -> None:
    rng = np.random.default_rng(5)
    poor, result = rng.uniform(10, 90, 12), rng.uniform(10, 90, 12)
    hidden = result.copy()
    hidden[3] = math.nan
    whole, part = social_index(hidden, poor), social_index(np.delete(result, 3), np.delete(poor, 3))
    assert whole.schools[0] == 11
    assert whole.r2[0] == pytest.approx(part.r2[0])


def test_coded_figures_enter_and_are_counted() -> None:
    poor = np.array([10.0, 20, 30, 40, 50, 60])
    coded = [True, False, False, False, False, True]
    found = social_index([95.0, 80, 70, 66, math.nan, 5], poor, coded)
    assert (found.schools[0], found.coded[0]) == (5, 2)
    assert found.r2[0] > 0.7


def test_four_schools_are_too_few() -> None:
    found = social_index([1.0, 2, 3, 4], [4.0, 3, 2, 1])
    assert np.isnan([found.r2[0], found.low[0], found.slope[0], found.by_chance[0]]).all()


def test_equally_poor_schools_have_no_index() -> None:
    found = social_index([10.0, 20, 30, 40, 50.0], [60.1] * 5)
    assert np.isnan([found.r2[0], found.slope[0]]).all()


def test_equal_results_have_a_slope_of_none_and_nothing_to_predict() -> None:
    found = social_index([50.0] * 6, np.arange(6.0))
    assert found.slope[0] == 0
    assert math.isnan(found.r2[0])


def test_results_that_lie_on_the_line_are_predicted_wholly() -> None:
    found = social_index([90.0, 80, 70, 60, 50], [10.0, 20, 30, 40, 50])
    assert [found.r2[0], found.low[0], found.high[0]] == pytest.approx([1, 1, 1])


def test_without_a_relation_the_index_is_what_chance_says_on_average() -> None:
    rng = np.random.default_rng(11)
    found = social_index(rng.normal(50, 10, (20_000, 21)), rng.uniform(20, 90, (20_000, 21)))
    assert found.r2.mean() == pytest.approx(found.by_chance[0], abs=0.002)
    assert np.mean(found.low > 0) == pytest.approx(0.05, abs=0.01)


@given(st.lists(st.tuples(st.floats(0, 100), st.floats(0, 100)), min_size=5, max_size=30))
def test_the_band_holds_the_index_and_stays_between_0_and_1(
    schools: list[tuple[float, float]],
) -> None:
    value, poor = np.round(np.transpose(schools), 1)
    found = social_index(value, poor)
    if not math.isnan(found.r2[0]):
        assert 0 <= found.low[0] <= found.r2[0] + 1e-9
        assert found.r2[0] - 1e-9 <= found.high[0] <= 1 + 1e-9
