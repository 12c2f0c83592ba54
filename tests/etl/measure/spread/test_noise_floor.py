"""The table of methods 4: seven race groups, everybody at 50 %, no gap at all."""

import math

import numpy as np
import pytest

from etl.measure.reference.unweighted import mean_difference_from_mean_unweighted
from etl.measure.spread.attributable import attributable_risk
from etl.measure.spread.between_groups import between_group_sd, between_group_variance
from etl.measure.spread.from_mean import index_of_disparity, mean_difference_from_mean
from etl.measure.spread.groups import groups
from etl.measure.spread.noise_floor import noise_floor
from etl.measure.spread.theil import theil_index
from etl.model.indicator import Direction

DISTRICT = [14120, 8760, 3580, 1390, 430, 118, 1475]
ZONE = [1412, 876, 358, 139, 43, 12, 148]
SCHOOL = [141, 88, 36, 14, 12, 11, 15]


@pytest.mark.parametrize(
    ("students", "width", "sd", "from_mean", "best"),
    [
        (DISTRICT, 5.7, 0.7, 0.4, 2.8),
        (ZONE, 17.9, 2.2, 1.4, 8.9),
        (SCHOOL, 31.2, 6.6, 4.6, 15.5),
    ],
)
def test_spread_without_any_gap_is_what_twenty_thousand_draws_gave(
    students: list[int], width: float, sd: float, from_mean: float, best: float
) -> None:
    floor = noise_floor(students, 50.0)
    assert float(floor.highest_lowest) == pytest.approx(width, abs=0.15)
    assert float(floor.between_group_sd) == pytest.approx(sd, abs=0.06)
    assert float(floor.mean_difference_from_mean) == pytest.approx(from_mean, abs=0.06)
    assert float(floor.attributable_risk) == pytest.approx(best, abs=0.15)


@pytest.mark.parametrize("percent", [30.0, 70.0])
def test_every_floor_is_what_its_measure_gives_on_average(percent: float) -> None:
    rng = np.random.default_rng(44)
    students = np.array(ZONE)
    drawn = groups(100 * rng.binomial(students, percent / 100, (20_000, 7)) / students, students)
    floor = noise_floor(students, percent)
    found = {
        "between_group_variance": between_group_variance(drawn).value,
        "between_group_sd": between_group_sd(drawn).value,
        "mean_difference_from_mean": mean_difference_from_mean(drawn),
        "index_of_disparity": index_of_disparity(drawn),
        "attributable_risk": attributable_risk(drawn, Direction.HIGHER).value,
        "theil_index": theil_index(drawn).value,
    }
    for name, values in found.items():
        assert values.mean() == pytest.approx(float(getattr(floor, name)), rel=0.06), name


def test_an_unweighted_spread_is_mostly_noise() -> None:
    rng = np.random.default_rng(45)
    students = np.array(DISTRICT)
    drawn = groups(100 * rng.binomial(students, 0.5, (5_000, 7)) / students, students)
    unweighted = mean_difference_from_mean_unweighted(drawn).mean()
    assert unweighted == pytest.approx(1.3, abs=0.06)
    assert unweighted > 2 * float(noise_floor(students, 50.0).mean_difference_from_mean)


def test_a_hidden_group_is_left_out() -> None:
    with_hidden = noise_floor([100, math.nan, 50, 0], 40.0)
    assert with_hidden.highest_lowest == pytest.approx(noise_floor([100, 50], 40.0).highest_lowest)


@pytest.mark.parametrize(
    ("students", "mean"), [([100], 50.0), ([100, 50], 0.0), ([9, 9], math.nan)]
)
def test_there_is_no_floor_without_two_groups_and_a_chance(
    students: list[int], mean: float
) -> None:
    floor = noise_floor(students, mean)
    assert np.isnan([float(part) for part in vars(floor).values()]).all()


def test_two_groups_have_the_floor_that_is_known_in_closed_form() -> None:
    """The higher of two equal normals lies sd / sqrt(pi) above their mean; beside one that never
    moves, sd / sqrt(2 pi)."""
    alike, unlike = noise_floor([50, 50], 50.0), noise_floor([10_000_000, 50], 50.0)
    sd = 50 / math.sqrt(50)
    assert float(alike.attributable_risk) == pytest.approx(sd / math.sqrt(math.pi), rel=1e-4)
    assert float(alike.highest_lowest) == pytest.approx(2 * sd / math.sqrt(math.pi), rel=1e-4)
    closed = sd / math.sqrt(2 * math.pi)
    assert float(unlike.attributable_risk) == pytest.approx(closed, rel=1e-3)
