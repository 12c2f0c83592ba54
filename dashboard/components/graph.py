"""The one way to put a chart on a page: a live figure with an accessible name, and its drawing."""

import re
from typing import Any

from dash import dcc, html

# No mode bar (nine tab stops a chart), and nothing is ever sent to plotly's cloud.
CONFIG: Any = {
    "displayModeBar": False,
    "displaylogo": False,
    "showSendToCloud": False,
    "showTips": False,
    "responsive": True,
    "scrollZoom": False,
    "doubleClick": False,
}


_VIEW_BOX = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')


class Chart(dcc.Graph):
    """A live figure that carries its two drawings for the first answer.

    The drawings are attributes, not properties: they never travel with the live page. The figure
    takes their shape, so that nothing jumps when the live page takes over.
    """

    def __init__(self, id: str, figure: dict[str, Any], svg_wide: str, svg_narrow: str) -> None:
        super().__init__(
            id=id,
            figure=figure,
            config=CONFIG,
            responsive=True,
            className="chart-area",
            style={"--shape": _shape(svg_wide), "--narrow-shape": _shape(svg_narrow)},
        )
        self.svg_wide = svg_wide
        self.svg_narrow = svg_narrow


def graph(
    id: str,
    figure: dict[str, Any],
    svg_wide: str,
    svg_narrow: str,
    name: str,
    *,
    class_name: str = "",
) -> html.Div:
    """A chart named `name` for screen readers.

    `figure` is a plain plotly dict (data, layout; no height or width, which follow the drawings).
    The drawings show the same marks in the same order, one for wide and one for narrow screens;
    the style sheet shows one of them. Raises ValueError for a drawing without a viewBox.
    """
    chart = Chart(id, figure, svg_wide, svg_narrow)
    kind = f"chartbox {class_name}".strip()
    label: dict[str, Any] = {"aria-label": name}
    return html.Div(chart, role="img", className=kind, **label)


def _shape(svg: str) -> str:
    found = _VIEW_BOX.search(svg)
    if found is None:
        raise ValueError("a drawing needs a viewBox that starts at 0 0")
    return f"{found[1]} / {found[2]}"
