"""Every chart has a name, no buttons of its own, and sends nothing anywhere."""

import pytest
from dash._utils import to_json

from dashboard.components.graph import CONFIG, Chart, graph

WIDE = '<svg viewBox="0 0 620 330">the wide drawing</svg>'
NARROW = '<svg viewBox="0 0 288 400">the narrow drawing</svg>'


def test_a_chart_offers_no_way_to_send_its_data_elsewhere() -> None:
    assert CONFIG["showSendToCloud"] is False
    assert graph("a", {"data": []}, WIDE, NARROW, "Name").children.config is CONFIG


def test_a_chart_has_no_mode_bar_and_so_one_tab_stop_at_most() -> None:
    assert CONFIG["displayModeBar"] is False


def test_a_chart_is_an_image_with_a_name() -> None:
    framed = graph("a", {"data": []}, WIDE, NARROW, "Graduation rate, 2012-13 to 2016-17")
    props = framed.to_plotly_json()["props"]
    assert props["role"] == "img"
    assert props["aria-label"] == "Graduation rate, 2012-13 to 2016-17"


def test_the_drawings_never_travel_with_the_live_page() -> None:
    assert "drawing" not in to_json(graph("a", {"data": []}, WIDE, NARROW, "Name"))


def test_the_live_figure_takes_the_shape_of_its_drawings() -> None:
    chart = Chart("a", {"data": []}, WIDE, NARROW)
    style = chart.to_plotly_json()["props"]["style"]
    assert style == {"--shape": "620 / 330", "--narrow-shape": "288 / 400"}


def test_a_drawing_without_a_shape_is_refused() -> None:
    with pytest.raises(ValueError, match="viewBox"):
        graph("a", {"data": []}, "<svg></svg>", NARROW, "Name")
