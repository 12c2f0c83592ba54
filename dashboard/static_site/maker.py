"""Writes one place of the site at a time, and tells where its links lead."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dashboard import addresses
from dashboard.answers import Answer, Answers, framed
from dashboard.export.csv_table import csv_text
from dashboard.html import render
from dashboard.packet.build import packet_of
from dashboard.packet.pdf.press import pdf
from dashboard.packet.pdf.report import report
from dashboard.packet.subject import Kind, Subject
from dashboard.packet.yearly import yearly
from dashboard.pictures.served import picture_alone
from dashboard.queries.meetings import stood
from dashboard.static_site import search
from dashboard.static_site.document import SEARCH_SCRIPT, document
from dashboard.static_site.links import relinked
from dashboard.static_site.one_release import OneRelease
from dashboard.static_site.places import PRINTED, Place, Site
from dashboard.static_site.settled import settled
from dashboard.view_state import ViewState
from dashboard.visit import Visit


class NotWhole(RuntimeError):
    """A link of a page leads to nothing: a fault of the program."""


@dataclass(frozen=True)
class Order:
    """What a site is made from, small enough to be told to another process."""

    public: Path
    number: int
    languages: tuple[str, ...]
    today: date
    contact: str
    folder: Path

    @property
    def site(self) -> Site:
        return Site(self.number, self.languages)


class Maker:
    """Holds the release open."""

    def __init__(self, order: Order) -> None:
        self._order = order
        self._site = order.site
        self._published = OneRelease(order.public, order.number)
        self._answers = Answers(self._published, lambda: order.today, order.contact)

    def make(self, place: Place) -> set[Place]:
        """Writes the file of a place; the places that its links lead to.

        Raises NotWhole, OSError.
        """
        met: set[Place] = set()
        path = self._order.folder / place.file
        path.parent.mkdir(parents=True, exist_ok=True)
        if PRINTED.fullmatch(place.path):
            path.write_bytes(self._printed(place))
        else:
            path.write_text(self._text(place, met), encoding="utf-8", newline="")
        return met

    def _printed(self, place: Place) -> bytes:
        """A packet or the yearly report as a PDF."""
        release = self._published.current().in_language(place.language)
        before = stood(self._published, release, self._order.today)
        if place.path == addresses.REPORT_FILE:
            return report(yearly(release, self._order.today, before))
        named = place.path.removeprefix(addresses.PACKET).removesuffix(".pdf")
        kind, _, code = named.partition("/")
        try:
            found = packet_of(release, Subject(Kind(kind), code), self._order.today, before)
        except (KeyError, ValueError):
            raise NotWhole(place.path) from None
        return pdf(found)

    def _text(self, place: Place, met: set[Place]) -> str:
        release = self._published.current().in_language(place.language)
        if place.path.endswith(".csv"):
            return csv_text(release, place.path.rpartition("/")[2].removesuffix(".csv"))
        if not place.is_page:
            chart, _, name = place.path.removeprefix("/image/").partition("/")
            state = ViewState.from_query(place.query)
            drawn = picture_alone(
                release, chart, name.removesuffix(".svg"), state, self._order.today
            )
            if drawn is None:
                raise NotWhole(place.path)
            return drawn
        if place.path == "/search":
            answer = framed(search.page(release), Visit(place.path, place.asked), release)
            return self._page(place, answer, met, SEARCH_SCRIPT)
        return self._page(place, self._answers.answer(place.path, place.asked), met)

    def _page(self, place: Place, answer: Answer, met: set[Place], script: str = "") -> str:
        if answer.status != 200:
            raise NotWhole(f"{place.path}?{place.asked}")
        tree = settled(answer.tree, is_alone=len(self._site.languages) == 1)
        shown = relinked(render(tree), self._site, place, met.add)
        return document(self._site, place, answer.title, shown, script=script)
