"""The steps from a file to a release, and which of them a page is."""

from typing import Any

from dash import html
from dash.development.base_component import Component

STEPS = ("Upload", "Match columns", "Check", "Preview the public page", "Send for approval")


def steps(current: int) -> Component:
    """`current` is the place of the step in STEPS; all before it are done."""
    items = []
    for place, words in enumerate(STEPS):
        if place < current:
            done = html.Span(" (done)", className="vh")
            items.append(html.Li([words, done], className="done"))
        else:
            here: dict[str, Any] = {"aria-current": "step"} if place == current else {}
            items.append(html.Li(words, **here))
    named: dict[str, Any] = {"aria-label": "Steps"}
    return html.Ol(items, className="steps", **named)
