"""What programs are told when an answer cannot be given (RFC 9457)."""

import json
from http import HTTPStatus

from flask import Response


class Problem(Exception):
    """`detail` says what is wrong and what helps."""

    def __init__(self, status: int, detail: str, retry_after: int = 0) -> None:
        super().__init__(detail)
        self.status = status
        self.detail = detail
        self.retry_after = retry_after

    def response(self) -> Response:
        told = {
            "status": self.status,
            "title": HTTPStatus(self.status).phrase,
            "detail": self.detail,
        }
        response = Response(json.dumps(told), self.status, mimetype="application/problem+json")
        response.headers["Cache-Control"] = "no-store"
        if self.retry_after:
            response.headers["Retry-After"] = str(self.retry_after)
        return response
