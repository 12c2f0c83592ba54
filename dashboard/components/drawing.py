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
        # Dash's own constructor looks for a module called after the namespace, for each property
        # of each drawing, and there is none. All that it would do is set these.
        for name, value in {"svg": svg, "className": class_name, "id": id}.items():
            if value:
                setattr(self, name, value)
