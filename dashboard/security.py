"""What every answer says to the browser, and the gate that lets only listed addresses through."""

from collections.abc import Mapping, Sequence

from flask import Flask, Response, abort, request

ONE_YEAR = 31_536_000
LARGEST_REQUEST = 64 * 1024


# A chart on its own page runs nothing and asks for nothing but its style sheet and fonts.
EMBEDDED_POLICY = "; ".join(
    (
        "default-src 'none'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data:",
        "font-src 'self'",
        "form-action 'none'",
        "base-uri 'none'",
        "frame-ancestors *",
    )
)


def policy(script_hashes: Sequence[str]) -> str:
    """The content security policy. Styles may be inline: plotly writes its own (without, its charts
    break), and styles cannot run. Scripts are ours, or have one of the hashes."""
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src 'self' {' '.join(script_hashes)}".strip(),
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self'",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "object-src 'none'",
            "frame-ancestors 'none'",
        )
    )


def headers(script_hashes: Sequence[str], base_url: str) -> dict[str, str]:
    """The headers of every answer; a site served by https tells browsers never to use http."""
    always = {
        "Content-Security-Policy": policy(script_hashes),
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Referrer-Policy": "same-origin",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    }
    if base_url.startswith("https://"):
        always["Strict-Transport-Security"] = f"max-age={ONE_YEAR}; includeSubDomains"
    return always


def embedded(always: Mapping[str, str]) -> dict[str, str]:
    """The same headers where pages of others may show the answer."""
    kept = {name: value for name, value in always.items() if name != "X-Frame-Options"}
    return kept | {
        "Content-Security-Policy": EMBEDDED_POLICY,
        "Cross-Origin-Resource-Policy": "cross-origin",
    }


def register(
    server: Flask,
    roles: Mapping[str, str],
    always: Mapping[str, str],
    embeddable: Sequence[str] = (),
) -> None:
    """Put `always` on every answer, and answer 404 for every rule that `roles` does not list.

    Good answers of the rules in `embeddable` may be shown by pages of others; no other answer may.
    What says nothing about being kept is not kept. `roles` says who may ask for each rule of the
    server: an address that somebody adds and forgets to list stays closed.
    """
    server.config["MAX_CONTENT_LENGTH"] = LARGEST_REQUEST

    @server.before_request
    def gate() -> None:
        if request.url_rule is not None and request.url_rule.rule not in roles:
            abort(404)

    outside = embedded(always)

    @server.after_request
    def with_headers(response: Response) -> Response:
        rule = request.url_rule.rule if request.url_rule else ""
        is_shown = rule in embeddable and response.status_code in (200, 304)
        response.headers.update(outside if is_shown else always)
        response.headers.setdefault("Cache-Control", "no-store")
        return response
