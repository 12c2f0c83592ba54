"""The scan keeps its word: what it points out is seldom a false alarm (Done 2 of its issue)."""

import math

import numpy as np
import pytest

from etl.measure.difference import newcombe
from etl.measure.interval import wilson
from etl.measure.scan.disparity import scan
from etl.measure.scan.exact_test import chance_of_gap

BANDS = np.array([10, 30, 100, 300])
SCHOOLS, GROUPS = 40, 6


def _published(rng: np.random.Generator, share: np.ndarray, n: np.ndarray) -> np.ndarray:
    """Outcomes of `n` students as a page shows them: whole percents under 300 students."""
    percent = 100 * rng.binomial(n, share) / n
    return np.where(n < 300, np.round(percent), np.round(percent, 1))


def _false_alarms(rng: np.random.Generator, truly_apart: float) -> tuple[float, float]:
    """(share of false alarms among gaps pointed out, share of true gaps pointed out)."""
    shape = (SCHOOLS, GROUPS)
    everyone = np.clip(rng.normal(0.45, 0.2, (SCHOOLS, 1)), 0.03, 0.97)
    apart = rng.random(shape) < truly_apart
    share = np.where(apart, np.clip(everyone - 0.25, 0.01, 0.99), everyone)
    n, n_all = rng.integers(10, 250, shape), rng.integers(250, 1500, (SCHOOLS, 1))
    group, reference = _published(rng, share, n), _published(rng, everyone, n_all)
    floor, floor_all = (BANDS[np.searchsorted(BANDS, m, side="right") - 1] for m in (n, n_all))
    p = chance_of_gap((group, group), floor, (reference, reference), floor_all)
    limits = newcombe((reference, *wilson(reference, floor_all)), (group, *wilson(group, floor)))
    pool = np.broadcast_to(np.arange(GROUPS), shape)
    found = scan(reference - group, *limits, p, pool=pool).stands_out
    wrong = found & ~apart
    return wrong.sum() / max(found.sum(), 1), (found & apart).sum() / max(apart.sum(), 1)


def _mean_false_alarms(times: int, truly_apart: float) -> tuple[float, float]:
    rng = np.random.default_rng(2018)
    both = np.array([_false_alarms(rng, truly_apart) for _ in range(times)])
    return both[:, 0].mean(), both[:, 1].mean()


@pytest.mark.parametrize("truly_apart", [0.0, 0.1, 0.5])
def test_false_alarms_stay_at_or_under_their_level(truly_apart: float) -> None:
    false, _ = _mean_false_alarms(100, truly_apart)
    assert false <= 0.05


def test_true_gaps_of_25_points_are_often_found() -> None:
    _, found = _mean_false_alarms(30, 0.5)
    assert found > 0.25


@pytest.mark.soak
@pytest.mark.parametrize("truly_apart", [0.0, 0.02, 0.1, 0.5, 0.9])
def test_false_alarms_stay_at_or_under_their_level_in_a_long_run(truly_apart: float) -> None:
    false, _ = _mean_false_alarms(3000, truly_apart)
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
