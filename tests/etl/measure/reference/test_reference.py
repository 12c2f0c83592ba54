import math

import numpy as np
import pytest

from etl.measure.reference.duplicates import coefficient_of_variation, mean_log_deviation
from etl.measure.reference.extremes import (
    difference,
    ends_of_order,
    highest_and_lowest,
    ratio,
    reference_and_worst,
)
from etl.measure.reference.reliability import Decision, reliability
from etl.measure.reference.unweighted import (
    mean_difference_from_best_unweighted,
    mean_difference_from_mean_unweighted,
    mean_difference_from_reference_unweighted,
)
from etl.measure.reference.weighted import (
    mean_difference_from_best,
    mean_difference_from_reference,
)
from etl.measure.spread.attributable import attributable_risk
from etl.measure.spread.from_mean import mean_difference_from_mean
from etl.measure.spread.groups import groups
from etl.model.indicator import Direction
from tests.source_files import imports, modules

RACE = groups([38.2, 61.4, 71.3], [14120, 8760, 12], 1.0)


def test_nothing_outside_imports_the_measures_that_no_page_may_show() -> None:
    package = "etl.measure.reference"
    users = {
        f"{each.path}:{each.line}"
        for module in modules("etl", "dashboard")
        if not module.name.startswith(package) and "reference" in module.text
        for each in imports(module)
        if each.name.startswith(package)
    }
    assert not users


def test_twelve_students_weigh_as_much_as_fourteen_thousand_without_weights() -> None:
    without = groups([38.2, 61.4], [14120, 8760])
    weighted = mean_difference_from_mean(RACE) - mean_difference_from_mean(without)
    plain = mean_difference_from_mean_unweighted(RACE)
    plain = plain - mean_difference_from_mean_unweighted(without)
    assert abs(float(weighted)) < 0.1
    assert float(plain) > 3


def test_the_weighted_distance_from_the_best_is_the_size_of_the_attributable_risk() -> None:
    for direction in (Direction.HIGHER, Direction.LOWER):
        size = abs(float(attributable_risk(RACE, direction).value))
        assert float(mean_difference_from_best(RACE, direction)) == pytest.approx(size)


def test_the_best_group_is_the_reference_of_the_distances_from_the_best() -> None:
    best = np.asarray(2)
    from_best = mean_difference_from_best_unweighted(RACE, Direction.HIGHER)
    assert from_best == mean_difference_from_reference_unweighted(RACE, best)
    weighted = mean_difference_from_best(RACE, Direction.HIGHER)
    assert weighted == mean_difference_from_reference(RACE, best)


def test_a_hidden_reference_hides_the_distance() -> None:
    hidden = groups([38.2, math.nan, 71.3], [100, 50, 60])
    reference = np.asarray(1)
    assert math.isnan(float(mean_difference_from_reference(hidden, reference)))
    assert math.isnan(float(mean_difference_from_reference_unweighted(hidden, reference)))
    pair = reference_and_worst(hidden, reference, Direction.HIGHER)
    assert math.isnan(float(difference(hidden, pair).value))


def test_groups_that_are_alike_lie_nowhere_apart() -> None:
    alike = groups([50.0, 50.0], [10, 900], 1.0)
    assert float(difference(alike, ends_of_order(alike, Direction.HIGHER)).value) == 0
    assert float(coefficient_of_variation(alike)) == pytest.approx(0)
    assert float(mean_log_deviation(alike).value) == pytest.approx(0)


def test_the_worst_is_worse_off_whichever_way_is_better() -> None:
    reference = np.asarray(1)
    for direction, gap in ((Direction.HIGHER, 23.2), (Direction.LOWER, 9.9)):
        found = difference(RACE, reference_and_worst(RACE, reference, direction))
        assert float(found.value) == pytest.approx(gap)


def test_a_ratio_needs_figures_over_0() -> None:
    with_zero = groups([0.0, 50.0], [10, 10], 1.0)
    assert math.isnan(float(ratio(with_zero, highest_and_lowest(with_zero)).value))
    assert math.isnan(float(mean_log_deviation(with_zero).value))


@pytest.mark.parametrize(
    ("x", "n", "decision"),
    [
        (14, 29, Decision.TOO_FEW),
        (0, 0, Decision.TOO_FEW),
        (5, 3, Decision.TOO_FEW),
        (15, 30, Decision.WIDE),
        (0, 60, Decision.WIDE_OF_VALUE),
        (0, 1000, Decision.PRESENT),
        (60, 60, Decision.PRESENT),
    ],
)
def test_a_share_is_presented_when_its_exact_range_is_narrow_enough(
    x: int, n: int, decision: Decision
) -> None:
    assert reliability(x, n).decision is decision
