"""Tables say what charts show, and draw the six marks apart."""

from dataclasses import replace

from dashboard.queries import path, table
from dashboard.queries.facts import facts
from dashboard.queries.panels import SERVICES, panel_sets
from dashboard.queries.scope import Scope, scope
from dashboard.view_data.table import Mark
from dashboard.view_state import ViewState
from etl.published import PublishedRelease
from tests.builders.board import BREAK, CARE, TODAY


def of(board: PublishedRelease, slug: str = "readiness", **chosen: str) -> Scope:
    return scope(board, slug, ViewState(**chosen), TODAY)


def test_each_year_has_its_number_range_path_and_distance(board: PublishedRelease) -> None:
    found = table.by_year(of(board))
    assert [head.title for head in found.heads] == [
        "School year",
        "Graduates",
        "Percent",
        "Range by chance",
        "Path to target",
        "Points from path",
        "Note",
    ]
    latest = found.rows[5]
    assert latest.head == "2016-17"
    assert [entry.text for entry in latest.entries] == [
        "5,879",
        "57.0%",
        "55.7 to 58.3",
        "73.8%",
        "−16.8",
        "",
    ]
    assert latest.entries[-1].cautions == (CARE,)


def test_years_to_come_show_the_path_and_when_figures_are_due(board: PublishedRelease) -> None:
    rows = table.by_year(of(board)).rows[6:]
    assert [(row.head, row.entries[0].text, row.entries[1].text) for row in rows] == [
        ("2017-18", "Due 15 November 2018", "79.2%"),
        ("2018-19", "Not yet collected", "84.6%"),
        ("2019-20", "Not yet collected", "90.0%"),
    ]


def test_every_row_fills_every_column(board: PublishedRelease) -> None:
    for slug in ("readiness", "reading", "suspensions", "graduation", "small"):
        for found in (table.by_year(of(board, slug)), table.by_group(of(board, slug))):
            for row in found.rows:
                assert sum(entry.spans for entry in row.entries) == len(found.heads) - 1


def test_a_rate_alone_has_no_columns_for_what_the_source_does_not_give(
    board: PublishedRelease,
) -> None:
    titles = [head.title for head in table.by_year(of(board, "graduation")).heads]
    assert "Graduates" not in titles
    assert "Range by chance" not in titles


def test_a_school_shows_size_bands(board: PublishedRelease) -> None:
    found = table.by_year(of(board, organization="S1"))
    assert found.rows[0].entries[0].text == "300+"


def test_the_first_year_of_a_new_series_is_set_apart_with_its_reason(
    board: PublishedRelease,
) -> None:
    rows = table.by_year(of(board, "reading", grade_band="high")).rows
    assert [row.head for row in rows if row.is_new_series] == ["2016-17"]
    assert rows[-1].entries[-1].text == BREAK


def test_hidden_figures_are_marked_and_their_phrase_is_spoken(board: PublishedRelease) -> None:
    rows = {row.head: row for row in table.by_group(of(board)).rows}
    hidden = rows["Asian students"].entries[2]
    assert (hidden.text, hidden.mark) == ("Hidden", Mark.HIDDEN)
    assert hidden.spoken.startswith("Hidden: too few students")
    assert rows["Asian students"].entries[-1].cautions == ()


def test_a_bound_is_framed_and_has_no_range(board: PublishedRelease) -> None:
    rows = {row.head: row for row in table.by_group(of(board)).rows}
    bound = rows["Students with disabilities"]
    assert (bound.entries[2].text, bound.entries[2].mark) == ("5% or less", Mark.CODED)
    assert bound.entries[3].text == table.NOTHING


def test_panels_are_grouped_by_dimension_and_services_share_one_set(
    board: PublishedRelease,
) -> None:
    sets = {found.title: found for found in panel_sets(of(board))}
    assert list(sets) == ["Race and ethnicity", SERVICES]
    assert [p.name for p in sets["Race and ethnicity"].panels] == [
        "American Indian or Alaska Native students",
        "Asian students",
        "Black students",
        "Hispanic students",
        "White students",
    ]


def test_all_panels_stand_on_the_same_axes_with_all_students_and_the_goal(
    board: PublishedRelease,
) -> None:
    panels = [panel for found in panel_sets(of(board)) for panel in found.panels]
    assert {panel.top for panel in panels} == {100.0}
    assert {panel.goal for panel in panels} == {90.0}
    assert len({panel.years for panel in panels}) == 1
    assert {panel.everyone.name for panel in panels} == {"All students"}


def test_a_group_that_is_hidden_every_year_has_the_phrase_in_place_of_a_chart(
    board: PublishedRelease,
) -> None:
    panels = {p.name: p for found in panel_sets(of(board)) for p in found.panels}
    asian = panels["Asian students"]
    assert not asian.line.shown
    assert asian.is_hidden
    assert asian.under == "Every year"
    assert asian.words == "Hidden: too few students, or it could reveal a group with too few."


def test_a_measure_of_all_students_alone_has_no_panels(board: PublishedRelease) -> None:
    assert panel_sets(of(board, "graduation")) == ()
    assert panel_sets(of(board, "literacy")) == ()


def test_a_table_without_any_note_has_no_column_for_notes(board: PublishedRelease) -> None:
    found = table.by_year(of(board, "suspensions"))
    assert "Note" not in [head.title for head in found.heads]


def test_tile_chart_and_table_tell_the_distance_from_the_path_in_the_same_digits(
    board: PublishedRelease,
) -> None:
    school = of(board, organization="S1")
    words, latest = board.words, replace(school.cells()[-1], decimals=0)
    short = path.shortfall(school, school.everyone)
    assert short is not None
    assert facts(school)[1].value == short.words[0] == "16.2 points"
    assert table.by_year(school).rows[5].entries[-1].text == "−16.2"
    whole = words.fact_path(board.status(school.everyone), latest)
    assert whole is not None
    assert (whole.value, words.apart(-16.2, latest.decimals)) == ("16 points", "−16")
    assert (words.apart(-0.4, 0), words.apart(0.0, 0)) == ("−0.4", "0")
