"""What the browser sends when a reader moves from one page to another."""

from typing import Any

UPDATE = "/_dash-update-component"


def move_to(address: str, shown: str = "") -> dict[str, Any]:
    """The question for the page of `address`, such as "/gaps?order=widest", as its body's JSON.
    `shown` is the address of the page that the reader sees now."""
    path, mark, query = address.partition("?")
    return {
        "output": "..screen.page...screen.address..",
        "outputs": [{"id": "screen", "property": each} for each in ("page", "address")],
        "inputs": [
            {"id": "location", "property": "pathname", "value": path},
            {"id": "location", "property": "search", "value": mark + query},
        ],
        "state": [{"id": "screen", "property": "address", "value": shown}],
        "changedPropIds": ["location.search"],
    }
