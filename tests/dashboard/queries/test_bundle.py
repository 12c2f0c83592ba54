"""An index is never told without its parts, each with every group that has figures."""

from dataclasses import replace
from datetime import date

import pytest

from dashboard.open_data import plan_tables
from dashboard.packet.leaf import leaf
from dashboard.queries import board, bundle, measures, nodes
from dashboard.queries.scope import Scope, scope
from dashboard.view_data.table import Mark, Table
from dashboard.view_state import ViewState
from dashboard.views import indicator as page
from etl.model.indicator import Unit
from etl.model.target import Baseline, Target, TargetKind
from etl.model.text import Text
from etl.published import PublishedRelease
from tests.builders.district import indicator, plan
from tests.builders.observations import row
from tests.builders.release import released
from tests.dashboard.views.shown import headings, links, words

TODAY = date(2018, 11, 1)
PARTS = {"safety": "Feeling safe", "belonging": "Belonging"}
FREE = {"baseline": Baseline(None, None), "target": Target(TargetKind.NONE)}
MADE_OF = "Made of Feeling safe 74.0 and Belonging 66.0, in 2016-17."


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> PublishedRelease:
    """A climate index of two parts; the source hides belonging for Asian students."""
    listed = (
        indicator("climate", name=Text("Climate"), unit=Unit.INDEX, parts=tuple(PARTS), **FREE),
        *(indicator(slug, name=Text(name), unit=Unit.MEAN, **FREE) for slug, name in PARTS.items()),
    )
    whole = plan(*listed)
    (area,) = whole.focus_areas
    goals = (replace(area.goals[0], indicators=("climate",)),)
    told = replace(whole, focus_areas=(replace(area, goals=goals),))
    groups = {"all": 400.0, "white": 200.0, "black": 110.0, "asian": 90.0}
    value = {"climate": 70.0, "safety": 74.0, "belonging": 66.0}
    rows = [
        row(group, n, value[slug], indicator=slug, school_year=year)
        if (slug, group) != ("belonging", "asian")
        else row(group, indicator=slug, school_year=year)
        for slug in value
        for group, n in groups.items()
        for year in (2016, 2017)
    ]
    return released(tmp_path_factory.mktemp("bundle"), rows, told)


@pytest.fixture(scope="module")
def index(release: PublishedRelease) -> Scope:
    return scope(release, "climate", ViewState(), TODAY)


@pytest.fixture(scope="module")
def table(index: Scope) -> Table:
    found = bundle.table(index)
    assert found is not None
    return found


def test_the_index_and_each_part_have_a_column_and_every_group_a_row(table: Table) -> None:
    assert [head.title for head in table.heads] == [
        "Student group",
        "Climate",
        "Feeling safe",
        "Belonging",
    ]
    told = {row.head: [entry.text for entry in row.entries] for row in table.rows}
    assert told["All students"] == ["70.0", "74.0", "66.0"]
    assert len(told) == 4


def test_a_hidden_part_hides_the_whole_row_and_says_so(table: Table) -> None:
    (asian,) = (row for row in table.rows if row.head == "Asian students")
    assert {entry.mark for entry in asian.entries} == {Mark.HIDDEN}


def test_rows_of_lists_tell_the_parts_with_the_index(index: Scope) -> None:
    assert bundle.said(index) == MADE_OF
    assert MADE_OF in measures.row(index, ()).about
    assert board.row(index).made_of == MADE_OF


def test_the_page_of_an_index_has_its_parts_and_leads_to_each(release: PublishedRelease) -> None:
    shown = page.page(release, "climate", ViewState(), TODAY)
    assert "What is this index made of?" in headings(shown, "h2")
    assert {("Feeling safe", "/indicator/safety"), ("Belonging", "/indicator/belonging")} <= {
        *links(shown)
    }


def test_the_page_of_a_part_leads_to_its_index(release: PublishedRelease) -> None:
    shown = page.page(release, "safety", ViewState(), TODAY)
    assert "This is a part of the index Climate." in words(shown)
    assert ("Climate", "/indicator/climate") in links(shown)
    assert [crumb.label for crumb in shown.crumbs] == ["The plan", "Climate", "Feeling safe"]


def test_a_printed_leaf_has_the_table_of_parts(index: Scope, table: Table) -> None:
    assert table in leaf(index).tables


def test_the_open_data_name_the_parts_in_order(release: PublishedRelease) -> None:
    rows = list(plan_tables.PARTS.rows(release))
    assert rows == [("climate", "safety", 1), ("climate", "belonging", 2)]


def test_wherever_every_measure_is_listed_parts_follow_their_index(
    release: PublishedRelease,
) -> None:
    listed = [each.slug for each in nodes.in_order(release.plan)]
    assert listed == ["climate", "safety", "belonging"]


def test_a_measure_that_is_no_index_has_no_parts(release: PublishedRelease) -> None:
    part = scope(release, "safety", ViewState(), TODAY)
    assert (bundle.parts(part), bundle.said(part), bundle.table(part)) == ((), "", None)
