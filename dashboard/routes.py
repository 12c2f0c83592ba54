"""Which view answers which address, and who may ask for what. Nothing else is a page."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from dashboard.page import Page
from dashboard.view_state import ViewState
from dashboard.views import home, indicator, not_found
from etl.published import PublishedRelease

Before = Callable[[], PublishedRelease | None]


@dataclass(frozen=True)
class Asked:
    """What a reader asks for: `rest` is the path after its first part."""

    release: PublishedRelease
    rest: str
    state: ViewState
    today: date
    before: Before


View = Callable[[Asked], Page]

# Every rule of the server and the role it needs; what is not here answers 404.
ROLES = {
    "/": "public",
    "/<path:path>": "public",
    "/data/<slug>.csv": "public",
    "/healthz": "public",
    "/readyz": "public",
    "/assets/<path:filename>": "public",
    "/_dash-component-suites/<string:package_name>/<path:fingerprinted_path>": "public",
    "/_dash-layout": "public",
    "/_dash-dependencies": "public",
    "/_dash-update-component": "public",
}


def _home(asked: Asked) -> Page:
    return home.page(asked.release, asked.state, asked.today, asked.before())


def _indicator(asked: Asked) -> Page:
    return indicator.page(asked.release, asked.rest, asked.state, asked.today)


# By the first part of the path, and the shape of what follows it.
_VIEWS: dict[str, tuple[re.Pattern[str], View]] = {
    "": (re.compile(""), _home),
    "indicator": (re.compile("[a-z0-9-]+"), _indicator),
}


def places() -> str:
    """The first parts of paths that are pages, for the browser to tell pages from files."""
    return " ".join(_VIEWS)


def page_at(path: str, query: str, release: PublishedRelease, today: date, before: Before) -> Page:
    """The page of an address, or the page that says that there is none.

    `before` fetches the release that readers saw before this one.
    """
    place, _, rest = path.removeprefix("/").partition("/")
    state = ViewState.from_query(query)
    if place in _VIEWS and _VIEWS[place][0].fullmatch(rest):
        return _VIEWS[place][1](Asked(release, rest, state, today, before))
    return not_found.page(release, state, today)
