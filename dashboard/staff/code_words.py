"""Sentences of the catalogue on a page: what stands between `backticks` is to be typed."""

from dash import html
from dash.development.base_component import Component


def code_words(sentence: str) -> list[str | Component]:
    """The sentence, what is to be typed set as such. A mark without its twin stays as it is."""
    parts = sentence.split("`")
    if len(parts) % 2 == 0:
        parts[-2:] = ["`".join(parts[-2:])]
    return [html.Code(part) if at % 2 else part for at, part in enumerate(parts) if part]
