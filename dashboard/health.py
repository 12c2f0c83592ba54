"""For the machine that watches: is the process alive, and can it show a release?"""

from flask import Flask, Response, jsonify

from etl.published import DamagedRelease, NoRelease, Published


def register(server: Flask, published: Published) -> None:
    """`/healthz` answers as long as the process does; `/readyz` opens the current release,
    and says where an earlier one is shown because that is damaged."""

    @server.get("/healthz")
    def alive() -> Response:
        return _fresh(jsonify(status="ok"))

    @server.get("/readyz")
    def ready() -> Response:
        try:
            pointed = published.pointed()
            release = published.current().release
        except NoRelease:
            return _fresh(jsonify(status="no release"), 503)
        except (DamagedRelease, OSError):
            return _fresh(jsonify(status="release not readable"), 503)
        if release.id not in (pointed, published.pointed()):
            # Readers are served, so the machine that watches must not take this process away.
            return _fresh(jsonify(status="damaged", release=release.id, damaged=pointed))
        return _fresh(jsonify(status="ok", release=release.id))


def _fresh(response: Response, status: int = 200) -> Response:
    response.status_code = status
    response.headers["Cache-Control"] = "no-store"
    return response
