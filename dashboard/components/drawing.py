"""A drawing of our own as a component, so that an SVG stays an SVG in the live page."""

# ruff: noqa: RUF012 (Dash looks for lists in these class attributes)
from dash.development.base_component import Component


class Drawing(Component):
    """An SVG written by `dashboard.figures.svg`; no other text may be handed over as `svg`.

    The browser's half is `window.headway_components.Drawing` in
    `dashboard/assets/headway_components.js`.
    """

    _children_props: list[str] = []
    _base_nodes: list[str] = []
    _namespace = "headway_components"
    _type = "Drawing"
    _prop_names = ["id", "className", "svg"]
    _valid_wildcard_attributes: list[str] = []
    available_properties = _prop_names
    available_wildcard_properties: list[str] = []

    svg: str

    def __init__(self, svg: str, class_name: str = "", id: str = "") -> None:
        given = {"svg": svg, "className": class_name, "id": id}
        super().__init__(**{name: value for name, value in given.items() if value})
