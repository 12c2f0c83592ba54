"""The one way in to every page of the desk: who asks, may they, and did a page of ours send it."""

import hmac
from dataclasses import dataclass

from flask import request

from dashboard.staff import cookie
from dashboard.staff.answers import Refusal
from dashboard.staff.asked import NotSignedIn
from dashboard.staff.forms import TOKEN
from dashboard.staff.origin import Origin, is_from_here
from dashboard.staff.route import Route
from etl.desk.desk import Desk
from etl.desk.people import sessions
from etl.desk.people.roles import Account
from etl.desk.people.sessions import Session

# Scripts of ours send the token here, with requests that are no forms.
HEADER = "X-Headway-Token"


@dataclass(frozen=True)
class Visitor:
    """`key` is what the browser holds, or is given now; `session` is there for who is signed in."""

    origin: Origin
    key: str
    session: Session | None
    is_new: bool = False

    @property
    def account(self) -> Account | None:
        return self.session.account if self.session else None


def visitor(desk: Desk, origin: Origin) -> Visitor:
    """Who the browser's cookie says it is, by the catalogue. Being there keeps a session alive."""
    key = cookie.key_of(request, origin)
    if not key:
        return Visitor(origin, sessions.new_key(), None, is_new=True)
    now = desk.now()
    with desk.catalogue.read() as connection:
        session = sessions.find(connection, now, key)
    if session and sessions.is_to_be_seen(session, now):
        with desk.catalogue.begin() as connection:
            sessions.see(connection, now, session)
    return Visitor(origin, key, session)


def admit(route: Route, who: Visitor) -> None:
    """Raises NotSignedIn, NotAllowed, or Refusal for a form that no page of the desk sent."""
    if who.account is None and not route.is_open:
        raise NotSignedIn
    if who.account is not None and route.need is not None:
        who.account.need(route.need)
    if route.method == "GET":
        return
    if not is_from_here(request, who.origin) or not _has_token(who.key):
        raise Refusal(
            "The form is too old, or another site sent it. Nothing was changed. Open the page "
            "again and send the form from there.",
            403,
        )


def _has_token(key: str) -> bool:
    sent = request.headers.get(HEADER) or request.form.get(TOKEN, "")
    return hmac.compare_digest(sent.encode(), sessions.token(key).encode())
