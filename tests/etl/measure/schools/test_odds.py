import math

import numpy as np
import pytest

from etl.measure.interval import wilson
from etl.measure.schools.odds import beyond_odds

POOR = np.linspace(15, 90, 21)


def _district(seed: int) -> np.ndarray:
    return 90 - 0.7 * POOR + np.random.default_rng(seed).normal(0, 4, 21)


def test_a_school_far_above_what_its_poverty_leads_to_expect_stands_out() -> None:
    value = _district(1)
    value[15] += 30
    found = beyond_odds(value, POOR)
    assert np.flatnonzero(found.stands_out).tolist() == [15]
    assert found.beyond[15] == pytest.approx(30, abs=8)
    assert found.high[15] < value[15]


def test_a_school_is_judged_by_the_line_of_the_others() -> None:
    value = _district(2)
    moved = value.copy()
    moved[20] += 40
    first, second = beyond_odds(value, POOR), beyond_odds(moved, POOR)
    assert first.expected[20] == pytest.approx(second.expected[20])
    assert second.beyond[20] == pytest.approx(first.beyond[20] + 40)


def test_a_school_whose_own_range_holds_what_was_expected_never_stands_out() -> None:
    value = _district(1)
    value[15] += 20
    assert beyond_odds(value, POOR).stands_out[15]
    found = beyond_odds(value, POOR, wilson(value, 10))
    assert not found.stands_out.any()


def test_where_schools_differ_by_chance_alone_hardly_any_stands_out() -> None:
    rng = np.random.default_rng(77)
    districts = [
        beyond_odds(60 - 0.4 * POOR + rng.normal(0, 6, 21), POOR).stands_out.any()
        for _ in range(2000)
    ]
    assert np.mean(districts) <= 0.06


def test_the_range_holds_a_school_as_often_as_it_says() -> None:
    rng = np.random.default_rng(78)
    held = []
    for _ in range(1500):
        value = 60 - 0.4 * POOR + rng.normal(0, 6, 21)
        found = beyond_odds(value, POOR)
        held.append((found.low <= value) & (value <= found.high))
    assert np.mean(held) == pytest.approx(0.95, abs=0.01)


def test_a_school_without_a_published_figure_is_neither_judged_nor_judges() -> None:
    value = _district(3)
    value[4] = math.nan
    found = beyond_odds(value, POOR)
    assert math.isnan(found.expected[4])
    assert not found.stands_out[4]
    alone = beyond_odds(np.delete(value, 4), np.delete(POOR, 4))
    assert np.delete(found.expected, 4) == pytest.approx(alone.expected)


def test_seven_schools_are_too_few() -> None:
    assert np.isnan(beyond_odds(_district(1)[:7], POOR[:7]).expected).all()


def test_schools_that_are_equally_poor_have_no_odds() -> None:
    found = beyond_odds(_district(1), np.full(21, 60.0))
    assert np.isnan(found.beyond).all()
    assert not found.stands_out.any()


def test_schools_that_all_lie_on_the_line_are_all_as_expected() -> None:
    found = beyond_odds(90 - 0.7 * POOR, POOR)
    assert found.beyond == pytest.approx(np.zeros(21), abs=1e-9)
    assert not found.stands_out.any()
