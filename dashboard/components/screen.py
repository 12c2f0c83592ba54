"""The one component that a page of Headway is, to Dash."""

# ruff: noqa: RUF012 (Dash looks for lists in these class attributes)
from typing import Any

from dash.development.base_component import Component


class Screen(Component):
    """Shows `page`, a dictionary with `address` (path and query), `title`, `message` (what a screen
    reader hears) and `tree` (see `dashboard.wire`); nothing without it. `address` is told again on
    its own, so that the browser can tell the server what it has without sending it all back.

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

    def __init__(self, id: str, address: str, page: dict[str, Any] | None) -> None:
        super().__init__(id=id, address=address, page=page)
