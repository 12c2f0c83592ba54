"""The gap chart: the live figure and the drawing show the same lines, gaps, words and order."""

from dataclasses import replace

import plotly.graph_objects as go

from dashboard.figures import gap as live
from dashboard.figures import svg_gap
from dashboard.view_data.gap import GapAt
from etl.model.school_year import SchoolYear
from tests.dashboard.figures.drawn import (
    gap,
    line,
    line_traces,
    marker_traces,
    texts,
    with_class,
    words_of,
)


def test_the_live_figure_is_one_that_plotly_accepts() -> None:
    go.Figure(live.draw(gap()))


def test_both_renderings_write_the_same_words() -> None:
    assert sorted(texts(svg_gap.draw(gap()))) == sorted(words_of(live.draw(gap())))


def test_both_renderings_draw_the_same_lines_in_the_same_order() -> None:
    drawn = [each.get("class", "").split()[1] for each in with_class(svg_gap.draw(gap()), "ln")]
    assert drawn == ["c-black", "c-white"]
    assert [t["name"] for t in line_traces(live.draw(gap()))] == [
        "Black students",
        "White students",
    ]
    assert [len(t["x"]) for t in marker_traces(live.draw(gap()))] == [6, 6]
    assert len(with_class(svg_gap.draw(gap()), "pt")) == 12


def test_every_gap_has_an_upright_and_its_size_in_points() -> None:
    chart = gap()
    drawing = svg_gap.draw(chart)
    assert len(with_class(drawing, "conn")) == len(chart.gaps)
    assert [each.text for each in chart.gaps] == [
        word for word in texts(drawing) if word in {g.text for g in chart.gaps}
    ]


def test_each_line_carries_its_name_and_latest_value_at_its_end() -> None:
    words = texts(svg_gap.draw(gap()))
    assert {"Black students", "38.1", "White students", "69.4"} <= set(words)


def test_lines_that_nearly_touch_keep_the_number_of_the_gap_in_sight() -> None:
    one, other = line("Black students", (60.0, 60.2)), line("White students", (60.4, 60.6))
    close = replace(
        gap(),
        group=one,
        compared=other,
        years=(SchoolYear(2012), SchoolYear(2013)),
        gaps=(
            GapAt(SchoolYear(2012), 60.0, 60.4, "0.4"),
            GapAt(SchoolYear(2013), 60.2, 60.6, "0.4"),
        ),
    )
    assert texts(svg_gap.draw(close)).count("0.4") == 2
    assert sorted(texts(svg_gap.draw(close))) == sorted(words_of(live.draw(close)))


def test_the_narrow_drawing_names_each_line_on_its_outer_side() -> None:
    words = texts(svg_gap.draw(gap(), svg_gap.NARROW))
    assert {"Black 38.1", "White 69.4"} <= set(words)


def test_a_line_that_ends_early_says_of_which_year_its_value_is() -> None:
    early = replace(gap(), group=line("Black students", (24.8, 32.5)))
    assert "32.5 (2012-13)" in texts(svg_gap.draw(early))
    assert "32.5 (2012-13)" in words_of(live.draw(early))
    assert "Black 32.5 (2012-13)" in texts(svg_gap.draw(early, svg_gap.NARROW))
