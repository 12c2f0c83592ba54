"""Pages for when something is missing or broken: plain words, a way on, never a stack trace."""

import logging
import secrets
from collections.abc import Callable

from dash import html
from dash.exceptions import DependencyException
from flask import Flask, Response, request
from werkzeug.exceptions import HTTPException, MethodNotAllowed, ServiceUnavailable

from dashboard.page import Page
from dashboard.speech import Speech
from dashboard.visit import Visit

_log = logging.getLogger(__name__)


def fault_page(say: Speech, reference: str) -> Page:
    """Something broke; `reference` finds it in the log."""
    return _plain(
        say,
        say("Something went wrong on our side"),
        say(
            "The page could not be made. What was published is safe. Please try again. If it "
            "happens again, tell the district's data office this reference: {reference}.",
            reference=reference,
        ),
        status=500,
    )


def no_release_page(say: Speech) -> Page:
    return _plain(
        say,
        say("Nothing has been published yet"),
        say(
            "The first release of this plan's figures will appear here. Staff publish it with "
            "“headway publish”. “headway demo” shows Headway with public figures of a real plan."
        ),
        status=503,
        has_way_on=False,
    )


def damaged_page(say: Speech, reference: str) -> Page:
    """A file of the release was changed after it was published; nothing of it is shown."""
    return _plain(
        say,
        say("The release cannot be shown"),
        say(
            "One of its files is not as it was published, so nothing of it is shown. Staff can go "
            "back to the release before with “headway undo”, or put the files back from a backup. "
            "The log has the details under {reference}.",
            reference=reference,
        ),
        status=503,
        has_way_on=False,
    )


def no_such_release_page(say: Speech) -> Page:
    return _plain(
        say,
        say("There is no such release"),
        say("The address asks for a release that was never published."),
        status=404,
    )


def withdrawn_page(say: Speech, number: int, reason: str) -> Page:
    """The release was public once; its addresses go on saying so."""
    return _plain(
        say,
        say("Release {number} was withdrawn", number=number),
        say("Its figures are not shown any more. The reason: {reason}", reason=reason),
        status=410,
    )


def missing_page(say: Speech) -> Page:
    return _plain(say, say("There is no page at this address"), say("Check the address."), 404)


def _refused_page(say: Speech, status: int) -> Page:
    if status == 404:
        return missing_page(say)
    if status == 503:
        title = say("This file is not ready yet")
        words = say("Others are waiting for files too. Ask again in a few seconds.")
        return _plain(say, title, words, status)
    title = say("This could not be answered")
    return _plain(say, title, say("The request was not one that a page makes."), status)


def _plain(say: Speech, title: str, words: str, status: int, *, has_way_on: bool = True) -> Page:
    way_on = [html.P(html.A(say("Go to the plan"), href="/"))] if has_way_on else []
    said = html.P(words, className="under-h1")
    body = html.Div([html.H1(title), said, *way_on], className="wrap page-top")
    return Page(title, [body], status=status)


def _visit() -> Visit:
    return Visit(request.path, request.query_string.decode("ascii", "replace"))


def register(server: Flask, respond: Callable[[Page, Visit], Response]) -> None:
    """Turn every fault outside of pages into a plain page of its status, sent by `respond`."""

    @server.errorhandler(HTTPException)
    def refused(fault: HTTPException) -> Response:
        visit = _visit()
        response = respond(_refused_page(visit.say, fault.code or 500), visit)
        if isinstance(fault, MethodNotAllowed) and fault.valid_methods:
            response.headers["Allow"] = ", ".join(sorted(fault.valid_methods))
        if isinstance(fault, ServiceUnavailable) and fault.retry_after is not None:
            response.headers["Retry-After"] = str(fault.retry_after)
        return response

    @server.errorhandler(DependencyException)
    def unknown_script(fault: DependencyException) -> Response:
        """Dash calls a script that it does not have a fault; to a reader it is not there."""
        visit = _visit()
        return respond(_refused_page(visit.say, 404), visit)

    @server.errorhandler(Exception)
    def broken(fault: Exception) -> Response:
        visit, reference = _visit(), secrets.token_hex(4)
        _log.error("fault %s at %r", reference, request.path, exc_info=fault)
        return respond(fault_page(visit.say, reference), visit)
