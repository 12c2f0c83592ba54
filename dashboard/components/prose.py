"""Sentences on a page: school years in them are never broken over two lines."""

import re

from dash import html
from dash.development.base_component import Component

_YEAR = re.compile(r"\b(\d{4}-\d{2})\b")


def prose(words: str) -> list[str | Component]:
    """The words with every school year kept whole."""
    parts = _YEAR.split(words)
    return [
        html.Span(part, className="nowrap") if at % 2 else part
        for at, part in enumerate(parts)
        if part
    ]
