"""Charts on a page: live with a drawing for narrow screens, and one stop from which points are
read."""

import json
import re
from html import unescape

from dash.development.base_component import Component

from dashboard.components import charts
from dashboard.components.panels import panels
from dashboard.components.readable import reader, written
from dashboard.figures import svg_bars
from dashboard.html import render
from dashboard.speech import speech
from dashboard.view_data.bars import Bar, Bars
from dashboard.view_data.reading import Reading, Stop
from tests.dashboard.figures.drawn import gap, odd_trend, trend
from tests.dashboard.figures.test_small_drawings import panel

ENGLISH = speech("en")
Series = list[list[list[str | float | None]]]


def told(chart: Component) -> Series:
    """What the browser is told of a chart's points."""
    found = re.search(r'data-reading="([^"]+)"', render(chart))
    assert found is not None
    series: Series = json.loads(unescape(found[1]))
    return series


def test_a_live_chart_has_a_name_and_a_drawing_made_for_narrow_screens() -> None:
    shown = render(charts.trend(trend()))
    assert 'role="img"' in shown
    assert 'aria-label="Readiness rose, then fell."' in shown
    assert shown.count("<title") == 2
    assert 'class="only-narrow"' in shown


def test_every_point_is_told_with_its_series_and_year_and_then_the_target() -> None:
    line, target = told(charts.trend(trend()))
    assert line[0][0] == "All students, 2011-12: 45.2%"
    assert line[0][5:] == ["2011-12", 45.2]
    assert [stop[0] for stop in target] == ["Target for 2019-20: 90%"]


def test_a_hidden_year_is_told_by_its_words_at_the_foot_and_without_a_value() -> None:
    line, *_ = told(charts.trend(odd_trend()))
    hidden = [stop for stop in line if stop[6] is None]
    assert [stop[0] for stop in hidden] == ["English learners, 2011-12: Hidden: too few students."]


def test_the_gap_is_read_between_its_two_lines() -> None:
    group, between, compared = told(charts.gap(gap()))
    assert [stop[0] for stop in (group[-1], between[-1], compared[-1])] == [
        "Black students, 2016-17: 38.1%",
        "Gap in 2016-17: 31.3",
        "White students, 2016-17: 69.4%",
    ]


def test_the_end_of_each_bar_is_a_stop() -> None:
    bars = Bars("b", "B", "Words.", (Bar("2011-12", 100.0, "100"), Bar("2012-13", -50.0, "−50")))
    (lying,) = told(charts.lying(bars))
    assert [stop[0] for stop in lying] == ["2011-12: 100", "2012-13: −50"]
    assert svg_bars.WIDE > float(str(lying[0][1])) > float(str(lying[1][1])) > 0
    (standing,) = told(charts.standing(bars))
    assert float(str(standing[0][2])) < float(str(standing[1][2]))


def test_panels_are_one_chart_with_a_series_for_each_group() -> None:
    shown = panels(ENGLISH, "Race and ethnicity", (panel(), panel()))
    assert len(told(shown)) == 2
    assert render(shown).count("data-reading") == 1
    assert render(shown).count("data-part") == 2


def test_nobody_is_offered_more_than_200_points_one_by_one() -> None:
    stop = Stop("A: 1", (1, 2), (3, 4))
    assert reader(ENGLISH, Reading(((stop,) * 200,)), "Schools")
    assert not reader(ENGLISH, Reading(((stop,) * 100, (stop,) * 101)), "Schools")
    assert not reader(ENGLISH, Reading(()), "Nothing")


def test_words_of_data_cannot_leave_the_attribute() -> None:
    reading = Reading(((Stop('"><script>', (1, 2), (3, 4)),),))
    assert "<script>" not in render(reader(ENGLISH, reading, "A"))
    assert json.loads(written(reading))[0][0][0] == '"><script>'


def test_without_scripts_the_stop_is_an_empty_element_that_nobody_meets() -> None:
    found = re.search(r'<div class="reader"[^>]*></div>', render(charts.trend(trend())))
    assert found is not None
    assert "tabindex" not in found[0]
    assert "role=" not in found[0]
