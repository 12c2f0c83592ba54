"""Pages of an earlier release: an address that names it shows it, and so does every link there.

`/indicator/reading?release=1` answers the same next year, whatever is published in between.
"""

from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from dash import html
from dash.development.base_component import Component

from dashboard.components.field import Field

NAME = "release"
# Numbers of releases have fewer digits than this.
_LONG = 7


def asked_release(query: str) -> str:
    """The number of the release that an address asks for, as it was written; "" for the latest."""
    return dict(reversed(parse_qsl(query, errors="replace"))).get(NAME, "")


def without(path: str, query: str) -> str:
    """The same address, of the latest release."""
    kept = [(name, value) for name, value in parse_qsl(query, errors="replace") if name != NAME]
    return f"{path}?{urlencode(kept)}" if kept else path


def pin(tree: object, number: int) -> None:
    """Make every link and form of a page that stays on this site ask for release `number`.

    The tree is changed where it stands: it was made for one answer.
    """
    if isinstance(tree, list | tuple):
        for child in tree:
            pin(child, number)
    elif isinstance(tree, Component):
        address = getattr(tree, "href", None)
        if isinstance(address, str) and _is_ours(address):
            tree.href = _pinned(address, number)  # type: ignore[attr-defined]
        pin(getattr(tree, "children", None), number)
        if isinstance(tree, html.Form):
            tree.children = [Field(type="hidden", name=NAME, value=str(number)), *tree.children]


def number_of(wanted: str) -> int:
    """The number of a release that `wanted` names; 0, which none has, for anything else."""
    return int(wanted) if wanted.isdecimal() and len(wanted) < _LONG else 0


def _is_ours(address: str) -> bool:
    return address.startswith("/") and not address.startswith("//")


def _pinned(address: str, number: int) -> str:
    parts = urlsplit(address)
    query = "&".join(text for text in (parts.query, urlencode({NAME: number})) if text)
    return urlunsplit(parts._replace(query=query))
