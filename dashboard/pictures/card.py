"""The small page of one chart, to link to and to embed: no script, no header, nothing to operate
but the way to the whole page."""

from dash import html
from dash.development.base_component import Component

from dashboard.assets_served import OwnAssets
from dashboard.components.chart_card import Headline, chart_card
from dashboard.components.drawing import Drawing
from dashboard.components.prose import prose
from dashboard.figures import svg
from dashboard.html import render
from dashboard.pictures.picture import Picture
from dashboard.speech import noted, speech

# The boxes that the style sheet knows, by the width of the drawing.
BOXES = {620: "for-620", 360: "for-360"}
WHOLE = noted("See it with its table and its explanations")


def document(picture: Picture, own: OwnAssets, language: str, release: str, page: str) -> str:
    """The whole HTML. `release` names district and release, `page` is where the chart stands."""
    body = render(_card(picture, language, release, page))
    return "\n".join(
        (
            "<!doctype html>",
            f'<html lang="{language}">',
            "<head>",
            '<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{render(picture.title)} | Headway</title>",
            f'<link rel="icon" href="{own.icon.address}" type="image/svg+xml">',
            f'<link rel="stylesheet" href="{own.style.address}">',
            "</head>",
            f'<body class="card-page">{body}</body>',
            "</html>",
        )
    )


def _card(picture: Picture, language: str, release: str, page: str) -> Component:
    box = BOXES[svg.size_of(picture.wide)[0]]
    drawings = html.Div(
        [
            Drawing(picture.wide, class_name="only-wide"),
            Drawing(picture.narrow, class_name="only-narrow"),
        ],
        className=f"chartbox {box}",
    )
    link = html.A(speech(language)(WHOLE), href=page, target="_blank", rel="noopener")
    notes = [
        prose(picture.sentence),
        prose(" ".join(picture.notes)) if picture.notes else "",
        [*prose(f"{picture.source} {release}"), " ", link],
    ]
    title = Headline(picture.title, picture.under, level="h1")
    return html.Main(chart_card(title, drawings, notes), className="card-of-chart")
