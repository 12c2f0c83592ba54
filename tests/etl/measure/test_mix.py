import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.measure.mix import mix_and_results

year = st.lists(st.tuples(st.integers(0, 500), st.floats(0, 100)), min_size=3, max_size=3)


def test_an_average_can_fall_although_every_group_rose() -> None:
    found = mix_and_results([80, 20], [70.0, 30.0], [60, 40], [72.0, 33.0])
    assert float(found.results) > 0
    assert float(found.mix) < 0
    assert float(found.change) == pytest.approx(-5.6)


@given(year, year)
def test_results_and_mix_make_the_change(
    before: list[tuple[int, float]], now: list[tuple[int, float]]
) -> None:
    (n0, y0), (n1, y1) = (np.array(each, dtype=float).T for each in (before, now))
    found = mix_and_results(n0, y0, n1, y1)
    if n0.sum() and n1.sum():
        whole = (n1 * y1).sum() / n1.sum() - (n0 * y0).sum() / n0.sum()
        assert float(found.results + found.mix) == pytest.approx(float(found.change), abs=1e-9)
        assert float(found.mix) == pytest.approx(float(found.mix_of.sum()), abs=1e-9)
        both = ((n0 > 0) == (n1 > 0)).all()
        assert not both or float(found.change) == pytest.approx(whole, abs=1e-9)
    else:
        assert math.isnan(float(found.change))


def test_same_students_have_no_mix_and_same_figures_no_results() -> None:
    assert float(mix_and_results([1, 1], [10.0, 20], [5, 5], [12.0, 30]).mix) == 0
    assert float(mix_and_results([1, 3], [10.0, 20], [5, 5], [10.0, 20]).results) == 0


def test_a_group_that_is_new_moves_the_mix_alone() -> None:
    found = mix_and_results([50, 50, 0], [40.0, 60, math.nan], [40, 40, 20], [40.0, 60, 30])
    assert float(found.results) == 0
    assert float(found.change) == pytest.approx(-4.0)
    assert found.mix_of[2] < 0


def test_a_hidden_figure_or_share_hides_the_split() -> None:
    for hidden in (
        mix_and_results([50, 50], [40.0, math.nan], [40, 60], [40.0, 60]),
        mix_and_results([50, math.nan], [40.0, 50], [40, 60], [40.0, 60]),
        mix_and_results([50, -1], [40.0, 50], [40, 60], [40.0, 60]),
        mix_and_results([0, 0], [40.0, 50], [40, 60], [40.0, 60]),
    ):
        assert math.isnan(float(hidden.change))
        assert math.isnan(float(hidden.mix))
