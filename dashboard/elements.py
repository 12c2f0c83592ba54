"""What a page may hold. Both renderings read a tree through this door, and it lets nothing else by:
HTML for the first answer (`dashboard.html`) and JSON for the live page (`dashboard.wire`).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from dash.development.base_component import Component

from dashboard.components.drawing import Drawing
from dashboard.components.field import Field
from dashboard.components.graph import Chart


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TAGS = _words(
    """a abbr article aside b blockquote br button caption cite code col colgroup dd del details
    dfn div dl dt em fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr i img ins
    kbd label legend li main nav ol optgroup option output p progress q s section select small span
    strong sub summary sup table tbody td textarea tfoot th thead time tr ul wbr"""
)
FLAGS = _words("hidden open disabled checked selected required multiple reversed")
# As React calls them; `dashboard.html` has the names that HTML gives to some.
ATTRIBUTES = FLAGS | _words(
    """id title lang dir role href rel target download src alt width height scope headers span start
    type name value label method action min max step placeholder cite className htmlFor tabIndex
    colSpan rowSpan dateTime hrefLang autoComplete maxLength encType accept rows"""
)
_ADDRESSES = _words("href src action cite")
# A page links by http, https, mailto, or within this site (never //elsewhere).
_SAFE_ADDRESS = re.compile(r"(?:https?://|mailto:|[/?#](?!/))[^\s\\]*|")

# What each of Dash's components says about itself, beside its properties.
_ABOUT_PROPERTIES = _words(
    """_prop_names _valid_wildcard_attributes available_properties available_wildcard_properties
    _type _namespace _children_props _base_nodes"""
)


class NotShowable(ValueError):
    """A tree holds something that no page may show: a fault of the program."""


@dataclass(frozen=True)
class Element:
    """A tag with attributes by their React names; `svg` stands in place of children. `live` holds
    the properties of a live chart, whose first answer is `svg`."""

    tag: str
    attributes: dict[str, Any]
    children: object = None
    svg: str = ""
    live: dict[str, Any] | None = None


Node = Element | str | int | None


def nodes(tree: object) -> list[Node]:
    """The nodes of a component, a text, a whole number, or a list of these, in order.

    Raises NotShowable for an unknown tag or attribute, for an address other than http, https,
    mailto or our own, and for a number with decimals (Python and the browser would write it
    differently: pages write numbers as text).
    """
    if tree is None or isinstance(tree, str):
        return [tree]
    if isinstance(tree, Component):
        return [_element(tree)]
    if isinstance(tree, int) and not isinstance(tree, bool):
        return [tree]
    if isinstance(tree, Iterable):
        return [node for child in tree for node in nodes(child)]
    raise NotShowable(f"a page cannot show {type(tree).__name__}")


def _element(component: Component) -> Element:
    if isinstance(component, Chart):
        props = component.to_plotly_json()["props"]
        shown = {name: props[name] for name in ("className", "style")}
        return Element("div", shown, svg=component.svg_wide + component.svg_narrow, live=props)
    props = _props(component)
    if isinstance(component, Drawing):
        return Element("span", _checked("span", props, {"svg"}), svg=component.svg)
    if isinstance(component, Field):
        return Element("input", _checked("input", props, set()))
    tag = component._type.lower()
    if component._namespace != "dash_html_components" or tag not in TAGS:
        raise NotShowable(f"a page cannot show {component._namespace}.{component._type}")
    return Element(tag, _checked(tag, props, {"children"}), props.get("children"))


def _props(component: Component) -> dict[str, Any]:
    """The properties that are set, in one order. Dash's own `to_plotly_json` asks for every name
    that there could be, at twenty times the cost."""
    given = vars(component)
    named = [name for name in given if name not in _ABOUT_PROPERTIES]
    if len(named) > 1:
        named.sort(key=_place)
    return {name: given[name] for name in named}


@lru_cache(maxsize=512)
def _place(name: str) -> tuple[int, str]:
    first = ("id", "type", "name", "value")
    if name in first:
        return first.index(name), name
    return (5 if name.startswith(("aria-", "data-")) else 4), name


def _checked(tag: str, props: dict[str, Any], apart: set[str]) -> dict[str, Any]:
    given = {name: value for name, value in props.items() if name not in apart}
    return {name: value for name, value in given.items() if _is_said(tag, name, value)}


def _is_said(tag: str, name: str, value: object) -> bool:
    """Whether the attribute is there; raises NotShowable where it may not be."""
    if value is None or (name in FLAGS and value is False):
        return False
    if name in FLAGS:
        if value is not True:
            raise NotShowable(f"{name} of <{tag}> is either True or left out")
        return True
    if name == "style" and isinstance(value, dict):
        return True
    is_known = name in ATTRIBUTES or name.startswith(("aria-", "data-"))
    if not is_known or not isinstance(value, str | int) or isinstance(value, bool):
        raise NotShowable(f"<{tag}> cannot carry {name} as {type(value).__name__}")
    if name in _ADDRESSES and not _SAFE_ADDRESS.fullmatch(str(value)):
        raise NotShowable(f"{name} of <{tag}> leads to an address that is not allowed")
    return True
