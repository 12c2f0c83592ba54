"""Files in pieces, for the script of the upload page: what has arrived is never sent again."""

import json
from typing import Any

from flask import Response, request

from dashboard.staff.answers import see
from dashboard.staff.asked import Asked, number_in
from dashboard.staff.route import Route
from etl.desk.intake.arriving import blocks_of
from etl.desk.intake.recognised import seen_before
from etl.desk.intake.transfers import Transfer, add, begin, drop
from etl.desk.people.roles import Right

_LARGEST_PIECE = 16_000_000


def start(asked: Asked) -> Response:
    """A new transfer, or the one of this file that stopped."""
    transfer = begin(asked.desk, asked.who, asked.text("name"), asked.number("size"))
    return _told(asked, transfer)


def piece(asked: Asked) -> Response:
    at = number_in(asked.query.get("offset", ""), -1)
    transfer = add(asked.desk, asked.who, asked.values["key"], at, blocks_of(request.stream))
    return _told(asked, transfer)


def forget(asked: Asked) -> Response:
    drop(asked.desk, asked.who, asked.values["key"])
    return see(asked, "/uploads", "The file is forgotten.")


def _told(asked: Asked, transfer: Transfer) -> Response:
    known = seen_before(asked.desk, transfer.sha256) if transfer.is_whole else ""
    told: dict[str, Any] = {
        "key": transfer.key,
        "arrived": transfer.arrived,
        "size": transfer.size,
        "whole": transfer.is_whole,
        "known": known,
    }
    return Response(json.dumps(told), mimetype="application/json")


ROUTES = (
    Route("/transfers", start, Right.UPLOAD, "POST"),
    Route("/transfers/<key>", piece, Right.UPLOAD, "POST", largest=_LARGEST_PIECE),
    Route("/transfers/<key>/drop", forget, Right.UPLOAD, "POST"),
)
