"""Pages for when something is missing or broken: plain words, a way on, never a stack trace."""

import logging
import secrets
from collections.abc import Callable

from dash import html
from dash.exceptions import DependencyException
from flask import Flask, Response, request
from werkzeug.exceptions import HTTPException

from dashboard.page import Page

_log = logging.getLogger(__name__)


def fault_page(reference: str) -> Page:
    """Something broke; `reference` finds it in the log."""
    return _plain(
        "Something went wrong on our side",
        "The page could not be made. What was published is safe. Please try again; if it happens "
        f"again, tell the district's data office this reference: {reference}.",
        status=500,
    )


def no_release_page() -> Page:
    return _plain(
        "Nothing has been published yet",
        "The first release of this plan's figures will appear here. Staff publish it with "
        "“headway publish”; “headway demo” shows Headway with public figures of a real plan.",
        status=503,
        has_way_on=False,
    )


def damaged_page(reference: str) -> Page:
    """A file of the release was changed after it was published; nothing of it is shown."""
    return _plain(
        "The release cannot be shown",
        "One of its files is not as it was published, so nothing of it is shown. Staff can go "
        "back to the release before with “headway undo”, or put the files back from a backup. "
        f"The log has the details under {reference}.",
        status=503,
        has_way_on=False,
    )


def no_such_release_page() -> Page:
    return _plain(
        "There is no such release",
        "The address asks for a release that was never published.",
        status=404,
    )


def withdrawn_page(number: int, reason: str) -> Page:
    """The release was public once; its addresses go on saying so."""
    return _plain(
        f"Release {number} was withdrawn",
        f"Its figures are not shown any more. The reason: {reason}",
        status=410,
    )


def _refused_page(status: int) -> Page:
    if status == 404:
        return _plain("There is no page at this address", "Check the address.", status=404)
    return _plain(
        "This could not be answered", "The request was not one that a page makes.", status
    )


def _plain(title: str, words: str, status: int, *, has_way_on: bool = True) -> Page:
    way_on = [html.P(html.A("Go to the plan", href="/"))] if has_way_on else []
    said = html.P(words, className="under-h1")
    body = html.Div([html.H1(title), said, *way_on], className="wrap page-top")
    return Page(title, [body], status=status)


def register(server: Flask, respond: Callable[[Page], Response]) -> None:
    """Turn every fault outside of pages into a plain page of its status, sent by `respond`."""

    @server.errorhandler(HTTPException)
    def refused(fault: HTTPException) -> Response:
        return respond(_refused_page(fault.code or 500))

    @server.errorhandler(DependencyException)
    def unknown_script(fault: DependencyException) -> Response:
        """Dash calls a script that it does not have a fault; to a reader it is not there."""
        return respond(_refused_page(404))

    @server.errorhandler(Exception)
    def broken(fault: Exception) -> Response:
        reference = secrets.token_hex(4)
        _log.error("fault %s at %r", reference, request.path, exc_info=fault)
        return respond(fault_page(reference))
