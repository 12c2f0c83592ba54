"""When the desk says no: plain pages with a way on, and no word about its insides."""

import logging
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

from dash import html
from flask import Flask, Response, redirect, request
from werkzeug.exceptions import HTTPException, MethodNotAllowed, RequestEntityTooLarge

from dashboard.page import Page
from dashboard.staff import request_log
from dashboard.staff.answers import Refusal
from dashboard.staff.asked import NotSignedIn
from dashboard.staff.origin import OtherHost
from etl.desk.catalogue.reach import OutOfReach
from etl.desk.intake.arriving import NoRoom, TooLarge
from etl.desk.people.roles import NotAllowed
from etl.desk.uploads.moves import NotNow, Stale

_log = logging.getLogger(__name__)
_OURS = ("etl.", "dashboard.")
_PROGRAM = Path(__file__).parents[2]
_READING = ("GET", "HEAD")
# What an act of the desk says no to, in its own words.
_SAID: dict[type[Exception], tuple[str, int]] = {
    Stale: ("It changed meanwhile", 409),
    NotNow: ("This cannot be done now", 409),
    TooLarge: ("That is too large", 413),
    NoRoom: ("There is no room", 507),
}


def plain(title: str, sentence: str, status: int, way_on: str = "/") -> Page:
    """A page that is one sentence."""
    link = html.P(html.A("Go to the first page of the desk", href=way_on))
    said = html.P(sentence, className="under-h1")
    return Page(
        title, [html.Div([html.H1(title), said, link], className="wrap page-top")], status=status
    )


def register(server: Flask, respond: Callable[[Page], Response]) -> None:
    """Answer every fault by a page that `respond` sends."""

    @server.errorhandler(Exception)
    def answered(fault: Exception) -> Response:
        if isinstance(fault, OtherHost):
            return Response(f"{fault}\n", 421, mimetype="text/plain")
        if isinstance(fault, NotSignedIn) and request.method in _READING:
            way_in = redirect(f"/sign-in?next={_quoted_path()}", 303)
            assert isinstance(way_in, Response)
            return way_in
        response = respond(_page_of(fault))
        if isinstance(fault, MethodNotAllowed) and fault.valid_methods:
            response.headers["Allow"] = ", ".join(sorted(fault.valid_methods))
        return response


def _page_of(fault: Exception) -> Page:
    if isinstance(fault, Refusal):
        return plain(fault.title, fault.sentence, fault.status)
    if isinstance(fault, NotSignedIn):
        return plain("You are not signed in", "Sign in first. Nothing was changed.", 401)
    if isinstance(fault, NotAllowed):
        words = f"{fault} Ask an administrator if that is part of your work. Nothing was changed."
        return plain("This is not open to you", words, 403)
    if isinstance(fault, HTTPException):
        return _of(fault)
    for kind, (title, status) in _SAID.items():
        if isinstance(fault, kind):
            return plain(title, str(fault.args[-1]), status, way_on="/uploads")
    if isinstance(fault, LookupError) and type(fault).__module__.startswith(_OURS):
        return plain("It is not here", str(fault), 404)
    if isinstance(fault, OutOfReach):
        return _broken(fault, str(fault), 503)
    return _broken(fault, "Something went wrong on our side.", 500)


def _broken(fault: Exception, what: str, status: int) -> Page:
    reference = request_log.reference()
    # The message of a fault may quote what a cell or a form says: the log has its kind and place.
    _log.error("fault %s: %s", reference, told(fault))
    words = (
        f"{what} Nothing that was confirmed to you is lost. Try again in a minute. If it happens "
        f"again, give this reference to who runs Headway: {reference}."
    )
    return plain("The desk met a fault", words, status)


def told(fault: BaseException) -> str:
    """The kind of a fault and the lines of our program that it came through, without its words."""
    places = []
    trace = fault.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        file = Path(code.co_filename)
        if trace.tb_next is None or file.is_relative_to(_PROGRAM):
            places.append(f"{file.name}:{trace.tb_lineno}")
        trace = trace.tb_next
    return f"{type(fault).__name__} at {' '.join(places[-8:])}"


def _of(fault: HTTPException) -> Page:
    status = fault.code or 500
    if status == 404:
        return plain("There is no page at this address", "Check the address.", 404)
    if isinstance(fault, RequestEntityTooLarge):
        words = "What was sent is larger than this page takes. Nothing was kept or changed."
        return plain("That is too large", words, 413)
    return plain("This could not be answered", "The request was not one that a page makes.", status)


def _quoted_path() -> str:
    query = request.query_string.decode("ascii", "replace")
    return quote(f"{request.path}?{query}" if query else request.path, safe="/")
