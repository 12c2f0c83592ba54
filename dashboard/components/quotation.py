"""Words of the district, set apart and attributed; our own words stand without marks."""

from dash import html
from dash.development.base_component import Component

from dashboard.speech import Speech
from etl.model.plan import Quotation


def quotation(say: Speech, said: Quotation) -> Component:
    words = said.text.spoken(say.language)
    if not said.quoted_from:
        return html.P(words, className="quoted")
    source = html.Figcaption(
        [say("Quoted from"), " ", html.Cite(said.quoted_from)], className="sub"
    )
    return html.Figure([html.Blockquote(html.P(f"“{words}”", className="quoted")), source])
