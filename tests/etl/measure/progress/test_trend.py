import math

import numpy as np
import pytest

from etl.measure.interval import rate
from etl.measure.progress.trend import Verdict, trend_of_shares, trend_of_values

YEARS = np.arange(2013, 2018)


def test_a_steady_rise_in_a_large_group_is_rising() -> None:
    n = np.full(5, 5000)
    assert trend_of_shares(n * [0.40, 0.43, 0.46, 0.49, 0.52], n, YEARS).words() is (
        Verdict.INCREASING
    )


def test_a_rise_that_hangs_on_one_year_is_no_trend() -> None:
    n = np.full(5, 5000)
    found = trend_of_shares(n * [0.40, 0.399, 0.398, 0.397, 0.60], n, YEARS)
    assert found.chi2[0] > 9.5495
    assert found.words() is Verdict.NO_CHANGE


def test_four_years_are_too_few() -> None:
    n = np.full(4, 5000)
    found = trend_of_shares(n * [0.1, 0.3, 0.5, 0.7], n, YEARS[:4])
    assert math.isnan(found.verdict[0])
    assert found.words() is Verdict.CANNOT_CALCULATE


def test_nobody_in_any_year_is_no_trend() -> None:
    assert trend_of_shares(np.zeros(5), np.full(5, 50), YEARS).words() is Verdict.NO_CHANGE


def _false_alarms(rng: np.random.Generator, series: int, n: int, share: float) -> float:
    """How often a flat series of `n` students a year is called a trend, as percents or as rates."""
    students = np.full((series, 5), n)
    shares = trend_of_shares(rng.binomial(students, share), students, YEARS)
    per_100 = 100 * rng.poisson(students * share) / n
    rates = trend_of_values(per_100, *rate(per_100, students), YEARS)
    return max(np.mean(found.verdict != 0) for found in (shares, rates))


@pytest.mark.parametrize(("n", "share"), [(30, 0.5), (100, 0.2), (400, 0.5), (5000, 0.9)])
def test_a_flat_series_is_hardly_ever_called_a_trend(n: int, share: float) -> None:
    assert _false_alarms(np.random.default_rng(7), 20_000, n, share) < 0.005


@pytest.mark.soak
@pytest.mark.parametrize("n", [10, 30, 100, 300, 1000, 10_000])
@pytest.mark.parametrize("share", [0.05, 0.2, 0.5, 0.8, 0.95])
def test_a_flat_series_is_hardly_ever_called_a_trend_in_a_long_run(n: int, share: float) -> None:
    assert _false_alarms(np.random.default_rng(8), 500_000, n, share) < 0.005


def test_a_series_without_uncertainty_has_no_test_of_its_trend() -> None:
    value = np.array([1.0, 2, 3, 4, 5])
    assert trend_of_values(value, value, value, YEARS).words() is Verdict.CANNOT_CALCULATE


def test_a_year_without_students_is_a_year_without_a_figure() -> None:
    found = trend_of_shares([10, 20, 0, 40, 50], [100, 100, 0, 100, 100], YEARS)
    assert found.words() is Verdict.CANNOT_CALCULATE


def test_figures_with_limits_have_a_trend_too() -> None:
    value = np.array([30.6, 30.2, 28.0, 24.6, 24.7])
    assert trend_of_values(value, value - 1.6, value + 1.6, YEARS).words() is Verdict.DECREASING
