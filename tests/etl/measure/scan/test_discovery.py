import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.measure.scan.discovery import benjamini_hochberg

chances = st.lists(st.floats(0, 1), min_size=1, max_size=40)


def test_missing_values_stay_missing_and_do_not_count() -> None:
    adjusted = benjamini_hochberg([0.01, math.nan, 0.04])
    assert adjusted[[0, 2]].tolist() == [0.02, 0.04]
    assert math.isnan(adjusted[1])


def test_each_family_is_adjusted_by_itself() -> None:
    together = benjamini_hochberg([0.01, 0.02, 0.03, 0.5], ["a", "b", "a", "b"])
    assert together[[0, 2]].tolist() == benjamini_hochberg([0.01, 0.03]).tolist()
    assert together[[1, 3]].tolist() == benjamini_hochberg([0.02, 0.5]).tolist()


def test_nothing_to_look_at_is_no_error() -> None:
    assert benjamini_hochberg([]).size == 0
    assert np.isnan(benjamini_hochberg([math.nan, math.nan])).all()


@pytest.mark.parametrize("wrong", [-0.01, 1.01])
def test_a_number_that_is_no_chance_is_refused(wrong: float) -> None:
    with pytest.raises(ValueError, match="between 0 and 1"):
        benjamini_hochberg([0.5, wrong])


@given(chances)
def test_adjusting_never_lowers_a_chance_nor_changes_the_order(p: list[float]) -> None:
    adjusted = benjamini_hochberg(p)
    assert (adjusted >= np.array(p) - 1e-12).all()
    assert (adjusted <= 1).all()
    order = np.argsort(p, kind="stable")
    assert (np.diff(adjusted[order]) >= -1e-12).all()


@given(chances, st.floats(0.001, 0.2))
def test_what_is_picked_is_what_the_stepwise_rule_of_1995_picks(
    p: list[float], level: float
) -> None:
    ordered = sorted(p)
    passing = [k for k, each in enumerate(ordered, 1) if each * len(p) / k <= level]
    assert int((benjamini_hochberg(p) <= level).sum()) == (max(passing) if passing else 0)
