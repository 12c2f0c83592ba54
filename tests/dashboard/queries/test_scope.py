"""What a page is about, as far as it exists."""

import pytest

from dashboard.queries import scope as scopes
from dashboard.queries.scope import bands, home_scope, scope
from dashboard.view_state import ViewState
from etl.published import PublishedRelease
from tests.builders.board import TODAY


def test_the_district_is_shown_until_a_school_is_chosen(board: PublishedRelease) -> None:
    assert scope(board, "readiness", ViewState(), TODAY).organization.code == "D1"
    school = scope(board, "readiness", ViewState(organization="S1"), TODAY)
    assert school.organization.name == "Ash High"
    assert school.is_school


def test_the_headline_grade_band_is_shown_until_another_is_chosen(board: PublishedRelease) -> None:
    assert scope(board, "reading", ViewState(), TODAY).grade_band == "elementary"
    assert scope(board, "reading", ViewState(grade_band="high"), TODAY).grade_band == "high"


@pytest.mark.parametrize(
    ("state", "note"),
    [
        (ViewState(organization="S9"), scopes.NO_SUCH_ORGANIZATION),
        (ViewState(organization="S2"), scopes.NO_SUCH_ORGANIZATION),
        (ViewState(grade_band="kindergarten"), scopes.NO_SUCH_BAND),
    ],
)
def test_an_unknown_choice_is_left_out_and_said_plainly(
    board: PublishedRelease, state: ViewState, note: str
) -> None:
    found = scope(board, "readiness", state, TODAY)
    assert found.notes == (note,)
    assert found.state == ViewState()


def test_a_measure_that_the_plan_does_not_have_has_no_scope(board: PublishedRelease) -> None:
    with pytest.raises(KeyError):
        scope(board, "nothing", ViewState(), TODAY)


def test_grade_bands_come_in_the_plans_order(board: PublishedRelease) -> None:
    assert bands(board, "reading", "D1") == ("elementary", "high")
    assert bands(board, "literacy", "D1") == ()


def test_groups_come_in_the_vocabularys_order_without_all_students(
    board: PublishedRelease,
) -> None:
    groups = [series.student_group for series in home_scope(board, "readiness", TODAY).groups]
    order = [group.code for group in board.vocabulary.groups]
    assert groups == sorted(groups, key=order.index)
    assert "all" not in groups
