"""In and out: the first page leads to work, and signing out ends the session on the server."""

from flask import Response

from dashboard.staff.answers import see
from dashboard.staff.asked import Asked
from dashboard.staff.route import Route
from etl.desk.log import note
from etl.desk.people import sessions
from etl.desk.people.roles import Right

# The first of these that a role may use is where its work begins.
_WORK = (
    (Right.DECIDE, "/approvals"),
    (Right.UPLOAD, "/uploads"),
    (Right.MANAGE, "/accounts"),
    (Right.READ_APPROVED, "/releases"),
)


def first(asked: Asked) -> Response:
    """To where the work of this role begins."""
    return see(asked, next(href for right, href in _WORK if asked.who.may(right)))


def sign_out(asked: Asked) -> Response:
    with asked.desk.catalogue.begin() as connection:
        sessions.end(connection, asked.key)
        note(connection, asked.desk.now(), asked.who, "signed out", f"account {asked.who.id}")
    return see(asked, "/sign-in?left=yes")


ROUTES = (
    Route("/", first, None),
    Route("/sign-out", sign_out, None, "POST"),
)
