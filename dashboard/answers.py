"""From an address to what is shown: the one place where a page is made, for both renderings."""

import logging
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache, partial

from dash.development.base_component import Component

from dashboard import routes
from dashboard.errors import fault_page, no_release_page
from dashboard.page import Page
from dashboard.shell import frame
from dashboard.wire import page_json
from etl.published import NoRelease, Published, PublishedRelease

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
        except (LookupError, OSError, ValueError):
            return ""

    def answer(self, path: str, query: str) -> Answer:
        """The page at `path` with the choices of `query` (without its question mark).

        Raises nothing: a fault becomes a page that says so, with a reference to the log.
        """
        try:
            release = self._published.current()
            return self._kept(release, self._mark(release), path, query)
        except NoRelease:
            return framed(no_release_page())
        except Exception:
            reference = secrets.token_hex(4)
            _log.exception("fault %s at %r", reference, path)
            return framed(fault_page(reference))

    def _mark(self, release: PublishedRelease) -> str:
        return f"{release.release.id}.{self._day(release).isoformat()}"

    def _day(self, release: PublishedRelease) -> date:
        return release.plan.as_of or self._clock()

    def _made(self, release: PublishedRelease, mark: str, path: str, query: str) -> Answer:
        before = partial(self._published.before, release.release)
        page = routes.page_at(
            path, query, release, self._day(release), before, self._published.releases
        )
        return framed(page, release, path, mark)


def framed(
    page: Page, release: PublishedRelease | None = None, path: str = "", mark: str = ""
) -> Answer:
    """`page` with what surrounds it."""
    tree = frame(page, release, path)
    heard = page.message or page.title
    return Answer(tree, f"{page.title} | Headway", heard, page.status, mark)
