import math

import numpy as np
import pytest

from etl.measure.spread.group_share import between_group_share
from etl.measure.spread.groups import groups


def test_race_told_little_about_a_students_readiness() -> None:
    """Black and White graduates of 2016-17: chi-square over students."""
    found = between_group_share(groups([38.1, 69.4], [2070, 3030]))
    pooled = (38.1 * 2070 + 69.4 * 3030) / 5100
    z2 = (69.4 - 38.1) ** 2 / (pooled * (100 - pooled) * (1 / 2070 + 1 / 3030))
    assert float(found.value) == pytest.approx(z2 / 5100)
    assert float(found.low) < float(found.value) < float(found.high)
    assert float(found.by_chance) == pytest.approx(1 / 5100)


def test_groups_that_decide_everything_have_a_share_of_1() -> None:
    found = between_group_share(groups([0.0, 100.0], [50, 50]))
    assert float(found.value) == 1
    assert float(found.high) == 1


def test_a_band_reaches_0_where_chance_explains_the_share() -> None:
    found = between_group_share(groups([50.0, 51.0, 49.5], [100, 120, 90]))
    assert float(found.low) == 0
    assert float(found.value) < float(found.by_chance)


@pytest.mark.parametrize("value", [[0.0, 0.0], [100.0, 100.0], [50.0, math.nan], [113.0, 40.0]])
def test_without_anything_to_predict_there_is_no_share(value: list[float]) -> None:
    found = between_group_share(groups(value, [100, 100]))
    parts = (found.value, found.low, found.high, found.by_chance)
    assert all(math.isnan(float(part)) for part in parts)


def test_without_a_gap_the_share_is_what_chance_says_on_average() -> None:
    rng = np.random.default_rng(17)
    students = np.array([141, 88, 36, 14])
    drawn = between_group_share(
        groups(100 * rng.binomial(students, 0.4, (20_000, 4)) / students, students)
    )
    assert drawn.value.mean() == pytest.approx(float(drawn.by_chance[0]), rel=0.03)
    assert np.mean(drawn.low > 0) == pytest.approx(0.025, abs=0.006)


def test_the_band_holds_the_true_share_as_often_as_it_says() -> None:
    rng = np.random.default_rng(18)
    students, share = np.array([400, 300, 200]), np.array([0.45, 0.55, 0.62])
    true = float(between_group_share(groups(100 * share, students)).value)
    drawn = between_group_share(
        groups(100 * rng.binomial(students, share, (10_000, 3)) / students, students)
    )
    held = (drawn.low <= true) & (true <= drawn.high)
    assert held.mean() == pytest.approx(0.95, abs=0.01)


def test_the_band_has_no_step_where_its_formula_changes() -> None:
    """From a chi-square of 1,000 on the band is worked out in closed form."""
    students = np.array([3000, 2000, 1000, 500])
    apart = np.linspace(0.99, 1.01, 41)[:, None] * np.array([-8.0, 8.0, 12.0, -8.0]) * 2.245
    found = between_group_share(groups(50 + apart, students))
    chi2 = found.value * students.sum()
    assert chi2.min() < 1000 < chi2.max()
    steps = np.diff(np.stack([found.low, found.high]), axis=1)
    assert (steps > 0).all()
    assert steps.max() == pytest.approx(steps.min(), rel=0.5)
