import math

import numpy as np

from etl.measure.trend import Verdict, trend_of_shares, trend_of_values

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


def test_a_flat_series_is_hardly_ever_called_a_trend() -> None:
    rng = np.random.default_rng(7)
    n = np.full((20_000, 5), 400)
    found = trend_of_shares(rng.binomial(n, 0.5), n, YEARS)
    assert np.mean(found.verdict != 0) < 0.005


def test_figures_with_limits_have_a_trend_too() -> None:
    value = np.array([30.6, 30.2, 28.0, 24.6, 24.7])
    assert trend_of_values(value, value - 1.6, value + 1.6, YEARS).words() is Verdict.DECREASING
