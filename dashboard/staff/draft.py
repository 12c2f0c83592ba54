"""A page of a draft: the tree of the public page, marked, with every address of its own."""

from collections.abc import Sequence
from html import escape
from urllib.parse import urlsplit

from dash import html
from dash.development.base_component import Component

from dashboard.answers import Answer
from dashboard.html import render
from dashboard.staff.named import named

# What carries an address in a tree.
_ADDRESSES = ("href", "src", "action", "srcSet")


def under(tree: object, place: str) -> None:
    """Make every address of the site that a tree has one under `place`. Changed where it stands:
    it was made for one answer."""
    if isinstance(tree, list | tuple):
        for child in tree:
            under(child, place)
    elif isinstance(tree, Component):
        for name in _ADDRESSES:
            address = getattr(tree, name, None)
            if isinstance(address, str) and _is_ours(address):
                setattr(tree, name, place + address)
        under(getattr(tree, "children", None), place)


def _is_ours(address: str) -> bool:
    parts = urlsplit(address)
    return address.startswith("/") and not parts.netloc and not address.startswith("//")


def mark(sentence: str, links: Sequence[tuple[str, str]]) -> Component:
    """The first thing on every page of a draft; `links` (words, address) lead out of it."""
    out = [part for words, address in links for part in (" ", html.A(words, href=address))]
    words = html.P([html.Strong("DRAFT"), f" {sentence}", *out])
    return html.Aside(
        html.Div(words, className="wrap"), className="draft-mark", **named("This is a draft")
    )


def document(answer: Answer, said: Component, style: str) -> str:
    """Read without a script, and kept nowhere."""
    return "\n".join(
        (
            "<!doctype html>",
            f'<html lang="{answer.visit.language}">',
            "<head>",
            '<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="robots" content="noindex">',
            f"<title>DRAFT | {escape(answer.title)}</title>",
            f'<link rel="stylesheet" href="{style}">',
            "</head>",
            '<body class="is-first is-draft">',
            render([answer.tree[0], said, *answer.tree[1:]]),
            "</body>",
            "</html>",
        )
    )
