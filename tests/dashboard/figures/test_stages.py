"""Stages of a pipeline: every bar is drawn to the group's first stage, and read where it ends."""

import pytest

from dashboard.figures import stops, svg_stages, svg_stages_grid
from dashboard.view_data.line import Pen
from dashboard.view_data.stages import Stage, Stages
from tests.dashboard.figures.drawn import texts, with_class

HIDDEN = Stage("Appointed", "Hidden", None)
BLACK = Stages(
    "stages-black",
    "Black candidates",
    "158 applied, 95 were admitted.",
    Pen("black"),
    (Stage("Applied", "158", 1.0), Stage("Admitted", "95", 0.6, "60%"), HIDDEN),
)
WIDTHS = (svg_stages.WIDE, svg_stages.NARROW)


def group(number: int) -> Stages:
    return Stages(f"g{number}", f"Group {number}", "", Pen("white"), BLACK.stages)


@pytest.mark.parametrize("width", WIDTHS)
def test_bars_are_as_long_as_their_part_of_the_first_stage(width: int) -> None:
    bars = with_class(svg_stages.draw(BLACK, width), "bar")
    lengths = [float(bar.get("width") or 0) for bar in bars]
    assert len(lengths) == 2 and lengths[1] == pytest.approx(0.6 * lengths[0], abs=0.1)
    assert lengths[0] < width


@pytest.mark.parametrize("width", WIDTHS)
def test_a_hidden_stage_is_a_hatch_with_its_word_and_has_no_length(width: int) -> None:
    drawn = svg_stages.draw(BLACK, width)
    assert len(with_class(drawn, "hatch-line")) == 1
    assert "Hidden" in texts(drawn)


@pytest.mark.parametrize("width", WIDTHS)
def test_a_stage_is_read_at_the_end_of_its_bar(width: int) -> None:
    drawn = with_class(svg_stages.draw(BLACK, width), "bar")
    ends = [float(bar.get("x") or 0) + float(bar.get("width") or 0) for bar in drawn]
    spots = svg_stages.spots(BLACK, width)
    assert [x for x, _ in spots[:2]] == pytest.approx(ends, abs=0.1)
    assert [y for _, y in spots] == sorted(y for _, y in spots)


def test_every_stage_of_every_group_is_a_stop_hidden_ones_too() -> None:
    reading = stops.of_stages((BLACK, group(1)))
    assert [len(series) for series in reading.series] == [3, 3]
    assert [stop.words for stop in reading.series[0]] == [
        "Black candidates, Applied: 158",
        "Black candidates, Admitted: 95, 60%",
        "Black candidates, Appointed: Hidden",
    ]
    for stop, wide in zip(reading.series[0], svg_stages.spots(BLACK), strict=True):
        assert stop.wide == wide


def test_no_hidden_number_can_be_read_from_where_it_stands() -> None:
    other = Stages(
        BLACK.id, BLACK.name, "", BLACK.pen, (*BLACK.stages[:2], Stage("X", "Hidden", None))
    )
    assert svg_stages.spots(BLACK) == svg_stages.spots(other)


def test_one_drawing_holds_every_group_three_a_row_or_one() -> None:
    groups = tuple(group(number) for number in range(5))
    wide = svg_stages_grid.draw("Leaders", groups)
    narrow = svg_stages_grid.draw("Leaders", groups, is_narrow=True)
    for drawn in (wide, narrow):
        assert [words for words in texts(drawn) if words.startswith("Group")] == [
            each.name for each in groups
        ]
        assert len(with_class(drawn, "bar")) == 2 * len(groups)
