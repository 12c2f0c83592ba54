"""Tells the page that the tree around it is on the screen: sets the title, moves the focus."""

# ruff: noqa: RUF012 (Dash looks for lists in these class attributes)
from dash.development.base_component import Component


class Arrival(Component):
    """Shows nothing. `address` is the path and query whose tree this is, `title` the page's.

    The browser's half is `window.headway_components.Arrival`; what then happens is in
    `dashboard/assets/navigation.js`.
    """

    _children_props: list[str] = []
    _base_nodes: list[str] = []
    _namespace = "headway_components"
    _type = "Arrival"
    _prop_names = ["address", "title"]
    _valid_wildcard_attributes: list[str] = []
    available_properties = _prop_names
    available_wildcard_properties: list[str] = []

    address: str

    def __init__(self, address: str, title: str) -> None:
        super().__init__(address=address, title=title)
