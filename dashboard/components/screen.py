"""The one component that a page of Headway is, to Dash."""

# ruff: noqa: RUF012 (Dash looks for lists in these class attributes)
from dash.development.base_component import Component


class Screen(Component):
    """Shows `page`, the JSON text of `dashboard.wire.page_json`, and nothing while that is empty.
    `address` is the path and query that it was asked for.

    The browser's half is `window.headway_components.Screen`: it changes only what differs, so that
    focus and scroll stay, and then tells `dashboard/assets/navigation.js`.
    """

    _children_props: list[str] = []
    _base_nodes: list[str] = []
    _namespace = "headway_components"
    _type = "Screen"
    _prop_names = ["id", "address", "page"]
    _valid_wildcard_attributes: list[str] = []
    available_properties = _prop_names
    available_wildcard_properties: list[str] = []

    def __init__(self, id: str, address: str, page: str) -> None:
        super().__init__(id=id, address=address, page=page)
