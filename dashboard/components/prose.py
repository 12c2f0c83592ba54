"""Sentences on a page: school years in them are never broken over two lines."""

import re

from dash import html
from dash.development.base_component import Component

from dashboard.speech import ENGLISH

_YEAR = re.compile(r"\b(\d{4}-\d{2})\b")


def prose(words: str) -> list[str | Component]:
    """The words with every school year kept whole."""
    parts = _YEAR.split(words)
    return [
        html.Span(part, className="nowrap") if at % 2 else part
        for at, part in enumerate(parts)
        if part
    ]


def marked(words: str, english: tuple[str, ...]) -> list[str | Component]:
    """The words, in which those that are `english` are said to be: a screen reader then reads them
    with an English voice."""
    for text in english:
        before, found, after = words.partition(text)
        if found:
            inner = html.Span(prose(found), lang=ENGLISH)
            return [*marked(before, english), inner, *marked(after, english)]
    return prose(words)
