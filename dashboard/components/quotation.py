"""Words of the district, set apart and attributed; our own words stand without marks."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.speech import ENGLISH, Speech
from etl.model.plan import Quotation


def quotation(say: Speech, said: Quotation) -> Component:
    words = said.text.spoken(say.language)
    # A screen reader has to be told that words of the page are in another language.
    spoken: dict[str, Any] = {"lang": ENGLISH} if said.text.is_missing(say.language) else {}
    if not said.quoted_from:
        return html.P(words, className="quoted", **spoken)
    source = html.Figcaption(
        [say("Quoted from"), " ", html.Cite(said.quoted_from)], className="sub"
    )
    return html.Figure(
        [html.Blockquote(html.P(f"“{words}”", className="quoted", **spoken)), source]
    )
