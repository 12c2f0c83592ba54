"""Names of outside documents: a link where the plan gives an address of the web, else text."""

import re

from dash import html
from dash.development.base_component import Component

from dashboard.components.prose import prose

_WEB = re.compile(r"https?://[^\s\\]+")


def outside(words: str, link: str) -> Component:
    """Only http and https lead anywhere; any other address is left out."""
    if _WEB.fullmatch(link):
        return html.A(prose(words), href=link, rel="noopener noreferrer")
    return html.Span(prose(words))
