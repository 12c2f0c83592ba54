"""The scan keeps its word: what it points out is seldom a false alarm (Done 2 of its issue)."""

import math

import numpy as np
import pytest

from etl.measure.gap.difference import newcombe
from etl.measure.interval import rate, wilson
from etl.measure.scan.disparity import scan
from etl.measure.scan.exact_test import chance_of_gap

BANDS = np.array([10, 30, 100, 300])
SCHOOLS, GROUPS = 40, 6


def _published(
    rng: np.random.Generator, share: np.ndarray, n: np.ndarray, of_share: bool
) -> np.ndarray:
    """Outcomes of `n` students as a page shows them: whole percents under 300 students."""
    if not of_share:
        return np.round(100 * rng.poisson(n * share) / n, 1)
    percent = 100 * rng.binomial(n, share) / n
    return np.where(n < 300, np.round(percent), np.round(percent, 1))


def _limits(value: np.ndarray, n: np.ndarray, of_share: bool) -> tuple[np.ndarray, ...]:
    return (value, *(wilson if of_share else rate)(value, n))


def _false_alarms(
    rng: np.random.Generator, truly_apart: float, of_share: bool
) -> tuple[float, float]:
    """(share of false alarms among gaps pointed out, share of true gaps pointed out)."""
    shape = (SCHOOLS, GROUPS)
    everyone = np.clip(rng.normal(0.45, 0.2, (SCHOOLS, 1)), 0.03, 0.97)
    apart = rng.random(shape) < truly_apart
    share = np.where(apart, np.clip(everyone - 0.25, 0.01, 0.99), everyone)
    n, n_all = rng.integers(10, 250, shape), rng.integers(250, 1500, (SCHOOLS, 1))
    group, reference = (
        _published(rng, chance, size, of_share) for chance, size in ((share, n), (everyone, n_all))
    )
    floor, floor_all = (BANDS[np.searchsorted(BANDS, m, side="right") - 1] for m in (n, n_all))
    p = chance_of_gap((group, group), floor, (reference, reference), floor_all, of_share=of_share)
    limits = newcombe(_limits(reference, floor_all, of_share), _limits(group, floor, of_share))
    pool = np.broadcast_to(np.arange(GROUPS), shape)
    found = scan(reference - group, *limits, p, pool=pool).stands_out
    wrong = found & ~apart
    return wrong.sum() / max(found.sum(), 1), (found & apart).sum() / max(apart.sum(), 1)


def _mean_false_alarms(times: int, truly_apart: float, of_share: bool) -> tuple[float, float]:
    rng = np.random.default_rng(2018)
    both = np.array([_false_alarms(rng, truly_apart, of_share) for _ in range(times)])
    return both[:, 0].mean(), both[:, 1].mean()


@pytest.mark.parametrize("of_share", [True, False], ids=["percents", "events"])
@pytest.mark.parametrize("truly_apart", [0.0, 0.1, 0.5])
def test_false_alarms_stay_at_or_under_their_level(truly_apart: float, of_share: bool) -> None:
    false, _ = _mean_false_alarms(60, truly_apart, of_share)
    assert false <= 0.05


def test_true_gaps_of_25_points_are_often_found() -> None:
    _, found = _mean_false_alarms(30, 0.5, of_share=True)
    assert found > 0.25


@pytest.mark.soak
@pytest.mark.parametrize("of_share", [True, False], ids=["percents", "events"])
@pytest.mark.parametrize("truly_apart", [0.0, 0.02, 0.1, 0.5, 0.9])
def test_false_alarms_stay_at_or_under_their_level_in_a_long_run(
    truly_apart: float, of_share: bool
) -> None:
    false, _ = _mean_false_alarms(3000, truly_apart, of_share)
    assert false <= 0.05


def test_a_hidden_gap_never_stands_out() -> None:
    hidden = math.nan
    found = scan(
        [hidden, 30.0, 2, 1],
        [hidden, 25.0, -3, -4],
        [hidden, 35.0, 7, 6],
        [hidden, 1e-9, 0.5, 0.7],
        pool=0,
    )
    assert found.stands_out.tolist() == [False, True, False, False]
    assert math.isnan(found.shrunk.value[0])


def test_a_gap_known_by_its_bound_alone_may_stand_out_and_is_not_shrunk() -> None:
    found = scan(
        [40.0, 30, 2, 1],
        [math.nan, 25, -3, -4],
        [math.nan, 35, 7, 6],
        [1e-8, 1e-9, 0.5, 0.7],
        pool=0,
    )
    assert found.stands_out[0]
    assert math.isnan(found.shrunk.value[0])
    assert np.isfinite(found.shrunk.value[1:]).all()
