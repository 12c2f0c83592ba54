"""The way to the district's own sign-in, and back from it."""

from dash import html
from flask import Response, after_this_request
from werkzeug.exceptions import NotFound

from dashboard.page import Page
from dashboard.staff import cookie
from dashboard.staff.answers import Refusal, inside
from dashboard.staff.asked import Asked
from dashboard.staff.pages.signing_in import enter
from dashboard.staff.route import Route
from etl.desk.people import arriving, sessions
from etl.desk.people.accounts import NoSuchAccount, NotAName
from etl.desk.people.attempts import TooManyAttempts
from etl.desk.people.open_id import District, NotVouchedFor, Waiting, new_waiting

_BACK = "/sign-in/district/back"
_TITLE = "You are not signed in"


def leave(asked: Asked) -> Page:
    """To the issuer. What this browser has to bring back waits in the catalogue."""
    district = _district(asked)
    waiting = new_waiting(inside(asked.text("next")), asked.text("link"))
    try:
        asked.attempts.count("", asked.reader)
        address = district.address(waiting, _back(asked))
    except TooManyAttempts as fault:
        raise Refusal(str(fault), 429, _TITLE) from fault
    except NotVouchedFor as fault:
        raise Refusal(f"{fault} Try again in a minute.", 503, _TITLE) from fault
    with asked.desk.catalogue.begin() as connection:
        key = sessions.wait(connection, asked.desk.now(), waiting.held())
    words = html.P(html.A("Go to the district's sign-in", href=address))
    title = "On to the district's sign-in"
    page = Page(title, [html.Div([html.H1(title), words], className="wrap page-top door")])

    @after_this_request
    def sent_on(response: Response) -> Response:
        # By a header: browsers hold a form to our own addresses, wherever it is redirected.
        response.headers["Refresh"] = f"0; url={address}"
        cookie.give(response, asked.origin, key)
        return response

    return page


def come_back(asked: Asked) -> Response:
    """From the issuer, with its word on who this is."""
    district = _district(asked)
    with asked.desk.catalogue.begin() as connection:
        held = sessions.take(connection, asked.desk.now(), asked.key)
    if not held:
        raise Refusal("Begin again at the page where you sign in.", 400, _TITLE)
    waiting = Waiting(**held)
    try:
        subject = district.subject(asked.query.to_dict(), waiting, _back(asked), asked.desk.now())
    except NotVouchedFor as fault:
        raise Refusal(f"{fault} Begin again at the page where you sign in.", 403, _TITLE) from fault
    try:
        key = arriving.vouched_for(asked.desk, district.issuer, subject, waiting.link)
    except NoSuchAccount as fault:
        raise Refusal(
            "The district knows you, but you have no account here. Give an administrator this "
            f"name, which the district has for you: {subject}",
            403,
            _TITLE,
        ) from fault
    except NotAName as fault:
        raise Refusal(str(fault), 409, _TITLE) from fault
    return enter(asked, key, waiting.way)


def _district(asked: Asked) -> District:
    settings = asked.settings
    if not settings.oidc_issuer:
        raise NotFound
    return District(settings.oidc_issuer, settings.oidc_client_id, settings.oidc_client_secret)


def _back(asked: Asked) -> str:
    return f"{asked.origin}{_BACK}"


ROUTES = (
    Route("/sign-in/district", leave, None, "POST", is_open=True),
    Route(_BACK, come_back, None, is_open=True),
)
