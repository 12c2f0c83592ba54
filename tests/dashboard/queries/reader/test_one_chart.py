"""A few groups in one chart: four lines at most, each of its own colour, never hidden ones."""

from dashboard.queries.comparison import comparison
from dashboard.queries.reader.one_chart import OneChart, is_offered, one_chart
from dashboard.queries.scope import scope
from dashboard.view_data.lines import MOST_LINES
from dashboard.view_state import ViewState
from etl.published import PublishedRelease
from tests.builders.board import TODAY


def of(board: PublishedRelease, together: str = "", **chosen: str) -> OneChart:
    found = scope(board, "readiness", ViewState(together=together, **chosen), TODAY)
    drawn = one_chart(found, comparison(found))
    assert drawn is not None
    return drawn


def test_first_all_students_and_the_two_sides_of_the_gap(board: PublishedRelease) -> None:
    found = of(board)
    assert found.codes == ("all", "black", "white")
    assert found.rule.startswith("Shown first")
    assert found.chart.name.endswith(
        "2016-17: All students 57.0%, Black students 38.1%, White students 69.4%"
    )


def test_each_line_takes_itself_away_and_each_group_that_fits_adds_itself(
    board: PublishedRelease,
) -> None:
    picks = {c.label: (c.address, c.is_current) for c in of(board).picks.choices}
    start = "/indicator/readiness?together="
    assert picks["Black students"] == (f"{start}all%2Cwhite#groups", True)
    assert picks["Hispanic students"] == (f"{start}all%2Cblack%2Chispanic%2Cwhite#groups", False)
    assert "Asian students" not in picks


def test_more_than_four_lines_are_refused_kindly(board: PublishedRelease) -> None:
    found = of(board, "all,black,hispanic,white,disability")
    assert len(found.codes) == MOST_LINES
    assert "four lines at most" in found.notes[0]
    assert all(choice.is_current for choice in found.picks.choices)
    assert "Take one away" in found.below


def test_a_group_that_is_hidden_or_unknown_is_never_a_line(board: PublishedRelease) -> None:
    found = of(board, "asian,nobody,black")
    assert found.codes == ("black",)
    assert "no figures here" in found.notes[0]


def test_two_groups_of_one_colour_are_never_in_one_chart(board: PublishedRelease) -> None:
    colour = board.vocabulary.group("disability").colour
    alike = next(
        group.code
        for group in board.vocabulary.groups
        if group.colour == colour and group.code != "disability"
    )
    found = of(board, f"disability,{alike}")
    assert not {"disability", alike} <= set(found.codes)


def test_its_table_has_the_lines_as_columns(board: PublishedRelease) -> None:
    found = of(board, "all,black")
    assert [head.title for head in found.table.heads] == [
        "School year",
        "All students",
        "Black students",
    ]
    assert [entry.text for entry in found.table.rows[-1].entries] == ["57.0%", "38.1%"]


def test_it_is_not_offered_where_one_group_alone_has_figures(board: PublishedRelease) -> None:
    assert not is_offered(scope(board, "graduation", ViewState(), TODAY))
