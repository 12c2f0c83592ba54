"""Marks: each keeps its place and shape."""

from hypothesis import given
from hypothesis import strategies as st

from dashboard.figures import marks
from etl.model.cell import Coding


@given(st.floats(1, 200), st.floats(1, 300))
def test_a_hatch_never_leaves_its_rectangle(width: float, height: float) -> None:
    for start, end in marks.diagonals(width, height):
        for x, y in (start, end):
            assert -1e-6 <= x <= width + 1e-6
            assert -1e-6 <= y <= height + 1e-6


def test_the_arrow_of_a_bound_points_to_where_the_real_value_lies() -> None:
    lowest = max(y for stroke in marks.arrow(Coding.AT_MOST) for _, y in stroke)
    highest = min(y for stroke in marks.arrow(Coding.AT_LEAST) for _, y in stroke)
    assert lowest > 0
    assert highest < 0


def test_each_marker_has_a_shape_of_its_own() -> None:
    shapes = ("circle", "square", "diamond", "triangle")
    assert len({marks.marker(shape, 0, 0, 4, "pt") for shape in shapes}) == len(shapes)
