"""The addresses of a chart of its own: a small page to link to or embed, and a picture."""

from dash import html
from dash.development.base_component import Component

from dashboard.speech import ENGLISH, Speech, noted

TITLE = noted("Link to this chart or embed it")
CARD = noted("The chart alone, to link to or to embed")
IMAGE = noted("The picture (SVG)")
STAYS = noted("Both stay as they are in release {number}.")


def share(say: Speech, card: str, image: str, number: int) -> Component:
    """Works without scripts: links, and their addresses as text, pinned to release `number`.

    With scripts `dashboard/assets/share.js` puts the site's name before an address.
    """
    items = [_item(say, label, at) for label, at in ((CARD, card), (IMAGE, image))]
    stays = html.P(say(STAYS, number=number))
    return html.Details([html.Summary(say(TITLE)), html.Ul(items), stays], className="share")


def _item(say: Speech, label: str, address: str) -> Component:
    # The frame carries the language into links, and leaves text alone.
    told = address if say.language == ENGLISH else f"{address}&lang={say.language}"
    return html.Li([html.A(say(label), href=address), html.Code(told)])
