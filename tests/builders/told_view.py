"""One view of a measure in every form in which it is handed out, read back."""

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from dashboard import addresses
from dashboard.answers import Answer, Answers
from dashboard.export.csv_table import BYTE_ORDER, NOT_YET, csv_text
from dashboard.export.gap_csv import gap_text
from dashboard.export.view_json import view
from dashboard.html import render
from dashboard.open_data.package import write_package
from dashboard.open_data.tables import TABLES
from dashboard.packet.build import packet_of
from dashboard.packet.content import Leaf, Packet
from dashboard.packet.leaf import leaf
from dashboard.packet.pdf.press import pdf
from dashboard.packet.slides.deck import deck
from dashboard.packet.subject import Kind, Subject
from dashboard.packet.workbook.book import book
from dashboard.queries.comparison import comparable, offered
from dashboard.queries.scope import Scope, scope
from dashboard.speech import LANGUAGES
from dashboard.view_state import TABLE, ViewState
from etl.model.figure import Cell
from etl.published import Published, PublishedRelease
from tests.builders.board import TODAY
from tests.builders.read_back import office, printed
from tests.builders.read_back.held import Grid, numbers, squeezed
from tests.builders.read_back.page import Read

Rows = list[dict[str, Any]]
# School year to where a point is drawn, and the number that is said of it.
Line = dict[str, tuple[float, Decimal]]


@dataclass(frozen=True, eq=False)
class District:
    """A release and the folder that its data package is written to."""

    published: Published
    folder: Path

    @cached_property
    def answers(self) -> Answers:
        return Answers(self.published, lambda: TODAY)

    @cached_property
    def packets(self) -> dict[str, Packet]:
        """Of the whole plan, in each language."""
        subject = Subject(Kind.PLAN)
        return {each: packet_of(self.release(each), subject, TODAY) for each in LANGUAGES}

    def release(self, language: str = "en") -> PublishedRelease:
        return self.published.current().in_language(language)

    @cached_property
    def package(self) -> dict[str, tuple[Rows, Rows]]:
        """Every table: rows of its CSV, as texts, and of its Parquet."""
        write_package(self.release(), self.folder)
        found = {}
        for name in (table.name for table in TABLES):
            text = (self.folder / f"{name}.csv").read_text("utf-8")
            typed = pq.read_table(self.folder / f"{name}.parquet").to_pylist()
            found[name] = list(csv.DictReader(io.StringIO(text))), typed
        return found

    @cached_property
    def views(self) -> list[ViewState]:
        """Every place, level and comparison of every measure; the measure is called `measure`."""
        release = self.release()
        slugs = [each.slug for each in release.plan.indicators]
        return [state for slug in slugs for state in _states(release, slug)]


def _states(release: PublishedRelease, slug: str) -> Iterator[ViewState]:
    places = {(each.organization, each.grade_band): None for each in release.series(slug)}
    for code, band in places:
        own = ViewState(organization=code, grade_band=band, view=TABLE, measure=slug)
        yield own
        found = scope(release, slug, own, TODAY)
        for series in comparable(found):
            group = series.student_group
            for compare in offered(found, group):
                yield own.but(group=group, compare=compare)


@dataclass(frozen=True, eq=False)
class ToldView:
    district: District
    state: ViewState
    language: str

    @cached_property
    def scope(self) -> Scope:
        return scope(self.district.release(self.language), self.slug, self.asked, TODAY)

    @property
    def slug(self) -> str:
        return self.state.measure

    @property
    def asked(self) -> ViewState:
        return self.state.but(measure="")

    @property
    def hidden(self) -> str:
        """The word in place of a hidden number."""
        return self.scope.say("Hidden")

    def column(self, title: str) -> str:
        """The title of a column, as tables that were read back have it."""
        return squeezed(self.scope.say(title))

    @property
    def cells(self) -> dict[tuple[str, str], Cell]:
        """Every published figure of the place, by student group and school year."""
        own = self.scope
        return {
            (cell.series.student_group, str(cell.school_year)): cell
            for series in own.release.series(
                self.slug, organization=own.organization.code, grade_band=own.grade_band
            )
            for cell in own.release.cells(series)
        }

    @cached_property
    def leaf(self) -> Leaf:
        return leaf(self.scope)

    @cached_property
    def packet(self) -> Packet:
        """Of the leaf alone, so that it is soon written and read."""
        whole = self.district.packets[self.language]
        empty = {"passages": (), "tables": (), "hidden": (), "sources": (), "care": ()}
        return replace(
            whole,
            leaves=(self.leaf,),
            cover=replace(whole.cover, parts=(), changed=None),
            waiting=(),
            gaps=None,
            closing=replace(whole.closing, **empty),  # type: ignore[arg-type]
        )

    @cached_property
    def answer(self) -> Answer:
        spoken = "" if self.language == "en" else f"&lang={self.language}"
        return self.district.answers.answer(
            f"{addresses.INDICATORS}{self.slug}", self.asked.query + spoken
        )

    @cached_property
    def page(self) -> Read:
        return Read(render(self.answer.tree))

    @cached_property
    def live(self) -> dict[str, dict[str, Line]]:
        """Of each live chart its marked points, line by line."""
        return {
            props["id"]: _marked(props["figure"]["data"])
            for props in _figures(json.loads(self.answer.json))
        }

    @cached_property
    def json(self) -> list[dict[str, Any]]:
        told: list[dict[str, Any]] = json.loads(json.dumps(view(self.answer)))
        return told

    @cached_property
    def pdf(self) -> printed.Printed:
        return printed.printed(pdf(self.packet))

    @cached_property
    def slides(self) -> office.Slides:
        return office.slides(deck(self.packet))

    @cached_property
    def book(self) -> office.Book:
        return office.book(book(self.packet))

    def said(self, kind: str) -> list[Any]:
        """All "texts", "charts" or "tables" of the view as JSON."""
        return [each for part in self.json for each in part.get(kind, ())]

    @cached_property
    def rows(self) -> Rows:
        """Of the measure's own file, what belongs to this place and level."""
        own = self.scope
        where = ViewState(organization=own.organization.code, grade_band=own.grade_band)
        text = csv_text(own.release, self.slug, where).removeprefix(BYTE_ORDER)
        rows = csv.DictReader(io.StringIO(text))
        return [row for row in rows if row["state"] != NOT_YET]

    @cached_property
    def gap_rows(self) -> Grid:
        """The file of the gap, without the column of its release."""
        text = gap_text(self.scope.release, self.slug, self.asked).removeprefix(BYTE_ORDER)
        return [row[1:] for row in csv.reader(io.StringIO(text))]

    def packed(self, group: str, year: str) -> dict[str, Any]:
        """The row of the package for a figure of this place."""
        (found,) = (
            row
            for row in self._here("observations")
            if (row["student_group"], row["school_year"]) == (group, year)
        )
        return found

    @property
    def packed_gaps(self) -> Rows:
        """The rows of the package for the gap that is looked at."""
        return [
            row
            for row in self._here("gaps")
            if row["measure"] == "gap"
            and (row["student_group"], row["comparison"]) == (self.asked.group, self.asked.compare)
        ]

    def _here(self, table: str) -> Iterator[dict[str, Any]]:
        own = self.scope
        wanted = (self.slug, own.organization.code, own.grade_band)
        rows, _ = self.district.package[table]
        named = ("indicator", "organization", "grade_band")
        return (row for row in rows if tuple(row[name] for name in named) == wanted)


def _figures(held: Any) -> Iterator[dict[str, Any]]:
    if isinstance(held, dict):
        if "figure" in held and "id" in held:
            yield held
        held = list(held.values())
    if isinstance(held, list):
        for each in held:
            yield from _figures(each)


def _marked(traces: list[dict[str, Any]]) -> dict[str, Line]:
    """What is drawn, and what is said when it is pointed at."""
    found: dict[str, Line] = {}
    for trace in traces:
        if "markers" in trace.get("mode", ""):
            points = zip(trace["x"], trace["y"], trace["text"], strict=True)
            found.setdefault(trace["name"], {}).update(
                (year, (value, *numbers(text.partition(f"{year}: ")[2])[:1]))
                for year, value, text in points
                if value is not None
            )
    return found
