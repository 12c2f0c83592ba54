"""From an address to what is shown: the one place where a page is made, for both renderings."""

import contextlib
import logging
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache, partial

from dash.development.base_component import Component

from dashboard import addresses, pinned, routes
from dashboard.errors import (
    damaged_page,
    fault_page,
    no_release_page,
    no_such_release_page,
    withdrawn_page,
)
from dashboard.page import Page
from dashboard.queries.corrected import corrected
from dashboard.queries.corrections import earlier
from dashboard.queries.meetings import stood
from dashboard.shell import earlier_notice, frame
from dashboard.view_state import ViewState
from dashboard.visit import Visit
from dashboard.wire import page_json
from etl.published import DamagedRelease, NoRelease, Published, PublishedRelease, Withdrawn

# Trees kept for the other rendering, each a megabyte or two: a reader who comes to a page asks for
# both. What was written from them is kept for longer (kept_answers.py).
KEPT = 4

_log = logging.getLogger(__name__)


@dataclass(frozen=True, eq=False)
class Answer:
    """A whole page. `mark` names what it was made from; it is empty where nothing may be kept.
    `visit` has the language, and the addresses of the page in others."""

    tree: list[Component]
    title: str
    message: str
    status: int
    mark: str
    visit: Visit

    @property
    def first_json(self) -> str:
        """What the live page needs of it to take over from the first answer."""
        said = self.title, self.message, self.visit.language
        return page_json(*said, self.tree, is_first=True)

    @property
    def json(self) -> str:
        """What a live page that shows another needs of it."""
        return page_json(self.title, self.message, self.visit.language, self.tree)


class Answers:
    """Pages of the current release, as of the day that `clock` tells or the plan fixes."""

    def __init__(self, published: Published, clock: Callable[[], date], contact: str = "") -> None:
        """`contact` is where readers write to when something is in their way."""
        self._published = published
        self._contact = contact
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
        visit = Visit(path, query)
        try:
            release = self._published.current().in_language(visit.language)
            if visit.wanted:
                return self._earlier(release, visit)
            return self._kept(release, self._mark(release), visit)
        except NoRelease:
            return self._without_release(visit)
        except DamagedRelease:
            reference = secrets.token_hex(4)
            _log.exception("damaged release, reference %s", reference)
            return framed(damaged_page(visit.say, reference), visit)
        except Exception:
            reference = secrets.token_hex(4)
            _log.exception("fault %s at %r", reference, path)
            return framed(fault_page(visit.say, reference), visit)

    def _earlier(self, current: PublishedRelease, visit: Visit) -> Answer:
        """A page of the release that the address names."""
        now = current.release.number
        number = pinned.number_of(visit.wanted)
        try:
            found = current if number == now else self._published.release(number)
        except NoRelease:
            return framed(no_such_release_page(visit.say), visit, current)
        except Withdrawn as reason:
            return framed(withdrawn_page(visit.say, number, str(reason)), visit, current)
        release = found.in_language(visit.language)
        page = self._page(release, visit)
        tree = frame(page, release, visit)
        pinned.carry(tree, {pinned.RELEASE: str(number)} | visit.spoken)
        if number != now:
            latest = current.in_language(visit.language)
            tree.insert(
                1, earlier_notice(release, visit.latest, _corrected(release, latest, visit))
            )
        return _answer(page, tree, visit)

    def _without_release(self, visit: Visit) -> Answer:
        """Nothing is public; but the links of a release that was withdrawn still say so."""
        number = pinned.number_of(visit.wanted)
        try:
            with contextlib.suppress(NoRelease, DamagedRelease):
                self._published.release(number)
        except Withdrawn as reason:
            return framed(withdrawn_page(visit.say, number, str(reason)), visit)
        return framed(no_release_page(visit.say), visit)

    def _mark(self, release: PublishedRelease) -> str:
        return f"{release.release.id}.{self._published.line()}.{self._day(release).isoformat()}"

    def _day(self, release: PublishedRelease) -> date:
        return release.plan.as_of or self._clock()

    def _made(self, release: PublishedRelease, mark: str, visit: Visit) -> Answer:
        return framed(self._page(release, visit), visit, release, mark)

    def _page(self, release: PublishedRelease, visit: Visit) -> Page:
        before = partial(self._before, release)
        releases = self._published.releases
        return routes.page_at(
            visit.path,
            visit.query,
            release,
            self._day(release),
            before,
            releases,
            self._contact,
            self._published.standing,
            partial(earlier, self._published, release),
        )

    def _before(self, release: PublishedRelease) -> PublishedRelease | None:
        return stood(self._published, release, self._day(release))


def _corrected(
    release: PublishedRelease, latest: PublishedRelease, visit: Visit
) -> tuple[str, ...]:
    """What the latest release tells otherwise of the measure whose page is asked for."""
    if not visit.path.startswith(addresses.INDICATORS):
        return ()
    slug = visit.path.removeprefix(addresses.INDICATORS)
    state = ViewState.from_query(visit.query)
    return corrected(release, latest, slug, state.organization)


def framed(
    page: Page, visit: Visit, release: PublishedRelease | None = None, mark: str = ""
) -> Answer:
    """`page` with what surrounds it."""
    tree = frame(page, release, visit)
    pinned.carry(tree, visit.spoken)
    return _answer(page, tree, visit, mark)


def _answer(page: Page, tree: list[Component], visit: Visit, mark: str = "") -> Answer:
    heard = page.message or page.title
    return Answer(tree, f"{page.title} | Headway", heard, page.status, mark, visit)
