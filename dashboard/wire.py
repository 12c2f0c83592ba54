"""Component trees as JSON for the live page: the same tags and attributes as in the first answer.

`dashboard/assets/headway_components.js` makes elements of it. It is not Dash's own JSON: Dash 4
takes down and builds anew all that a callback returns as children, which costs the reader the
focus and the charts a flash (docs/adr/0004-routing.md).
"""

import json
from typing import Any

from dashboard.elements import Element, Node, nodes


def page_json(
    title: str, message: str, language: str, tree: object, *, is_first: bool = False
) -> str:
    """A page as text. It travels as text within Dash's own JSON: so it is written once for all
    readers, and the browser's half of Dash need not look into it.

    `is_first`: the reader has the same page as HTML, with the drawings of its live charts."""
    wire = wired(tree, is_first=is_first)
    page = {"title": title, "message": message, "language": language, "tree": wire}
    return json.dumps(page, ensure_ascii=False, separators=(",", ":"))


def wired(tree: object, *, is_first: bool = False) -> list[Any]:
    """Texts and numbers as they are; an element as {t: tag, a: attributes, c: children}, a drawing
    with {s: svg} in place of children, a live chart as {g: properties of dcc.Graph} with the
    drawing that stands for it until it is drawn, unless `is_first`.

    Raises `elements.NotShowable`.
    """
    return [_node(node, is_first) for node in nodes(tree)]


def _node(node: Node, is_first: bool) -> Any:
    if not isinstance(node, Element):
        return node
    if node.live is not None:
        return {"g": node.live} if is_first else {"g": node.live, "s": node.svg}
    written: dict[str, Any] = {"t": node.tag}
    if node.attributes:
        written["a"] = node.attributes
    if node.svg:
        written["s"] = node.svg
    elif node.children is not None:
        written["c"] = wired(node.children, is_first=is_first)
    return written
