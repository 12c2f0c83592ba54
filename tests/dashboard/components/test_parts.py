"""Parts of pages: words beside shapes, headers that screen readers follow, links that are links."""

import re
from typing import Any

import pytest
from dash.development.base_component import Component

from dashboard.components.chart_card import Headline, chart_card
from dashboard.components.charts import small
from dashboard.components.choices import choices
from dashboard.components.facts import facts
from dashboard.components.measure_row import measure_row
from dashboard.components.prose import prose
from dashboard.components.section import columns, section, section_head
from dashboard.components.signs import caution, status_chip
from dashboard.components.table import table, twin
from dashboard.components.tally import legend, tally
from dashboard.figures import svg_trend
from dashboard.html import render
from dashboard.speech import speech
from dashboard.view_data.choice import Choice, Choices
from dashboard.view_data.fact import Fact
from dashboard.view_data.measure_row import MeasureRow, Said
from dashboard.view_data.status_mark import StatusCount, StatusMark
from dashboard.view_data.table import Entry, Head, Mark, Row, Table
from tests.dashboard.figures.drawn import trend

TABLE = Table(
    "Readiness, all students",
    (Head("School year", is_number=False), Head("Percent"), Head("Note", is_number=False)),
    (
        Row("2015-16", (Entry("63.4%", is_strong=True), Entry(""))),
        Row("2016-17", (Entry("Hidden", Mark.HIDDEN, "Hidden: too few"), Entry("x")), True),
        Row("2017-18", (Entry("Not yet collected", spans=2),)),
    ),
)


def text(component: Component | list[Any]) -> str:
    return re.sub(r"<[^>]+>", "", render(component))


def test_a_school_year_is_never_broken_over_two_lines() -> None:
    assert render(prose("Rose to 63.4% in 2015-16, then fell.")) == (
        'Rose to 63.4% in <span class="nowrap">2015-16</span>, then fell.'
    )


def test_a_status_is_always_a_shape_and_a_word() -> None:
    shown = render(status_chip(StatusMark("off", "Off track in 2016-17")))
    assert "<svg" in shown
    assert 'class="st k-off"' in shown
    assert "Off track in" in shown


def test_no_two_statuses_share_a_shape() -> None:
    """Each is known in grey, from what is drawn alone."""
    kinds = ("met", "on", "off", "stagnant", "unsure", "notarget", "none", "hidden", "context")
    drawn = [re.findall(r"<svg.*?</svg>", render(status_chip(StatusMark(k, "")))) for k in kinds]
    assert len({shape for (shape,) in drawn}) == len(kinds)


def test_a_caution_is_the_sign_and_its_words() -> None:
    assert text(caution("Read with care.")) == "Read with care."
    assert "<svg" in render(caution("Read with care."))


def test_a_table_has_a_caption_and_headers_for_rows_and_columns() -> None:
    shown = render(table(TABLE))
    assert "<caption>Readiness, all students</caption>" in shown
    assert shown.count('scope="col"') == 3
    assert shown.count('scope="row"') == 3


def test_a_table_scrolls_in_a_region_that_the_keyboard_reaches() -> None:
    shown = render(table(TABLE))
    assert shown.startswith('<div class="scroll" role="region" tabindex="0" aria-label="Readiness')


def test_a_hidden_figure_shows_the_word_and_speaks_the_phrase() -> None:
    shown = render(table(TABLE))
    assert '<span aria-hidden="true">Hidden</span>' in shown
    assert '<span class="vh">Hidden: too few</span>' in shown


def test_a_new_series_is_set_apart_and_a_wide_entry_spans_its_columns() -> None:
    shown = render(table(TABLE))
    assert shown.count('<tr class="breaks">') == 1
    assert 'colspan="2"' in shown


def test_the_table_twin_is_open() -> None:
    assert render(twin(TABLE, "The same figures as a table")).startswith(
        '<details class="twin" open>'
    )


def test_choices_are_links_and_the_current_one_says_so() -> None:
    data = Choices(
        "Compared with",
        (Choice("White students", "/a", True), Choice("All students", "/b")),
        "Another group",
        (Choice("Asian students", "/c"),),
    )
    shown = render(choices(data))
    assert '<a href="/a" aria-current="true">' in shown
    assert '<a href="/b">' in shown
    assert "<summary>Another group</summary>" in shown
    assert 'aria-label="Compared with"' in shown


def test_a_fact_is_a_term_and_its_value() -> None:
    shown = text(facts((Fact("Latest, 2016-17", "57.0%", "of 5,879 graduates."),)))
    assert shown == "Latest, 2016-1757.0%of 5,879 graduates."


def test_a_tally_has_one_shape_for_each_measure() -> None:
    shown = render(tally((StatusCount("off", "Off track", 2), StatusCount("on", "On track", 0))))
    assert shown.count("<svg") == 2
    assert '<li class="zero">' in shown


def test_a_legend_leaves_out_what_does_not_occur() -> None:
    counts = (StatusCount("off", "off track", 2), StatusCount("on", "on track", 0))
    assert text(legend(counts, "Statuses")) == "2 off track"


def test_a_row_of_a_measure_without_data_says_so() -> None:
    row = MeasureRow(
        "Are children ready to read?",
        "/indicator/literacy",
        "Early literacy",
        StatusMark("none", "No data", "Baseline pending", ("Read with care.",)),
        Said("", ("No figure yet",)),
        Said("Pending", (), is_number=False),
        Said("", ("Not scheduled",)),
    )
    shown = render(measure_row(speech("en"), row))
    assert 'class="mrow mrow--nd"' in shown
    assert '<a href="/indicator/literacy">Are children ready to read?</a>' in shown
    assert "No data yet" in shown
    assert "Read with care." in shown


def test_a_drawing_is_there_once_for_each_width_with_ids_of_its_own() -> None:
    wide, narrow = svg_trend.draw(trend()), svg_trend.draw(trend(), svg_trend.NARROW)
    ids = re.findall(r' id="([^"]+)"', render(small(wide, narrow)))
    assert len(ids) == len(set(ids)) == 4


@pytest.mark.parametrize("level", ["h2", "h3"])
def test_the_headline_of_a_chart_is_a_heading_of_the_level_asked_for(level: str) -> None:
    card = chart_card(
        Headline("Readiness fell", "Percent", level, "trend-h"),
        columns("7-5", "", ""),
        ["", "A note."],
    )
    shown = render(card)
    assert f'<{level} id="trend-h">Readiness fell</{level}>' in shown
    assert shown.count("chart-note") == 1


def test_a_section_is_named_by_its_heading() -> None:
    shown = render(section("gap", section_head("gap", "How wide is the gap?", "Under", "Aside")))
    assert '<section class="wrap" aria-labelledby="gap">' in shown
    assert '<h2 id="gap">How wide is the gap?</h2>' in shown


def test_the_blanks_of_a_choice_are_not_lost_in_its_box() -> None:
    shown = render(choices(Choices("Years", (Choice("From 2013-14 on", "/x", True),))))
    assert re.search(
        r"<a [^>]*><span>From <span class=\"nowrap\">2013-14</span> on</span></a>", shown
    )
