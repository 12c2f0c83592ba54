"""A tiny SVG writer. Everything that came from data is escaped here, and only here."""

import re
from collections.abc import Iterable
from functools import lru_cache
from xml.sax.saxutils import escape, quoteattr

Number = float | int
# Most attributes hold none of these, and a page has thousands of attributes.
_TO_ESCAPE = re.compile('[&<>"\n\r\t]')


class Markup(str):
    """Text that is SVG already."""

    __slots__ = ()


def number(value: Number) -> str:
    """At most one decimal: a tenth of a pixel."""
    written = f"{value:.1f}".removesuffix(".0")
    return "0" if written == "-0" else written


def element(tag: str, *inner: Markup, **attributes: str | Number | None) -> Markup:
    """`<tag ...>inner</tag>`. `class_` and `stroke_width` are written class and stroke-width;
    numbers get one decimal; an attribute that is None or "" is left out."""
    written = "".join(
        f" {_name(name)}={_quoted(value)}"
        if isinstance(value, str)
        else f' {_name(name)}="{number(value)}"'
        for name, value in attributes.items()
        if value is not None and value != ""
    )
    body = "".join(inner)
    return Markup(f"<{tag}{written}>{body}</{tag}>" if body else f"<{tag}{written}/>")


def text(words: str, x: Number, y: Number, kind: str = "", anchor: str = "") -> Markup:
    """One line of text, its base line at `y`; `anchor` is "", "middle" or "end"."""
    return element("text", Markup(escape(words)), x=x, y=y, class_=kind, text_anchor=anchor)


def line(x1: Number, y1: Number, x2: Number, y2: Number, kind: str) -> Markup:
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, class_=kind)


def rect(x: Number, y: Number, width: Number, height: Number, kind: str) -> Markup:
    return element("rect", x=x, y=y, width=max(width, 0), height=max(height, 0), class_=kind)


def polyline(points: Iterable[tuple[Number, Number]], kind: str, dash: str = "") -> Markup:
    return element("polyline", points=_points(points), class_=kind, stroke_dasharray=dash)


def polygon(points: Iterable[tuple[Number, Number]], kind: str) -> Markup:
    return element("polygon", points=_points(points), class_=kind)


def path(commands: str, kind: str) -> Markup:
    return element("path", d=commands, class_=kind)


def picture(
    id: str, name: str, summary: str, width: int, height: int, *inner: Markup, kind: str = "chart"
) -> Markup:
    """A whole drawing with its name and description for screen readers."""
    head = (
        element("title", Markup(escape(name)), id=f"{id}-t"),
        element("desc", Markup(escape(summary)), id=f"{id}-d") if summary else Markup(""),
    )
    return element(
        "svg",
        *head,
        *inner,
        class_=kind,
        viewBox=f"0 0 {width} {height}",
        width=width,
        height=height,
        role="img",
        aria_labelledby=f"{id}-t {id}-d" if summary else f"{id}-t",
    )


def ornament(width: int, height: int, *inner: Markup, kind: str = "") -> Markup:
    """A drawing that says nothing that the words beside it do not."""
    return element(
        "svg",
        *inner,
        class_=kind,
        viewBox=f"0 0 {width} {height}",
        aria_hidden="true",
        focusable="false",
    )


def _quoted(value: str) -> str:
    return quoteattr(value) if _TO_ESCAPE.search(value) else f'"{value}"'


@lru_cache(maxsize=256)
def _name(name: str) -> str:
    return name.rstrip("_").replace("_", "-")


def _points(points: Iterable[tuple[Number, Number]]) -> str:
    return " ".join(f"{number(x)},{number(y)}" for x, y in points)


def size_of(drawing: Markup) -> tuple[int, int]:
    """Width and height of a drawing of ours."""
    box = drawing.split('viewBox="0 0 ', 1)[1].split('"', 1)[0].split()
    return int(box[0]), int(box[1])
