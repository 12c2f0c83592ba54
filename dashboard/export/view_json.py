"""What a page says, as JSON: its headings with the words, lists, charts and tables under each.

Read from the tree that the page is drawn from, so that it cannot say anything else.
"""

from collections.abc import Iterator
from typing import Any

from dash import html

from dashboard.answers import Answer
from dashboard.elements import Element, Node, nodes

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BLOCKS = _HEADINGS | {
    *(
        "article",
        "aside",
        "blockquote",
        "caption",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "figcaption",
    ),
    *("figure", "footer", "form", "header", "li", "main", "nav", "ol", "p", "section", "summary"),
    *("table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
}
# Parts whose words each stand alone, though they are written without a space between them.
_BOXES = frozenset({"div", "section", "article", "header", "figure", "aside"})
# What is there to be used, not read.
_TOOLS = frozenset({"form", "button", "input", "select"})
_TOOL_CLASSES = frozenset({"choices", "share"})

Section = dict[str, Any]


def view(answer: Answer) -> list[Section]:
    """The sections of the page's main part."""
    sections: list[Section] = []
    for part in answer.tree:
        if isinstance(part, html.Main):
            _read(nodes(part.children), sections, " ")
    return [each for each in sections if len(each) > 1 or each["heading"]]


def _read(found: list[Node], sections: list[Section], between: str) -> None:
    phrase: list[str] = []
    for node in found:
        if not isinstance(node, Element) or _is_phrase(node):
            phrase.append(_text(node))
            if isinstance(node, Element):
                _note_chart(node, sections)
            continue
        _say(sections, between.join(phrase))
        phrase.clear()
        _block(node, sections)
    _say(sections, between.join(phrase))


def _block(node: Element, sections: list[Section]) -> None:
    if _is_tool(node):
        return
    if node.tag in _HEADINGS:
        sections.append({"heading": _clean(_text(node)), "level": int(node.tag[1])})
    elif node.tag == "table":
        _add(sections, "tables", _table(node))
    else:
        _note_chart(node, sections)
        _read(_inside(node), sections, " " if node.tag in _BOXES else "")


def _note_chart(node: Element, sections: list[Section]) -> None:
    if node.attributes.get("role") == "img" and "aria-label" in node.attributes:
        _add(sections, "charts", _clean(str(node.attributes["aria-label"])))


def _say(sections: list[Section], text: str) -> None:
    if said := _clean(text):
        _add(sections, "texts", said)


def _add(sections: list[Section], name: str, value: object) -> None:
    if not sections:
        sections.append({"heading": "", "level": 1})
    sections[-1].setdefault(name, []).append(value)


def _table(table: Element) -> dict[str, Any]:
    """Rows as people read them; a cell that spans several stands in the first of them."""
    told: dict[str, Any] = {"caption": "", "columns": [], "rows": []}
    for part in _elements(_inside(table)):
        if part.tag == "caption":
            told["caption"] = _clean(_text(part))
        elif part.tag == "thead":
            rows = [_cells(row) for row in _elements(_inside(part))]
            told["columns"] = rows[-1] if rows else []
        elif part.tag in ("tbody", "tfoot"):
            told["rows"] += [_cells(row) for row in _elements(_inside(part))]
    return told


def _cells(row: Element) -> list[str]:
    cells: list[str] = []
    for cell in _elements(_inside(row)):
        spans = int(cell.attributes.get("colSpan", 1))
        cells += [_clean(_text(cell)), *[""] * (spans - 1)]
    return cells


def _is_phrase(node: Element) -> bool:
    """Whether it is words in a line, with nothing in it that begins a line of its own."""
    if node.tag in _BLOCKS or _is_tool(node):
        return False
    return all(not isinstance(each, Element) or _is_phrase(each) for each in _inside(node))


def _text(node: Node) -> str:
    """The words of a node; parts that stand on lines of their own are set apart."""
    if node is None:
        return ""
    if not isinstance(node, Element):
        return str(node)
    if _is_tool(node):
        return ""
    inner = "".join(map(_text, _inside(node)))
    return f" {inner} " if node.tag in _BLOCKS or node.tag == "br" else inner


def _is_tool(node: Element) -> bool:
    classes = str(node.attributes.get("className", "")).split()
    return node.tag in _TOOLS or not _TOOL_CLASSES.isdisjoint(classes)


def _inside(node: Element) -> list[Node]:
    return [] if node.svg else nodes(node.children)


def _elements(found: list[Node]) -> Iterator[Element]:
    return (node for node in found if isinstance(node, Element))


def _clean(text: str) -> str:
    return " ".join(text.split())
