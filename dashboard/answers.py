"""From an address to what is shown: the one place where a page is made, for both renderings."""

import contextlib
import logging
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache, partial

from dash.development.base_component import Component

from dashboard import pinned, routes
from dashboard.errors import (
    damaged_page,
    fault_page,
    no_release_page,
    no_such_release_page,
    withdrawn_page,
)
from dashboard.page import Page
from dashboard.shell import earlier_notice, frame
from dashboard.wire import page_json
from etl.published import DamagedRelease, NoRelease, Published, PublishedRelease, Withdrawn

# Pages kept ready for the next reader, each a few hundred kilobytes.
KEPT = 128

_log = logging.getLogger(__name__)


@dataclass(frozen=True, eq=False)
class Answer:
    """A whole page. `mark` names what it was made from; it is empty where nothing may be kept."""

    tree: list[Component]
    title: str
    message: str
    status: int
    mark: str

    @cached_property
    def json(self) -> str:
        """What the live page needs of it."""
        return page_json(self.title, self.message, self.tree)


class Answers:
    """Pages of the current release, as of the day that `clock` tells or the plan fixes."""

    def __init__(self, published: Published, clock: Callable[[], date]) -> None:
        self._published = published
        self._clock = clock
        self._kept = lru_cache(maxsize=KEPT)(self._made)

    def mark(self) -> str:
        """What pages are made from now: the release and the day. Empty without a release."""
        try:
            return self._mark(self._published.current())
        except (LookupError, OSError, ValueError, DamagedRelease):
            return ""

    def answer(self, path: str, query: str) -> Answer:
        """The page at `path` with the choices of `query` (without its question mark).

        Raises nothing: a fault becomes a page that says so, with a reference to the log.
        """
        try:
            release = self._published.current()
            if wanted := pinned.asked_release(query):
                return self._earlier(wanted, release, path, query)
            return self._kept(release, self._mark(release), path, query)
        except NoRelease:
            return self._without_release(query)
        except DamagedRelease:
            reference = secrets.token_hex(4)
            _log.exception("damaged release, reference %s", reference)
            return framed(damaged_page(reference))
        except Exception:
            reference = secrets.token_hex(4)
            _log.exception("fault %s at %r", reference, path)
            return framed(fault_page(reference))

    def _earlier(self, wanted: str, current: PublishedRelease, path: str, query: str) -> Answer:
        """A page of the release that the address names."""
        now = current.release.number
        number = pinned.number_of(wanted)
        try:
            release = current if number == now else self._published.release(number)
        except NoRelease:
            return framed(no_such_release_page(), current, path)
        except Withdrawn as reason:
            return framed(withdrawn_page(number, str(reason)), current, path)
        page = self._page(release, path, query)
        tree = frame(page, release, path)
        pinned.pin(tree, number)
        if number != now:
            tree.insert(1, earlier_notice(release, pinned.without(path, query)))
        return _answer(page, tree)

    def _without_release(self, query: str) -> Answer:
        """Nothing is public; but the links of a release that was withdrawn still say so."""
        number = pinned.number_of(pinned.asked_release(query))
        try:
            with contextlib.suppress(NoRelease, DamagedRelease):
                self._published.release(number)
        except Withdrawn as reason:
            return framed(withdrawn_page(number, str(reason)))
        return framed(no_release_page())

    def _mark(self, release: PublishedRelease) -> str:
        return f"{release.release.id}.{self._published.line()}.{self._day(release).isoformat()}"

    def _day(self, release: PublishedRelease) -> date:
        return release.plan.as_of or self._clock()

    def _made(self, release: PublishedRelease, mark: str, path: str, query: str) -> Answer:
        return framed(self._page(release, path, query), release, path, mark)

    def _page(self, release: PublishedRelease, path: str, query: str) -> Page:
        before = partial(self._published.before, release.release)
        releases = self._published.releases
        return routes.page_at(path, query, release, self._day(release), before, releases)


def framed(
    page: Page, release: PublishedRelease | None = None, path: str = "", mark: str = ""
) -> Answer:
    """`page` with what surrounds it."""
    return _answer(page, frame(page, release, path), mark)


def _answer(page: Page, tree: list[Component], mark: str = "") -> Answer:
    heard = page.message or page.title
    return Answer(tree, f"{page.title} | Headway", heard, page.status, mark)
