"""Which view answers which address, and who may ask for what. Nothing else is a page."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from urllib.parse import parse_qsl

from dashboard.page import Page
from dashboard.queries.corrections import Earlier
from dashboard.view_state import ViewState
from dashboard.views import (
    about,
    accessibility,
    board,
    coverage,
    downloads,
    focus_area,
    gaps,
    glossary,
    goal,
    home,
    indicator,
    methods,
    not_found,
    pipeline,
    plan,
    report,
    resources,
    school,
    schools,
    search,
    social,
)
from etl.model.release import Release
from etl.published import PublishedRelease

# Letters of a search that are read.
LONGEST_SEARCH = 120

Before = Callable[[], PublishedRelease | None]
Releases = Callable[[], tuple[Release, ...]]


@dataclass(frozen=True)
class Asked:
    """What a reader asks for: `rest` is the path after its first part."""

    release: PublishedRelease
    rest: str
    state: ViewState
    today: date
    before: Before
    releases: Releases
    query: str = ""
    contact: str = ""
    standing: Releases = tuple
    earlier: Earlier = tuple


View = Callable[[Asked], Page]

# Every rule of the server and the role it needs; what is not here answers 404.
ROLES = {
    "/": "public",
    "/<path:path>": "public",
    "/data/<slug>.csv": "public",
    "/data.json": "public",
    "/data/openapi.json": "public",
    "/data/releases.json": "public",
    "/data/release/<number>/<name>": "public",
    "/data/latest/<path:rest>": "public",
    "/data/view/<path:page>.json": "public",
    "/data/<path:rest>": "public",
    "/data/<slug>/gap.csv": "public",
    "/card/<chart>/<slug>": "public",
    "/image/<chart>/<slug>.svg": "public",
    "/report.pdf": "public",
    "/packet/<name>": "public",
    "/packet/<kind>/<name>": "public",
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
    standing = asked.standing()
    return indicator.page(
        asked.release, asked.rest, asked.state, asked.today, standing, asked.earlier
    )


def _focus_area(asked: Asked) -> Page:
    return focus_area.page(asked.release, asked.rest, asked.state, asked.today)


def _goal(asked: Asked) -> Page:
    return goal.page(asked.release, asked.rest, asked.state, asked.today)


def _gaps(asked: Asked) -> Page:
    return gaps.page(asked.release, asked.state, asked.today)


def _schools(asked: Asked) -> Page:
    return schools.page(asked.release, asked.state, asked.today)


def _school(asked: Asked) -> Page:
    return school.page(asked.release, asked.rest, asked.state, asked.today)


def _plan(asked: Asked) -> Page:
    return plan.page(asked.release, asked.state, asked.today)


def _about(asked: Asked) -> Page:
    return about.page(asked.release, asked.state, asked.today, asked.releases, asked.earlier)


def _board(asked: Asked) -> Page:
    return board.page(asked.release, asked.today, asked.before(), asked.releases())


def _coverage(asked: Asked) -> Page:
    return coverage.page(asked.release, asked.today)


def _downloads(asked: Asked) -> Page:
    return downloads.page(asked.release, asked.today)


def _glossary(asked: Asked) -> Page:
    return glossary.page(asked.release)


def _accessibility(asked: Asked) -> Page:
    return accessibility.page(asked.release, asked.contact)


def _methods(asked: Asked) -> Page:
    return methods.page(asked.release)


def _social(asked: Asked) -> Page:
    return social.page(asked.release, asked.state)


def _pipeline(asked: Asked) -> Page:
    return pipeline.page(asked.release)


def _resources(asked: Asked) -> Page:
    return resources.page(asked.release, asked.state)


def _report(asked: Asked) -> Page:
    return report.page(asked.release, asked.today, asked.before())


def _search(asked: Asked) -> Page:
    words = dict(reversed(parse_qsl(asked.query, errors="replace"))).get("q", "")
    return search.page(asked.release, words[:LONGEST_SEARCH], asked.today)


# By the first part of the path, and the shape of what follows it.
_VIEWS: dict[str, tuple[re.Pattern[str], View]] = {
    "": (re.compile(""), _home),
    "indicator": (re.compile("[a-z0-9-]+"), _indicator),
    "focus-area": (re.compile("[a-z0-9-]+"), _focus_area),
    "goal": (re.compile("[a-z0-9-]+"), _goal),
    "gaps": (re.compile(""), _gaps),
    "schools": (re.compile(""), _schools),
    "school": (re.compile("[^/]{1,60}"), _school),
    "plan": (re.compile(""), _plan),
    "about": (re.compile(""), _about),
    "methods": (re.compile(""), _methods),
    "social-factors": (re.compile(""), _social),
    "pipeline": (re.compile(""), _pipeline),
    "resources": (re.compile(""), _resources),
    "search": (re.compile(""), _search),
    "board": (re.compile(""), _board),
    "report": (re.compile(""), _report),
    "coverage": (re.compile(""), _coverage),
    "downloads": (re.compile(""), _downloads),
    "glossary": (re.compile(""), _glossary),
    "accessibility": (re.compile(""), _accessibility),
}


def places() -> str:
    """The first parts of paths that are pages, for the browser to tell pages from files."""
    return " ".join(_VIEWS)


def page_at(
    path: str,
    query: str,
    release: PublishedRelease,
    today: date,
    before: Before,
    releases: Releases,
    contact: str = "",
    standing: Releases = tuple,
    earlier: Earlier = tuple,
) -> Page:
    """The page of an address, or the page that says that there is none.

    `before` fetches what the board had at its last meeting, `releases` all that there are;
    `standing` those that lead to the public one, `earlier` those of them before `release`, opened;
    `contact` is where readers write to.
    """
    place, _, rest = path.removeprefix("/").partition("/")
    state = ViewState.from_query(query)
    if place in _VIEWS and _VIEWS[place][0].fullmatch(rest):
        asked = Asked(
            release, rest, state, today, before, releases, query, contact, standing, earlier
        )
        return _VIEWS[place][1](asked)
    return not_found.page(release, state, today)
