"""A page as a document that asks for nothing but its style sheet, fonts and pictures."""

from html import escape

from dashboard import ids, pinned
from dashboard.assets_served import OwnAssets
from dashboard.html import render
from dashboard.static_site.places import Place, Site, relative

STYLE, ICON, SEARCH_SCRIPT = "assets/headway.css", "assets/favicon.svg", "assets/search.js"
_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
    )
)


def document(site: Site, at: Place, title: str, shown: str, *, script: str = "") -> str:
    """`shown` is the page's content, its links already told from file to file."""
    style, icon = (relative(file, at.file) for file in (STYLE, ICON))
    others = []
    for language in site.languages:
        other = site.place(pinned.told_in(at.path, at.query, language))
        if other and len(site.languages) > 1:
            to = escape(relative(other.file, at.file))
            others.append(f'<link rel="alternate" hreflang="{language}" href="{to}">')
    run = f'<script src="{relative(script, at.file)}" defer></script>' if script else ""
    return _written(
        at.language,
        title,
        f'<link rel="icon" href="{icon}" type="image/svg+xml">'
        f'<link rel="stylesheet" href="{style}">' + "".join(others) + run,
        shown,
    )


def alone(language: str, title: str, shown: str, own: OwnAssets) -> str:
    """A document that may be shown at any depth: it carries its own style."""
    lines = own.style.content.decode().splitlines()
    style = "\n".join(line for line in lines if not line.startswith("@font-face"))
    return _written(
        language, title, f'<link rel="icon" href="data:,"><style>{style}</style>', shown
    )


def _written(language: str, title: str, head: str, shown: str) -> str:
    return "\n".join(
        (
            "<!doctype html>",
            f'<html lang="{language}">',
            "<head>",
            '<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
            '<meta name="generator" content="Headway">',
            f"<title>{render(title)}</title>",
            head,
            "</head>",
            '<body class="is-first">',
            f'<div id="{ids.FIRST_ANSWER}">{shown}</div>',
            "</body>",
            "</html>",
            "",
        )
    )
