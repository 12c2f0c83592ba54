"""The door: sign in by name and password, or choose a password with a link."""

from dash import html
from dash.development.base_component import Component
from flask import Response

from dashboard.page import Page
from dashboard.staff import cookie
from dashboard.staff.answers import Refusal, see
from dashboard.staff.asked import Asked
from dashboard.staff.forms import button, form, hidden, line
from dashboard.staff.route import Route
from etl.desk.people import arriving, invitations
from etl.desk.people.accounts import NotAName
from etl.desk.people.attempts import TooManyAttempts
from etl.desk.people.passwords import LONGEST, SHORTEST, WeakPassword


def sign_in_page(asked: Asked) -> Page | Response:
    if asked.visitor is not None:
        return see(asked, asked.query.get("next", "/"))
    with asked.desk.catalogue.read() as connection:
        is_new = arriving.is_new(connection)
    if is_new:
        return _narrow(
            "Nobody has an account yet",
            html.P(
                "When the desk started, it printed a link for the first administrator. Open it. "
                "It can be used once, for three days; starting the desk again prints a new one."
            ),
        )
    left = "You are signed out." if asked.query.get("left") else ""
    return _sign_in(asked, left, asked.query.get("next", "/"))


def _sign_in(asked: Asked, said: str, way: str, name: str = "", status: int = 200) -> Page:
    parts = [html.P(said, className="said", role="alert")] if said else []
    local = form(
        asked,
        "/sign-in",
        hidden("next", way),
        line("name", "Name", name, autoComplete="username", maxLength=80, required=True),
        _password("Password", "current-password"),
        button("Sign in"),
    )
    help_ = html.P(
        "Forgot the password? Ask an administrator for a new link.", className="small muted"
    )
    return _narrow("Sign in", *parts, *_district(asked, way), local, help_, status=status)


def _district(asked: Asked, way: str) -> list[Component]:
    """The district's own sign-in, where the installation has one."""
    if not asked.settings.oidc_issuer:
        return []
    return [
        form(
            asked,
            "/sign-in/district",
            hidden("next", way),
            button("Sign in with the district's account"),
        ),
        html.P("Or with a password of the desk:", className="muted"),
    ]


def sign_in(asked: Asked) -> Page | Response:
    way, name = asked.text("next"), asked.text("name")
    try:
        key = arriving.with_password(
            asked.desk, asked.attempts, name, asked.form.get("password", ""), asked.reader
        )
    except arriving.NotRecognised as fault:
        return _sign_in(asked, str(fault), way, name, 401)
    except TooManyAttempts as fault:
        return _sign_in(asked, str(fault), way, name, 429)
    return enter(asked, key, way)


def enter(asked: Asked, key: str, way: str) -> Response:
    """The browser holds the key of its session from here on."""
    answer = see(asked, way or "/")
    cookie.give(answer, asked.origin, key)
    return answer


def welcome_page(asked: Asked) -> Page:
    return _welcome(asked, asked.query.get("key", ""))


def _welcome(asked: Asked, key: str, said: str = "", name: str = "", status: int = 200) -> Page:
    with asked.desk.catalogue.read() as connection:
        account = invitations.find(connection, asked.desk.now(), key).account
    hint = "How the log and the pages call you. A role does well, such as “data director”."
    who = (
        [html.P(["This link is for ", html.Strong(account.name), f", {account.role}."])]
        if account
        else [line("name", "Name of the first administrator", name, hint=hint, required=True)]
    )
    told = [html.P(said, className="said", role="alert")] if said else []
    chosen = form(
        asked,
        "/welcome",
        hidden("key", key),
        *who,
        _password("New password", "new-password", f"{SHORTEST} signs or more. Four words do well."),
        button("Keep this password and sign in"),
    )
    return _narrow("Choose a password", *told, chosen, *_bound(asked, key), status=status)


def _bound(asked: Asked, key: str) -> list[Component]:
    if not asked.settings.oidc_issuer:
        return []
    words = "Or have no password here: whoever the district signs in now is this account."
    return [
        html.P(words, className="muted"),
        form(
            asked,
            "/sign-in/district",
            hidden("link", key),
            button("Use the district's account", is_quiet=True),
        ),
    ]


def welcome(asked: Asked) -> Page | Response:
    key, name = asked.text("key"), asked.text("name")
    try:
        asked.attempts.count("", asked.reader)
        begun = arriving.with_link(asked.desk, key, name, asked.form.get("password", ""))
    except (NotAName, WeakPassword) as fault:
        return _welcome(asked, key, str(fault), name, 400)
    except TooManyAttempts as fault:
        raise Refusal(str(fault), 429) from fault
    return enter(asked, begun, "/")


def _password(label: str, purpose: str, hint: str = "") -> Component:
    return line(
        "password",
        label,
        type="password",
        hint=hint,
        autoComplete=purpose,
        maxLength=LONGEST,
        required=True,
    )


def _narrow(title: str, *parts: Component, status: int = 200) -> Page:
    return Page(
        title, [html.Div([html.H1(title), *parts], className="wrap page-top door")], status=status
    )


ROUTES = (
    Route("/sign-in", sign_in_page, None, is_open=True),
    Route("/sign-in", sign_in, None, "POST", is_open=True),
    Route("/welcome", welcome_page, None, is_open=True),
    Route("/welcome", welcome, None, "POST", is_open=True),
)
