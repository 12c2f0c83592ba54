"""The cookie that holds the key of a session. Under https no other site can set it."""

from flask import Request, Response

from dashboard.staff.origin import Origin

_SECURE, _PLAIN = "__Host-headway", "headway"
_LONGEST_KEY = 100


def key_of(request: Request, origin: Origin) -> str:
    """The key that the browser holds; empty when it holds none."""
    key = request.cookies.get(_name(origin), "")
    return key if len(key) <= _LONGEST_KEY else ""


def give(response: Response, origin: Origin, key: str) -> None:
    """It lasts as long as the browser is open; the catalogue says when it is over."""
    response.set_cookie(
        _name(origin), key, path="/", secure=origin.is_secure, httponly=True, samesite="Lax"
    )


def _name(origin: Origin) -> str:
    return _SECURE if origin.is_secure else _PLAIN
