"""Component trees as HTML: the first answer, read before (or without) any script.

Knows the tags and attributes that Headway's pages use and refuses every other, so that nothing
reaches a reader by accident. All text is escaped; only drawings are inserted as they are, and those
come from `dashboard.figures.svg` alone.
"""

import re
from collections.abc import Iterable
from html import escape

from dash.development.base_component import Component

from dashboard.components.drawing import Drawing
from dashboard.components.field import Field
from dashboard.components.graph import Chart


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TAGS = _words(
    """a abbr article aside b blockquote br button caption cite code col colgroup dd del details
    dfn div dl dt em fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr i img ins
    kbd label legend li main nav ol optgroup option output p q s section select small span strong
    sub summary sup table tbody td tfoot th thead time tr ul wbr"""
)
_EMPTY = _words("br col hr img input wbr")
_FLAGS = _words("hidden open disabled checked selected required multiple reversed")
_ADDRESSES = _words("href src action cite")
# Attributes that React and HTML call the same; then those that they do not.
_SAME = _words(
    """id title lang dir role href rel target download src alt width height scope headers span start
    type name value label method action min max step placeholder cite"""
)
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
} | {name: name for name in _SAME | _FLAGS}
# A page links by http, https, mailto, or within this site (never //elsewhere).
_SAFE_ADDRESS = re.compile(r"(?:https?://|mailto:|[/?#](?!/))[^\s\\]*|")
_HYPHEN = re.compile(r"(?<!^)(?=[A-Z])")
_UNITLESS = _words("flex flexGrow flexShrink lineHeight opacity order zIndex fontWeight")


class NotRenderable(ValueError):
    """A tree holds something that no page may show: a fault of the program."""


def render(node: object) -> str:
    """The HTML of a component, a text, a whole number, or a list of these.

    Raises NotRenderable for an unknown tag or attribute, an address other than http, https,
    mailto or our own, and for a number with decimals (the two renderings would write it
    differently: pages write numbers as text).
    """
    if node is None:
        return ""
    if isinstance(node, str):
        return escape(node, quote=False)
    if isinstance(node, Component):
        return _component(node)
    if isinstance(node, int) and not isinstance(node, bool):
        return str(node)
    if isinstance(node, Iterable):
        return "".join(render(child) for child in node)
    raise NotRenderable(f"a page cannot show {type(node).__name__}")


def _component(node: Component) -> str:
    if isinstance(node, Drawing):
        return _element("span", _own(node, "svg"), node.svg)
    if isinstance(node, Chart):
        shown = {k: v for k, v in _own(node).items() if k in ("className", "style")}
        return _element("div", shown, node.svg_wide + node.svg_narrow)
    if isinstance(node, Field):
        return _element("input", _own(node), "")
    tag = node._type.lower()
    if node._namespace != "dash_html_components" or tag not in TAGS:
        raise NotRenderable(f"a page cannot show {node._namespace}.{node._type}")
    return _element(tag, _own(node, "children"), render(getattr(node, "children", None)))


def _own(node: Component, *without: str) -> dict[str, object]:
    props: dict[str, object] = node.to_plotly_json()["props"]
    return {name: value for name, value in props.items() if name not in (*without, "key")}


def _element(tag: str, props: dict[str, object], inner: str) -> str:
    start = "".join(_attribute(tag, name, value) for name, value in props.items())
    return f"<{tag}{start}>" if tag in _EMPTY else f"<{tag}{start}>{inner}</{tag}>"


def _attribute(tag: str, name: str, value: object) -> str:
    if value is None or (name in _FLAGS and value is False):
        return ""
    if name == "style" and isinstance(value, dict):
        return f' style="{escape(_style(value))}"'
    if name in _FLAGS and value is True:
        return f" {name}"
    if name in _FLAGS and value != name:
        raise NotRenderable(f"{name} of <{tag}> is either True or left out")
    written = name if name.startswith(("aria-", "data-")) else _NAMES.get(name)
    if written is None or not isinstance(value, str | int) or isinstance(value, bool):
        raise NotRenderable(f"<{tag}> cannot carry {name} as {type(value).__name__}")
    if name in _ADDRESSES and not _SAFE_ADDRESS.fullmatch(str(value)):
        raise NotRenderable(f"{name} of <{tag}> leads to an address that is not allowed")
    return f' {written}="{escape(str(value))}"'


def _style(style: dict[str, object]) -> str:
    rules = []
    for name, value in style.items():
        is_plain = name.startswith("--") or name in _UNITLESS
        length = f"{value}px" if isinstance(value, int) and value and not is_plain else str(value)
        kebab = name if name.startswith("--") else _HYPHEN.sub("-", name).lower()
        rules.append(f"{kebab}:{length}")
    return ";".join(rules)
