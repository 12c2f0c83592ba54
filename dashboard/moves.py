"""What is answered to a reader who moves, written and packed once for all readers.

A page that somebody asked for before costs a look at the shelf: no JSON is written and nothing is
compressed again. What is kept are Dash's own answers, as they went out.
"""

from typing import Any
from urllib.parse import urlsplit

from flask import Flask, Response, g, has_request_context, request

from dashboard import ids
from dashboard.answers import Answer, Answers
from dashboard.compression import accepts
from dashboard.shelf import Shelf

# Answers of some twenty kilobytes each.
KEPT = 512
_UPDATE, _LAYOUT = "/_dash-update-component", "/_dash-layout"
_OUTPUTS = f"..{ids.SCREEN}.page...{ids.SCREEN}.address.."
_MADE = "page_made"
_TOLD = ("Content-Encoding", "Vary")


def note(address: str, answer: Answer) -> None:
    """Says that the request at hand is answered with the page of `answer`, at `address`."""
    if has_request_context() and answer.mark and answer.status == 200:
        setattr(g, _MADE, (request.path, address, answer.mark))


def register(server: Flask, answers: Answers) -> None:
    """Answer what was asked before, ahead of Dash. Answers are kept as they go out: so this is
    registered before whatever packs them."""
    shelf: Shelf[Response] = Shelf(KEPT)

    @server.before_request
    def kept() -> Response | None:
        address = _asked()
        if not address:
            return None
        found = shelf.get((accepts("gzip"), request.path, address, answers.mark()))
        return _copy(found) if found else None

    @server.after_request
    def keep(response: Response) -> Response:
        made = g.pop(_MADE, None)
        if made and response.status_code == 200:
            shelf.put((accepts("gzip"), *made), _copy(response))
        return response


def referred() -> str:
    """The address of our own page that the request at hand comes from; "" for any other."""
    if not has_request_context():
        return ""
    came_from = urlsplit(request.referrer or "")
    if came_from.netloc != request.host:
        return ""
    return came_from.path + (f"?{came_from.query}" if came_from.query else "")


def _asked() -> str:
    """The address that the request at hand wants to see; "" for a request of another kind."""
    if request.path == _LAYOUT:
        return referred()
    if request.path != _UPDATE or request.method != "POST":
        return ""
    return _wanted(request.get_json(silent=True))


def _wanted(question: Any) -> str:
    """The address in the question of the one callback (dashboard/navigation.py); "" where it is
    that of the page that is shown already, or not a question that we know."""
    try:
        path, query = (each["value"] for each in question["inputs"])
        (shown,) = (each["value"] for each in question["state"])
        address = str(path or "/") + str(query or "")
        is_known = question["output"] == _OUTPUTS and address != shown
    except (KeyError, TypeError, ValueError):
        return ""
    return address if is_known else ""


def _copy(response: Response) -> Response:
    told = {name: response.headers[name] for name in _TOLD if name in response.headers}
    return Response(response.get_data(), mimetype=response.mimetype, headers=told)
