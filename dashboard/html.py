"""Component trees as HTML: the first answer, read before (or without) any script.

All text is escaped; only drawings are inserted as they are, and those come from
`dashboard.figures.svg` alone.
"""

import re
from html import escape
from typing import Any

from dashboard.elements import FLAGS, Element, Node, nodes

_EMPTY = frozenset({"br", "col", "hr", "img", "input", "wbr"})
_NAMES = {
    "className": "class",
    "htmlFor": "for",
    "tabIndex": "tabindex",
    "colSpan": "colspan",
    "rowSpan": "rowspan",
    "dateTime": "datetime",
    "hrefLang": "hreflang",
    "autoComplete": "autocomplete",
    "maxLength": "maxlength",
    "encType": "enctype",
}
_CAPITAL = re.compile(r"(?<!^)(?=[A-Z])")
# React writes every other whole number of a style as pixels.
_UNITLESS = frozenset(
    {"flex", "flexGrow", "flexShrink", "fontWeight", "lineHeight", "opacity", "order", "zIndex"}
)


def render(tree: object) -> str:
    """The HTML of a tree. Raises `elements.NotShowable`."""
    return "".join(map(_node, nodes(tree)))


def _node(node: Node) -> str:
    if node is None:
        return ""
    if isinstance(node, Element):
        start = f"<{node.tag}{_attributes(node)}>"
        if node.tag in _EMPTY:
            return start
        return f"{start}{node.svg or render(node.children)}</{node.tag}>"
    return escape(str(node), quote=False)


def _attributes(element: Element) -> str:
    return "".join(_attribute(name, value) for name, value in element.attributes.items())


def _attribute(name: str, value: Any) -> str:
    if name in FLAGS:
        return f" {name}"
    written = _style(value) if name == "style" else str(value)
    return f' {_NAMES.get(name, name)}="{escape(written)}"'


def _style(style: dict[str, Any]) -> str:
    rules = []
    for name, value in style.items():
        is_plain = name.startswith("--") or name in _UNITLESS
        length = f"{value}px" if isinstance(value, int) and value and not is_plain else str(value)
        kebab = name if name.startswith("--") else _CAPITAL.sub("-", name).lower()
        rules.append(f"{kebab}:{length}")
    return ";".join(rules)
