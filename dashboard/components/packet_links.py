"""The packet of what a page shows, as files, in one action each."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard import addresses
from dashboard.speech import Speech, noted

# By the ending of the file's name.
LABELS = {
    "pdf": noted("Download the packet (PDF)"),
    "pptx": noted("Slides (PowerPoint)"),
    "xlsx": noted("Workbook (Excel)"),
}
# The class by which a page's packet is known.
PACKET = "facts-line packet"


def packet_links(say: Speech, kind: str, code: str = "") -> Component:
    """`kind` is "meeting", "goal", "focus-area", "plan" or "school"."""
    links: list[Any] = []
    for ending, label in LABELS.items():
        links += [" · "] if links else []
        links.append(html.A(say(label), href=addresses.packet(kind, code, ending)))
    return html.P(links, className=PACKET)
