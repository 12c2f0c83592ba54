"""What the browser sends when a reader moves from one page to another."""

from typing import Any
from urllib.parse import urlsplit

UPDATE = "/_dash-update-component"


def move_to(address: str, shown: str = "") -> dict[str, Any]:
    """The question for the page of `address`, such as "/gaps?order=widest", as its body's JSON.
    `shown` is the address of the page that the reader sees now."""
    parts = urlsplit(address)
    query = f"?{parts.query}" if parts.query else ""
    return {
        "output": "..screen.page...screen.address..",
        "outputs": [{"id": "screen", "property": each} for each in ("page", "address")],
        "inputs": [
            {"id": "location", "property": "pathname", "value": parts.path},
            {"id": "location", "property": "search", "value": query},
        ],
        "state": [{"id": "screen", "property": "address", "value": shown}],
        "changedPropIds": ["location.search"],
    }
