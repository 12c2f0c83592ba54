"""What a request wants to see, read from its head and body alone, before Flask looks at it."""

import io
import json
from typing import Any
from urllib.parse import urlsplit
from wsgiref.types import WSGIEnvironment

from werkzeug.wsgi import get_host

from dashboard import ids
from dashboard.compression import unpacks

_UPDATE, _LAYOUT, _OF_DASH = "/_dash-update-component", "/_dash-layout", "/_dash-"
_OUTPUTS = f"..{ids.SCREEN}.page...{ids.SCREEN}.address.."
# The question of the one callback is a few hundred bytes.
_LONGEST = 8 * 1024

Key = tuple[str, str, bool]


def wanted(environ: WSGIEnvironment) -> Key | None:
    """The address whose page is wanted, the form it is wanted in, and whether it may come packed;
    None for a request that wants something else. Two requests that want the same are answered
    with the same. A body that is read is put back."""
    path, method = environ["PATH_INFO"], environ["REQUEST_METHOD"]
    form, address = "page", ""
    if path == _UPDATE and method == "POST":
        form, address = "move", _moved_to(environ)
    elif path == _LAYOUT and method == "GET":
        form, address = "come", came_from(environ)
    elif method == "GET" and not path.startswith(_OF_DASH):
        # A query as it was sent has no blank, so this is one address alone.
        address = f"{path} {environ.get('QUERY_STRING', '')}"
    packed = unpacks(environ.get("HTTP_ACCEPT_ENCODING", ""), "gzip")
    return (form, address, packed) if address else None


def came_from(environ: WSGIEnvironment) -> str:
    """The address of our own page that the request comes from; "" for any other."""
    try:
        came = urlsplit(environ.get("HTTP_REFERER", ""))
    except ValueError:
        return ""
    if came.netloc != get_host(environ):
        return ""
    return came.path + (f"?{came.query}" if came.query else "")


def _moved_to(environ: WSGIEnvironment) -> str:
    """The address in the question of the one callback (dashboard/navigation.py); "" where it is
    that of the page that is shown already, or not a question that we know."""
    length = environ.get("CONTENT_LENGTH") or ""
    is_json = environ.get("CONTENT_TYPE", "").partition(";")[0] == "application/json"
    if not is_json or not length.isdecimal() or int(length) > _LONGEST:
        return ""
    body = environ["wsgi.input"].read(int(length))
    environ["wsgi.input"] = io.BytesIO(body)
    try:
        return _address(json.loads(body))
    except (ValueError, RecursionError):
        return ""


def _address(question: Any) -> str:
    try:
        path, query = (each["value"] for each in question["inputs"])
        (shown,) = (each["value"] for each in question["state"])
        address = str(path or "/") + str(query or "")
        is_known = question["output"] == _OUTPUTS and address != shown
    except (KeyError, TypeError, ValueError):
        return ""
    return address if is_known else ""
