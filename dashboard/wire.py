"""Component trees as JSON for the live page: the same tags and attributes as in the first answer.

`dashboard/assets/headway_components.js` makes elements of it. It is not Dash's own JSON: Dash 4
takes down and builds anew all that a callback returns as children, which costs the reader the
focus and the charts a flash (docs/adr/0004-routing.md).
"""

import json
from typing import Any

from dashboard.elements import Element, Node, nodes


def page_json(title: str, message: str, language: str, tree: object) -> str:
    """A page as text. It travels as text within Dash's own JSON: so it is written once for all
    readers, and the browser's half of Dash need not look into it."""
    page = {"title": title, "message": message, "language": language, "tree": wired(tree)}
    return json.dumps(page, ensure_ascii=False, separators=(",", ":"))


def wired(tree: object) -> list[Any]:
    """Texts and numbers as they are; an element as {t: tag, a: attributes, c: children}, a drawing
    with {s: svg} in place of children, a live chart as {g: properties of dcc.Graph}.

    Raises `elements.NotShowable`.
    """
    return [_node(node) for node in nodes(tree)]


def _node(node: Node) -> Any:
    if not isinstance(node, Element):
        return node
    if node.live is not None:
        return {"g": node.live}
    written: dict[str, Any] = {"t": node.tag}
    if node.attributes:
        written["a"] = node.attributes
    if node.svg:
        written["s"] = node.svg
    elif node.children is not None:
        written["c"] = wired(node.children)
    return written
