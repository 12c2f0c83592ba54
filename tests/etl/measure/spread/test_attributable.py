import math

import numpy as np
import pytest

from etl.measure.spread.attributable import (
    attributable_fraction,
    attributable_risk,
    best_group,
)
from etl.measure.spread.groups import groups
from etl.model.indicator import Direction

RACE = groups([38.2, 61.4, 71.3], [14120, 8760, 1390], [0.4, 0.5, 1.2])


def test_the_average_would_rise_to_the_best_group_or_fall_to_it() -> None:
    mean = float(RACE.mean[0])
    assert float(attributable_risk(RACE, Direction.HIGHER).value) == pytest.approx(71.3 - mean)
    assert float(attributable_risk(RACE, Direction.LOWER).value) == pytest.approx(38.2 - mean)


def test_the_fraction_is_on_the_scale_of_its_limits() -> None:
    risk, fraction = (f(RACE, Direction.HIGHER) for f in (attributable_risk, attributable_fraction))
    assert float(fraction.value) == pytest.approx(100 * float(risk.value) / float(RACE.mean[0]))
    assert float(fraction.high - fraction.low) > 4


def test_a_named_group_that_is_not_the_best_gives_none_rather_than_the_wrong_sign() -> None:
    found = attributable_risk(RACE, Direction.HIGHER, np.asarray(0))
    assert [float(part) for part in (found.value, found.low, found.high)] == [0, 0, 0]


def test_the_first_of_equals_is_the_best() -> None:
    assert best_group(groups([5.0, 9.0, 9.0], [1, 1, 1]), Direction.HIGHER) == 1


def test_a_hidden_best_group_hides_the_measure() -> None:
    found = groups([38.2, math.nan, 50.0], [100, 50, 80])
    assert math.isnan(float(attributable_risk(found, Direction.HIGHER, np.asarray(1)).value))
    assert best_group(found, Direction.HIGHER) == 2


def test_its_error_is_that_of_drawing_again_and_again() -> None:
    rng = np.random.default_rng(12)
    drawn = rng.normal(RACE.value, RACE.error, (40_000, 3))
    for measure in (attributable_risk, attributable_fraction):
        again = measure(groups(drawn, RACE.students), Direction.HIGHER, np.full(40_000, 2)).value
        told = float(measure(RACE, Direction.HIGHER).error)
        assert again.std() == pytest.approx(told, rel=0.03)
