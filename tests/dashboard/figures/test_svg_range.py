"""A number on an axis the length of a cell."""

import re

import pytest

from dashboard.figures import svg_range
from dashboard.view_data.range_bar import RangeBar
from etl.model.cell import Coding, Interval


def middle(drawn: str) -> float:
    found = re.search(r'cx="([\d.]+)"', drawn)
    assert found
    return float(found[1])


def test_a_number_stands_where_its_value_is_on_the_axis() -> None:
    places = [middle(svg_range.draw(RangeBar(0, 100, value))) for value in (0, 50, 100)]
    assert places[1] == pytest.approx((places[0] + places[2]) / 2)
    assert places[0] < places[1] < places[2]


def test_a_number_beyond_the_axis_stands_at_its_end() -> None:
    over, end = (middle(svg_range.draw(RangeBar(0, 100, value))) for value in (140, 100))
    assert over == end


def test_a_small_group_is_drawn_open() -> None:
    assert "pt-o" in svg_range.draw(RangeBar(0, 100, 50, is_small=True))
    assert "pt-o" not in svg_range.draw(RangeBar(0, 100, 50))


def test_a_bound_has_an_arrow_to_its_side_and_no_range() -> None:
    def tip(coding: Coding) -> float:
        drawn = svg_range.draw(RangeBar(0, 100, 50, Interval(40, 60), coding))
        assert 'class="iv' not in drawn
        found = re.search(r"H([\d.]+)", drawn)
        assert found
        return float(found[1])

    assert tip(Coding.AT_MOST) < 100 < tip(Coding.AT_LEAST)


def test_the_reference_is_a_dashed_upright() -> None:
    assert "lead-dots" in svg_range.draw(RangeBar(0, 100, 50, reference=60))
    assert "lead-dots" not in svg_range.draw(RangeBar(0, 100, 50))


def test_the_drawing_says_nothing_to_a_screen_reader_that_the_words_beside_it_do_not() -> None:
    assert 'aria-hidden="true"' in svg_range.draw(RangeBar(0, 100, 50))
