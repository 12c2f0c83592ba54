"""A few lines on one pair of axes: the drawing and the live chart tell the same."""

from itertools import pairwise

import pytest

from dashboard.figures import lines, svg_lines
from dashboard.view_data.chart import every_year
from dashboard.view_data.line import Pen
from dashboard.view_data.lines import Lines
from etl.model.indicator import Unit
from etl.model.school_year import SchoolYear
from tests.dashboard.figures.drawn import (
    BLACK,
    READINESS,
    WHITE,
    line,
    line_traces,
    marker_traces,
    texts,
    with_class,
    words_of,
)

YEARS = every_year(SchoolYear(2012), SchoolYear(2017))
OWN = (
    line("Black students", BLACK, Pen("black")),
    line("White students", WHITE, Pen("white", "9 5", "diamond")),
    line("All students", READINESS),
)


def data(breaks: tuple[SchoolYear, ...] = ()) -> Lines:
    return Lines("three", "Three lines", "Said.", Unit.PERCENT, YEARS, OWN, breaks)


def test_every_line_and_every_point_is_in_both() -> None:
    live = lines.draw(data())
    assert len(line_traces(live)) == len(OWN) == len(marker_traces(live))
    for trace, own in zip(marker_traces(live), OWN, strict=True):
        assert [round(value, 1) for value in trace["y"]] == [point.value for point in own.shown]
    drawn = svg_lines.draw(data())
    assert len(with_class(drawn, "pt")) == sum(len(own.shown) for own in OWN)


def test_both_carry_the_same_words() -> None:
    assert sorted(texts(svg_lines.draw(data()))) == sorted(words_of(lines.draw(data())))
    both = data(breaks=(SchoolYear(2015),))
    assert sorted(texts(svg_lines.draw(both))) == sorted(words_of(lines.draw(both)))


def test_each_line_is_named_at_its_end_with_its_latest_value() -> None:
    assert svg_lines.named(data()) == (("Black", "38.1"), ("White", "69.4"), ("All", "57.0"))


def test_a_line_that_ends_earlier_says_when() -> None:
    early = line("Asian students", BLACK[:3], Pen("asian"))
    assert svg_lines.end_text(early, YEARS) == "41.0 (2013-14)"


def test_names_never_stand_on_one_another() -> None:
    height = 300.0
    same = Lines("same", "Same", "", Unit.PERCENT, YEARS, (OWN[2], OWN[2], OWN[2]))
    tops = sorted(svg_lines.places(same, svg_lines.axis(same), height))
    assert all(below - above >= 2 * svg_lines.LABEL for above, below in pairwise(tops))


@pytest.mark.parametrize("count", [2, 3])
def test_a_narrow_drawing_has_its_key_above_the_plot(count: int) -> None:
    few = Lines("few", "Few", "", Unit.PERCENT, YEARS, OWN[:count])
    size = svg_lines.narrow(few)
    assert (
        size.top
        == svg_lines.narrow(Lines("one", "", "", Unit.PERCENT, YEARS, OWN[:1])).top
        + (count - 1) * svg_lines.ROW
    )
    shown = " ".join(texts(svg_lines.draw(few, size)))
    assert all(own.short in shown for own in few.lines)
