"""The document that every address answers with: the first answer, and Dash's way to the live tree.

The first answer stands beside Dash's entry point, not in it (docs/adr/0004-routing.md says why).
"""

import gzip
import hashlib
import json
from html import escape

from flask import Response, request

from dashboard import addresses, ids
from dashboard.answers import Answer, Answers
from dashboard.assets_served import OwnAssets
from dashboard.compression import accepts
from dashboard.html import render
from dashboard.kept_answers import note
from dashboard.starter import LATER

# No page has a DataTable. (The polyfill has to stay: Dash's components lean on it.)
_UNUSED = "/dash/dash_table/"
# What Dash would tell every visitor about the server, and what only its own tools use.
_UNTOLD = (
    "python_version",
    "dash_version",
    "dash_version_url",
    "ddk_version",
    "plotly_version",
    "plotly_cloud_installed",
    "end_id",
)
_LANGUAGE, _TITLE = "\0language\0", "\0title\0"
_OTHERS, _FIRST, _LIBRARY = "\0others\0", "\0first\0", "\0library\0"
# The script that draws live charts, which Dash asks for once it has met one.
_CHARTS = 'class="chart-area"'


def template(own: OwnAssets, places: str, config: str, scripts: str, renderer: str) -> str:
    """The document with marks where title and content go. `places` are the first parts of the
    paths that can be walked to without a reload."""
    kept = [line for line in scripts.splitlines() if _UNUSED not in line]
    return "\n".join(
        (
            "<!doctype html>",
            f'<html lang="{_LANGUAGE}">',
            "<head>",
            '<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{_TITLE}</title>",
            f'<link rel="icon" href="{own.icon.address}" type="image/svg+xml">',
            *(
                f'<link rel="preload" href="{face}" as="font" type="font/woff2" crossorigin>'
                for face in own.first_faces
            ),
            f'<link rel="stylesheet" href="{own.style.address}">',
            _OTHERS,
            "</head>",
            f'<body class="is-first" data-places="{places}">',
            f'<div id="{ids.FIRST_ANSWER}">{_FIRST}</div>',
            f'<div id="{ids.ENTRY_POINT}"></div>',
            f'<div id="{ids.ANNOUNCER}" class="vh" role="status" aria-live="polite"></div>',
            _told(config, own.chart_library),
            f'<template id="{LATER}">',
            _LIBRARY,
            *kept,
            f'<script src="{own.script.address}"></script>',
            "</template>",
            renderer,
            "</body>",
            "</html>",
        )
    )


def _told(config: str, chart_library: str) -> str:
    """Dash's configuration without `_UNTOLD`, and with the chart library at an address of its
    version, so that it may be kept."""
    told = json.loads(config[config.index(">") + 1 : config.rindex("<")])
    for name in _UNTOLD:
        told.pop(name, None)
    told |= {"serve_locally": False, "plotlyjs_url": chart_library}
    told["children_props"] = {
        namespace: named
        for namespace, components in told["children_props"].items()
        if (named := {name: props for name, props in components.items() if props})
    }
    packed = json.dumps(told, separators=(",", ":")).replace("<", "\\u003c")
    return f'<script id="_dash-config" type="application/json">{packed}</script>'


class Documents:
    """Whole documents. Readers may keep them as long as their release is the current one, and so
    does `kept_answers`."""

    def __init__(self, answers: Answers, frame: str, own: OwnAssets) -> None:
        self._answers = answers
        self._frame = frame
        self._version = hashlib.sha256(frame.encode()).hexdigest()[:12]
        self._library = f'<link rel="preload" href="{own.chart_library}" as="script">'

    def respond(self) -> Response:
        """The answer to the request at hand; 304 when the reader has it already."""
        mark = self._answers.mark()
        tag = f"{mark}.{self._version}"
        if mark and request.if_none_match.contains_weak(tag):
            return _kept(Response(status=304), tag)
        query = request.query_string.decode("ascii", "replace")
        answer = self._answers.answer(request.path, query)
        packed = self._pack(answer)
        if not answer.mark or answer.status != 200:
            return _sent(packed, answer.status)
        note(answer.mark)
        return _kept(_sent(packed, 200), f"{answer.mark}.{self._version}")

    def response(self, answer: Answer) -> Response:
        """The document of `answer`, not to be kept by anybody."""
        return _sent(self._pack(answer), answer.status)

    def _pack(self, answer: Answer) -> bytes:
        start, rest = self._frame.split(_LANGUAGE)
        head, rest = rest.split(_TITLE)
        middle, rest = rest.split(_OTHERS)
        body, rest = rest.split(_FIRST)
        told, foot = rest.split(_LIBRARY)
        first = render(answer.tree)
        library = self._library if _CHARTS in first else ""
        begun = (start, answer.visit.language, head, render(answer.title), middle)
        shown = "".join((*begun, self._others(answer), body, first, told, library, foot))
        return gzip.compress(shown.encode(), 6, mtime=0)

    @staticmethod
    def _others(answer: Answer) -> str:
        """For search engines and programs: where the same page is in each language, and as JSON."""
        if answer.status != 200:
            return ""
        visit = answer.visit
        data = addresses.view_json(visit.path, visit.query)
        return "".join(
            (
                *(
                    f'<link rel="alternate" hreflang="{language}" href="{escape(address)}">'
                    for language, address in visit.languages.items()
                ),
                f'<link rel="alternate" type="application/json" href="{escape(data)}">',
            )
        )


def _sent(packed: bytes, status: int) -> Response:
    if accepts("gzip"):
        response = Response(packed, status, mimetype="text/html")
        response.headers["Content-Encoding"] = "gzip"
    else:
        response = Response(gzip.decompress(packed), status, mimetype="text/html")
    response.headers["Cache-Control"] = "no-store"
    return response


def _kept(response: Response, tag: str) -> Response:
    """Readers may keep it, and ask each time whether it is still the one."""
    response.headers["Cache-Control"] = "public, no-cache"
    response.headers["Vary"] = "Accept-Encoding"
    response.set_etag(tag, weak=True)
    return response
