"""A native chart draws what the page draws, and nothing where the page draws nothing."""

from dashboard.packet.native.bars import of_bars
from dashboard.packet.native.chart import Kind
from dashboard.packet.native.lines import of_gap, of_trend
from tests.builders.packets import bars, gap, trend


def test_a_year_without_a_number_is_a_gap_and_its_word_stands_under_it() -> None:
    chart = of_trend(trend())
    assert chart.series[0].values == (45.2, 51.3, 5.0, None, None, 57.0, 58.5)
    assert chart.under[3:5] == ("Hidden", "")


def test_no_line_crosses_a_break_and_the_year_after_it_says_so() -> None:
    chart = of_trend(trend())
    assert [spot.is_cut for spot in chart.series[0].spots][5:] == [True, True]
    assert chart.under[6] == "New series\n△ Read with care"


def test_a_bound_is_told_in_words_and_has_no_range() -> None:
    spot = of_trend(trend()).series[0].spots[2]
    assert (spot.is_bound, spot.label, spot.interval) == (True, "5% or less", None)


def test_a_small_group_is_drawn_open() -> None:
    assert [spot.is_open for spot in of_trend(trend()).series[0].spots][5]


def test_the_path_runs_straight_from_the_named_baseline_to_the_named_target() -> None:
    chart = of_trend(trend())
    path = chart.series[1]
    assert (path.name, path.end, path.is_path) == ("Path the plan needs", "Target 90%", True)
    assert path.values == (None, 51.0, 58.8, 66.6, 74.4, 82.2, 90.0)
    assert chart.under[1] == "Baseline"


def test_the_axis_is_that_of_the_page() -> None:
    chart = of_trend(trend())
    assert chart.axis is not None
    assert (chart.axis.low, chart.axis_form.split(";")[0]) == (0, '#,##0"%"')


def test_a_gap_names_both_lines_at_their_ends_and_its_size_under_each_year() -> None:
    chart = of_gap(gap())
    assert [series.end for series in chart.series] == [
        "Black students 32.0 (2013-14)",
        "White students 58.0 (2013-14)",
    ]
    assert chart.under == ("Gap 30.0", "Gap 28.0", "Gap 26.0", "Black: hidden")
    assert chart.has_uprights
    assert not any(series.has_ranges for series in chart.series)


def test_a_group_keeps_its_colour_dash_and_marker() -> None:
    pens = [series.pen for series in of_gap(gap()).series]
    assert pens == [line.pen for line in gap().lines]


def test_bars_carry_the_number_that_the_page_writes_and_no_digit_more() -> None:
    chart = of_bars(bars(), is_standing=True)
    assert (chart.kind, chart.series[0].values) == (Kind.STANDING, (11.0, -6.4))
    assert [spot.is_open for spot in chart.series[0].spots] == [True, False]
    assert chart.under == ("", "△ Read with care")


def test_the_words_are_spanish_on_a_spanish_chart() -> None:
    assert of_trend(trend("es")).under[3] == "Oculto"
    assert of_gap(gap("es")).under[0] == "Brecha 30.0"
