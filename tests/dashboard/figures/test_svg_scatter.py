"""Schools as marks: each once, within the plot, on both widths."""

import re
from dataclasses import replace

import pytest

from dashboard.figures import svg_scatter
from dashboard.figures.frame import Size
from dashboard.view_data.scatter import Dot, Limits, Scatter
from dashboard.view_data.table import Table
from etl.model.indicator import Unit

DATA = Scatter(
    id="s",
    name="Three schools",
    summary="Each mark is a school.",
    unit=Unit.PERCENT,
    title="Low income, %",
    start=0.0,
    end=100.0,
    ticks=((0.0, "0"), (100.0, "100")),
    dots=(Dot("Ash", 0.0, 95.0, True), Dot("Oak", 50.0, 60.0), Dot("Fir", 100.0, 10.0)),
    table=Table("t", (), ()),
    line=((0.0, 90.0), (100.0, 15.0)),
    limits=(Limits(0.0, 50.0, 30.0, 70.0), Limits(0.0, 50.0, 20.0, 80.0, True)),
    level=50.0,
)


@pytest.mark.parametrize("size", [svg_scatter.WIDE, svg_scatter.NARROW])
def test_every_school_is_one_mark_within_the_plot(size: Size) -> None:
    drawn = svg_scatter.draw(DATA, size)
    spots = re.findall(r'<circle cx="([\d.]+)" cy="([\d.]+)"', drawn)
    assert len(spots) == len(DATA.dots)
    for x, y in spots:
        assert size.left <= float(x) <= size.width - size.right
        assert size.top <= float(y) <= size.height - size.bottom


def test_a_bound_is_drawn_open_and_the_near_limits_over_the_wide_ones() -> None:
    drawn = svg_scatter.draw(DATA)
    assert drawn.count("pt-o") == 1
    assert drawn.index("limit-wide") < drawn.index("limit-near")


def test_it_has_a_name_a_summary_and_the_words_of_its_axis() -> None:
    drawn = svg_scatter.draw(DATA)
    for words in ("Three schools", "Each mark is a school.", "Low income, %"):
        assert words in drawn


@pytest.mark.parametrize("size", [svg_scatter.WIDE, svg_scatter.NARROW])
def test_the_name_of_a_school_covers_no_other_school_where_there_is_room(size: Size) -> None:
    own = Dot("Eastern High", 35.0, 92.0, is_here=True)
    over = tuple(Dot("Other", x, 95.0, True) for x in (37.0, 45.0, 55.0))
    drawn = svg_scatter.draw(replace(DATA, dots=(own, *over), limits=(), level=None), size)
    found = re.search(r'<text x="([\d.]+)" y="([\d.]+)"[^>]*>Eastern High<', drawn)
    assert found is not None
    line = float(found[2])
    marks = [float(y) for _, y in svg_scatter.spots(replace(DATA, dots=over), size)]
    assert all(not line - 14 < y < line + 5 for y in marks)


@pytest.mark.parametrize(
    "name", ["Alder Bank Elementary", "Central High Magnet Career Academy " * 2]
)
@pytest.mark.parametrize("x", [2.0, 47.0, 98.0])
def test_the_name_of_a_school_stays_in_the_drawing_whatever_the_letters(
    name: str, x: float
) -> None:
    own = replace(DATA, dots=(Dot(name.strip(), x, 60.0, is_here=True),), limits=(), level=None)
    size = svg_scatter.NARROW
    found = re.findall(
        r'<text x="([\d.]+)" y="[\d.]+" class="b h"([^>]*)>([^<]+)<', svg_scatter.draw(own, size)
    )
    assert " ".join(words for _, _, words in found) == name.strip()
    for at, anchor, words in found:
        wide = 8.7 * len(words)
        before = 1.0 if "end" in anchor else 0.5 if "middle" in anchor else 0.0
        start = float(at) - before * wide
        assert start >= 0 and start + wide <= size.width + 0.1
