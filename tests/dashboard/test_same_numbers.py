"""A figure is the same on its page, in the packet, on the slides and in the file, to the digit; one
that is hidden is hidden in all of them."""

import csv
import io
from dataclasses import dataclass
from functools import cached_property

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pptx import Presentation

from dashboard.export.csv_table import csv_text
from dashboard.html import render
from dashboard.packet.build import packet_of
from dashboard.packet.content import Leaf, Packet
from dashboard.packet.pdf.press import pdf
from dashboard.packet.slides.deck import deck
from dashboard.packet.subject import Kind, Subject
from dashboard.queries.scope import Scope, home_scope
from dashboard.view_data.gap import GapTrend
from dashboard.view_data.table import Mark, Table
from dashboard.view_data.trend import Trend
from dashboard.view_state import TABLE, ViewState
from dashboard.views import indicator
from etl.model.cell import Coding, State
from etl.model.figure import Cell
from etl.model.student_group import ALL
from etl.published import PublishedRelease
from tests.builders.board import TODAY


@dataclass(frozen=True, eq=False)
class Told:
    """Everything that one release hands out of the whole plan."""

    release: PublishedRelease

    @cached_property
    def leaves(self) -> dict[str, Leaf]:
        return {each.slug: each for each in self.packet.leaves}

    @cached_property
    def packet(self) -> Packet:
        return packet_of(self.release, Subject(Kind.PLAN), TODAY)

    @cached_property
    def cells(self) -> list[tuple[Scope, Cell]]:
        """Every figure of the district that a leaf is about, hidden ones too."""
        scopes = [home_scope(self.release, slug, TODAY) for slug in self.leaves]
        return [
            (scope, cell)
            for scope in scopes
            for series in (scope.everyone, *scope.groups)
            for cell in self.release.cells(series)
        ]

    @cached_property
    def charts(self) -> dict[tuple[str, int], dict[str, dict[str, float | None]]]:
        """Leaf and place of the plate -> name of the line -> school year -> number."""
        shown = Presentation(io.BytesIO(deck(self.packet)))
        drawn = iter(s.chart for slide in shown.slides for s in slide.shapes if s.has_chart)
        found = {}
        for leaf in self.packet.leaves:
            for at, _ in enumerate(leaf.plates):
                chart = next(drawn)
                years = [str(each).split("\n")[0] for each in chart.plots[0].categories]
                found[leaf.slug, at] = {
                    series.name: dict(zip(years, series.values, strict=True))
                    for plot in chart.plots
                    for series in plot.series
                }
        assert next(drawn, None) is None
        return found

    @cached_property
    def alternatives(self) -> str:
        with pikepdf.open(io.BytesIO(pdf(self.packet))) as found:
            texts = (each for each in found.objects if isinstance(each, pikepdf.Dictionary))
            return "\n".join(str(each.Alt) for each in texts if "/Alt" in each)

    @cached_property
    def rows(self) -> dict[tuple[str, ...], dict[str, str]]:
        found = {}
        for slug in self.leaves:
            text = csv_text(self.release, slug).removeprefix("\ufeff")
            for each in csv.DictReader(io.StringIO(text)):
                names = ("organization_code", "grade_band", "student_group_code", "school_year")
                found[(slug, *(each[name] for name in names))] = each
        return found

    def page(self, slug: str) -> str:
        found = indicator.page(self.release, slug, ViewState(view=TABLE), TODAY)
        return render(found.tree)


@pytest.fixture(scope="module")
def told(board: PublishedRelease) -> Told:
    return Told(board)


def entry(table: Table, head: str, column: str) -> tuple[str, Mark] | None:
    titles = [each.title for each in table.heads]
    for row in table.rows:
        if row.head == head and column in titles:
            found = row.entries[titles.index(column) - 1]
            return found.text, found.mark
    return None


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_figure_is_the_same_wherever_it_is_told(told: Told, data: st.DataObject) -> None:
    scope, cell = data.draw(st.sampled_from(told.cells))
    words, series, year = told.release.words, cell.series, str(cell.school_year)
    leaf, value = told.leaves[series.indicator], words.value(cell)
    named = words.group_label(series.student_group)
    row = told.rows[
        series.indicator, series.organization, series.grade_band, series.student_group, year
    ]
    is_shown = cell.state is State.REPORTED and cell.value is not None
    assert row["value"] == (f"{cell.value:.{cell.decimals}f}" if is_shown else "")
    for table in leaf.tables:
        if (found := entry(table, named, year)) is not None:
            assert found[0] == value
            assert (found[1] is Mark.HIDDEN) == (cell.state is State.SUPPRESSED)
    if cell == told.release.cells(series)[-1] and len(scope.groups) > 0:
        assert value in told.page(series.indicator)
    for at, plate in enumerate(leaf.plates):
        if not isinstance(plate.drawn, Trend | GapTrend):
            continue
        own = plate.drawn.line if isinstance(plate.drawn, Trend) else plate.drawn.group
        is_own = (
            series.student_group == ALL if isinstance(plate.drawn, Trend) else own.name == named
        )
        if not is_own:
            continue
        point = next(each for each in own.points if each.year == cell.school_year)
        assert (point.value is not None) == is_shown
        if is_shown:
            assert point.value == cell.value
            if cell.coding is Coding.EXACT:
                assert point.text in told.alternatives or isinstance(plate.drawn, GapTrend)
        line = told.charts[leaf.slug, at].get(own.name)
        if line is not None:
            assert line.get(year) == (cell.value if is_shown else None)


def test_hidden_figures_were_among_those_looked_at(told: Told) -> None:
    states = {cell.state for _, cell in told.cells}
    assert {State.REPORTED, State.SUPPRESSED} <= states
    assert any("All students" in lines for lines in told.charts.values())
