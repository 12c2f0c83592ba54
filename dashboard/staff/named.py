"""Names that screen readers hear, as attributes."""

from typing import Any


def named(name: str) -> dict[str, Any]:
    return {"aria-label": name}


def named_by(id: str) -> dict[str, Any]:
    """Named by the heading that carries this id."""
    return {"aria-labelledby": id}


def region(name: str) -> dict[str, Any]:
    """A part that scrolls by itself, such as a wide table."""
    return {"role": "region", "aria-label": name, "tabIndex": 0}
