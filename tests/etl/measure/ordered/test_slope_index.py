import math
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.measure.ordered.concentration import concentration, erreygers, wagstaff
from etl.measure.ordered.order import NotOrdered, midpoints, need_order
from etl.measure.ordered.slope_index import Transform, slope_index
from etl.model.student_group import Dimension
from etl.model.text import Text
from etl.vocabulary_files import load_vocabulary

BANDS = Dimension("poverty_band", Text("Band of poverty"), is_whole=True, is_ordered=True)
VOCABULARY = Path(__file__).parents[4] / "data" / "vocabulary"
VALUE, STUDENTS = [33.1, 41.7, 50.2, 58.8, 69.5], [6200, 5400, 4800, 4100, 3600]


def test_no_dimension_that_we_ship_has_an_order() -> None:
    for dimension in load_vocabulary(VOCABULARY).dimensions:
        with pytest.raises(NotOrdered):
            need_order(dimension, 5)


@pytest.mark.parametrize("code", ["race", "sex", "disability", "english_learner"])
def test_no_file_can_give_people_an_order(code: str) -> None:
    claimed = Dimension(code, Text(code), is_whole=True, is_ordered=True)
    for measure in (slope_index, concentration):
        with pytest.raises(NotOrdered, match="no order of advantage"):
            measure(VALUE, STUDENTS, claimed)


def test_two_groups_are_too_few_for_an_order() -> None:
    for measure in (slope_index, concentration):
        with pytest.raises(NotOrdered, match="needs three"):
            measure([1.0, 2.0], [10, 10], BANDS)


def test_figures_that_rise_straight_with_the_midpoints_have_that_slope() -> None:
    _, middle = midpoints(STUDENTS)
    found = slope_index(20 + 30 * middle, STUDENTS, BANDS)
    assert [float(found.value), float(found.intercept)] == pytest.approx([30, 20])
    assert float(found.relative) == pytest.approx(2.5)


@given(st.lists(st.tuples(st.floats(1, 99), st.integers(1, 900)), min_size=3, max_size=8))
def test_turning_the_order_round_turns_the_sign(bands: list[tuple[float, int]]) -> None:
    value, students = (list(column) for column in zip(*bands, strict=True))
    forth, back = (
        slope_index(value[::step], students[::step], BANDS, 1.0).value for step in (1, -1)
    )
    assert float(forth) == pytest.approx(-float(back), abs=1e-6)
    one, other = (concentration(value[::s], students[::s], BANDS).relative for s in (1, -1))
    assert float(one) == pytest.approx(-float(other), abs=1e-9)


@pytest.mark.parametrize(("transform", "scale"), [("none", 1), ("log", 1), ("logit", 100)])
def test_its_limits_are_those_of_drawing_again_and_again(transform: str, scale: float) -> None:
    rng = np.random.default_rng(8)
    value, error = np.array(VALUE) / scale, 0.8 / scale
    told = slope_index(value, STUDENTS, BANDS, error, Transform(transform))
    drawn = slope_index(
        rng.normal(value, error, (40_000, 5)), STUDENTS, BANDS, transform=Transform(transform)
    )
    assert drawn.value.std() == pytest.approx(float(told.error), rel=0.03)
    ends = np.quantile(drawn.relative, [0.025, 0.975])
    assert ends == pytest.approx([float(told.relative_low), float(told.relative_high)], rel=0.01)


def test_one_hidden_band_hides_the_index() -> None:
    hidden = [33.1, math.nan, 50.2, 58.8, 69.5]
    assert math.isnan(float(slope_index(hidden, STUDENTS, BANDS).value))
    assert math.isnan(float(concentration(hidden, STUDENTS, BANDS).absolute))
    unknown = slope_index(VALUE, [6200, math.nan, 4800, 4100, 3600], BANDS)
    assert math.isnan(float(unknown.value))


def test_a_band_without_students_changes_nothing() -> None:
    with_empty = slope_index([33.1, math.nan, 41.7, 50.2], [10, 0, 10, 10], BANDS, 1.0)
    without = slope_index([33.1, 41.7, 50.2], [10, 10, 10], BANDS, 1.0)
    assert float(with_empty.low) == pytest.approx(float(without.low))


def test_bands_that_are_alike_have_no_slope() -> None:
    found = slope_index([50.0] * 4, [1, 2, 3, 4], BANDS)
    assert float(found.value) == pytest.approx(0, abs=1e-9)
    assert float(found.relative) == pytest.approx(1)
    assert float(concentration([50.0] * 4, [1, 2, 3, 4], BANDS).relative) == pytest.approx(0)


@pytest.mark.parametrize(("value", "transform"), [(0.0, "log"), (1.0, "logit"), (1.3, "logit")])
def test_a_figure_without_a_place_on_the_scale_has_no_index(value: float, transform: str) -> None:
    found = slope_index([value, 0.5, 0.6], [5, 5, 5], BANDS, 0.1, Transform(transform))
    assert not np.isfinite(float(found.value))


def test_everybody_in_one_band_has_no_slope_to_tell() -> None:
    assert math.isnan(float(slope_index([1.0, 2.0, 3.0], [10, 0, 0], BANDS).value))


def test_bounded_results_have_indices_that_know_their_bounds() -> None:
    assert float(erreygers(0.1, 0.5)) == pytest.approx(0.2)
    assert float(wagstaff(0.1, 0.5)) == pytest.approx(0.2)
    assert math.isnan(float(wagstaff(0.1, 1.0)))
