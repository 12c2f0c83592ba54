"""One line for each request of the desk: who asked for which rule, and what came of it.

The line has the rule, not the address with its values, and nothing of what was sent: links that
open accounts, names of files and figures stay out of it. It is JSON, so that nothing that somebody
sends can end a line and begin another.
"""

import json
import logging
import secrets
from collections.abc import Callable
from datetime import datetime

from flask import Flask, Response, g, request

HEADER = "X-Request-Id"
_log = logging.getLogger("headway.desk")


def reference() -> str:
    """Names the request at hand: its line, its answer, and the page of a fault carry the name."""
    if "reference" not in g:
        g.reference = secrets.token_hex(8)
    return str(g.reference)


def line(at: datetime, response: Response) -> str:
    """What is told of the request at hand. `account` is 0 for a stranger."""
    visitor = g.get("visitor")
    account = visitor.account.id if visitor and visitor.account else 0
    told = {
        "at": at.isoformat(),
        "request": reference(),
        "account": account,
        "method": request.method,
        "rule": request.url_rule.rule if request.url_rule else "",
        "status": response.status_code,
    }
    return json.dumps(told)


def register(server: Flask, now: Callable[[], datetime]) -> None:
    """Write the line of each request once its answer is made."""

    @server.after_request
    def told(response: Response) -> Response:
        response.headers[HEADER] = reference()
        if not request.path.startswith("/assets/"):
            _log.info("%s", line(now(), response))
        return response
