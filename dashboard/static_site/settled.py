"""What of a page needs a server, taken out of it."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard import addresses
from dashboard.components.packet_links import PACKET
from dashboard.static_site.places import PRINTED

_LANGUAGES = "lang"
_SHARE = "share"


def settled(tree: Any, *, is_alone: bool) -> Any:
    """The tree without forms that a server answers (the search stays: a page answers it), without
    addresses to embed, and, for a site of one language (`is_alone`), without the way to another.

    The tree is changed where it stands: it was made for one file.
    """
    if isinstance(tree, list | tuple):
        kept = (settled(child, is_alone=is_alone) for child in tree)
        return [child for child in kept if child is not None]
    if not isinstance(tree, Component):
        return tree
    if isinstance(tree, html.Form) and not _is_search(tree):
        return None
    kind = getattr(tree, "className", None)
    if kind == _LANGUAGES and is_alone:
        return None
    if isinstance(tree, html.Form):
        # The language is that of the page that is asked.
        tree.children = [each for each in tree.children if getattr(each, "type", "") != "hidden"]
    elif kind == _SHARE and isinstance(tree, html.Details):
        return _picture(tree)
    elif kind == PACKET:
        return _packet(tree)
    children = getattr(tree, "children", None)
    if isinstance(children, list | tuple | Component):
        tree.children = settled(children, is_alone=is_alone)
    return tree


def _is_search(form: Any) -> bool:
    return str(form.action).partition("?")[0] == addresses.SEARCH


def _packet(links: Any) -> Component | None:
    """The forms of a packet that lie in the folder."""
    kept = [each for each in links.children if _is_printed(getattr(each, "href", ""))]
    return html.P(kept, className=PACKET) if kept else None


def _is_printed(address: str) -> bool:
    path, _, query = address.partition("?")
    return bool(PRINTED.fullmatch(path)) and "paper=" not in query


def _picture(share: html.Details) -> Component | None:
    """The link to the picture alone: what is embedded needs a server, and so do its addresses."""
    summary, *rest = share.children
    items = [
        html.Li(item.children[0])
        for part in rest
        if isinstance(part, html.Ul)
        for item in part.children
        if item.children[0].href.startswith(addresses.IMAGE)
    ]
    return html.Details([summary, html.Ul(items)], className=_SHARE)
