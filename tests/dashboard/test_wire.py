"""What travels to the live page is what the first answer may show: no more, no less."""

import json

import pytest
from dash import dcc, html

from dashboard.components.drawing import Drawing
from dashboard.components.graph import graph
from dashboard.elements import NotShowable
from dashboard.wire import page_json, wired

WIDE, NARROW = '<svg viewBox="0 0 620 330">w</svg>', '<svg viewBox="0 0 288 330">n</svg>'


def test_text_numbers_and_lists_stay_what_they_are() -> None:
    assert wired(["a", 3, None, [html.Br()]]) == ["a", 3, None, {"t": "br"}]


def test_an_element_keeps_the_names_that_react_knows() -> None:
    link = html.Label(["Group"], htmlFor="group", className="choice")
    assert wired(link) == [
        {"t": "label", "a": {"htmlFor": "group", "className": "choice"}, "c": ["Group"]}
    ]


def test_a_drawing_travels_as_its_svg() -> None:
    assert wired(Drawing("<svg></svg>")) == [{"t": "span", "s": "<svg></svg>"}]


def test_a_live_chart_travels_with_the_drawing_that_stands_for_it_until_it_is_drawn() -> None:
    (frame,) = wired(graph("trend", {"data": [], "layout": {}}, WIDE, NARROW, "Trend"))
    (chart,) = frame["c"]
    assert chart["s"] == WIDE + NARROW


def test_to_who_has_the_first_answer_it_travels_as_its_figure_without_its_drawings() -> None:
    shown = graph("trend", {"data": [], "layout": {}}, WIDE, NARROW, "Trend")
    (frame,) = wired(shown, is_first=True)
    (chart,) = frame["c"]
    assert set(chart) == {"g"}
    assert chart["g"]["figure"] == {"data": [], "layout": {}}
    assert chart["g"]["config"]["showSendToCloud"] is False
    assert "<svg" not in json.dumps(frame)


@pytest.mark.parametrize(
    "node",
    [
        html.Script("alert(1)"),
        html.A("x", href="javascript:alert(1)"),
        html.Div(n_clicks=1),
        html.Div(79.0),
        dcc.Markdown("x"),
        html.Iframe(src="/"),
    ],
)
def test_what_no_page_may_show_does_not_travel_either(node: object) -> None:
    with pytest.raises(NotShowable):
        wired(node)


def test_a_page_is_text_that_is_the_same_for_every_reader() -> None:
    first = page_json("Título", "Heard", "es", [html.P("Año")])
    assert first == page_json("Título", "Heard", "es", [html.P("Año")])
    assert json.loads(first) == {
        "title": "Título",
        "message": "Heard",
        "language": "es",
        "tree": [{"t": "p", "c": ["Año"]}],
    }
