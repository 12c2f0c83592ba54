"""Labels that do not cover each other."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dashboard.figures.labels import spread, ticked, wrap


def test_labels_that_have_room_stay_where_they_are() -> None:
    assert spread((10.0, 80.0), 16, 0, 100) == (10.0, 80.0)


def test_two_labels_at_one_place_move_apart_and_keep_their_order() -> None:
    assert spread((50.0, 50.0), 16, 0, 100) == (50.0, 66.0)


@given(st.lists(st.floats(0, 300), min_size=1, max_size=6))
def test_no_label_covers_another_and_none_leaves_the_picture(wanted: list[float]) -> None:
    placed = sorted(spread(tuple(wanted), 20, 0, 300))
    assert all(0 <= place <= 300 for place in placed)
    assert all(b - a >= 20 - 1e-6 for a, b in pairwise(placed))


@given(st.integers(1, 30), st.floats(100, 600))
def test_the_first_and_the_last_year_are_always_written_and_none_overlap(
    years: int, width: float
) -> None:
    places = ticked(years, width, 54)
    assert places[0] == 0
    assert places[-1] == years - 1
    step = width / max(years - 1, 1)
    if len(places) > 2:
        assert all((b - a) * step >= 54 - 1e-6 for a, b in pairwise(places))


def test_a_long_name_is_wrapped_between_words() -> None:
    assert wrap("American Indian or Alaska Native students", 17) == (
        "American Indian",
        "or Alaska Native",
        "students",
    )
