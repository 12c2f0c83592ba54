"""What a printed sheet says and a screen does not: release, day, and where the page stands."""

from dash import html
from dash.development.base_component import Component

from dashboard import addresses
from dashboard.speech import Speech


def on_paper(say: Speech, district: str, number: int, day: str, address: str) -> Component:
    """`number` and `day` are the release's. `address` is the page's, of whichever release; as it is
    printed it stays with this one."""
    published = say("Release {number}, published {day}", number=number, day=day)
    here = addresses.of_release(address, number)
    return html.P(f"{district}. {published}. {here}", className="on-paper")
