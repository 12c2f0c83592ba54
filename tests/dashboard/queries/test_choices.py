"""Choices are links: each leads to an address that shows what it says."""

from dashboard.queries import choices
from dashboard.queries.comparison import comparison
from dashboard.queries.scope import Scope, scope
from dashboard.view_state import ViewState
from etl.published import PublishedRelease
from tests.builders.board import TODAY


def of(board: PublishedRelease, slug: str = "readiness", **chosen: str) -> Scope:
    return scope(board, slug, ViewState(**chosen), TODAY)


def test_a_school_can_be_chosen_and_left_again(board: PublishedRelease) -> None:
    found = choices.places(of(board, group="black"))
    assert found is not None
    assert [(c.label, c.address, c.is_current) for c in found.choices] == [
        ("Elm County", "/indicator/readiness", True),
        ("Ash High", "/indicator/readiness?organization=S1", False),
    ]


def test_a_measure_of_the_district_alone_offers_no_place(board: PublishedRelease) -> None:
    assert choices.places(of(board, "reading")) is None


def test_school_levels_are_offered_where_there_are_several(board: PublishedRelease) -> None:
    found = choices.levels(of(board, "reading", grade_band="high", group="black"))
    assert found is not None
    assert [(c.label, c.address) for c in found.choices] == [
        ("Elementary school", "/indicator/reading?group=black"),
        ("High school", "/indicator/reading?grade_band=high&group=black"),
    ]
    assert [c.is_current for c in found.choices] == [False, True]
    assert choices.levels(of(board)) is None


def test_a_comparison_says_whose_choice_it_is_and_others_are_a_link_away(
    board: PublishedRelease,
) -> None:
    chosen = comparison(of(board))
    assert chosen is not None
    found = choices.comparisons(of(board), chosen)
    assert [c.label for c in found.choices] == [
        "White students (our choice)",
        "All other students",
        "All students",
        "The goal",
    ]
    assert "Hispanic students" in [c.label for c in found.folded]
    assert all(c.address.endswith("#gap") for c in (*found.choices, *found.folded))


def test_hidden_groups_are_not_offered(board: PublishedRelease) -> None:
    chosen = comparison(of(board))
    assert chosen is not None
    found = choices.groups(of(board), chosen)
    labels = [c.label for c in (*found.choices, *found.folded)]
    assert "Asian students" not in labels
    assert "White students" not in labels


def test_groups_are_shown_as_panels_in_one_chart_or_as_a_table(board: PublishedRelease) -> None:
    found = choices.views(of(board), has_one_chart=True)
    assert [(c.address, c.is_current) for c in found.choices] == [
        ("/indicator/readiness#groups", True),
        ("/indicator/readiness?view=together#groups", False),
        ("/indicator/readiness?view=table#groups", False),
    ]
    as_table = choices.views(of(board, view="table"), has_one_chart=False)
    assert [c.is_current for c in as_table.choices] == [False, True]


def test_of_many_links_the_current_one_stays_in_sight(board: PublishedRelease) -> None:
    chosen = comparison(of(board, group="disability"))
    assert chosen is not None
    found = choices.groups(of(board), chosen)
    assert [c.label for c in found.choices if c.is_current] == ["Students with disabilities"]
