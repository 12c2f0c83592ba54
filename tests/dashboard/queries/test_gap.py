"""The gap: who with whom, how wide, who moved it, and how many students it is."""

import pytest

from dashboard.queries import comparison as comparisons
from dashboard.queries.comparison import Comparison, comparison, offered
from dashboard.queries.gap import Gap, gap
from dashboard.queries.headline import headline
from dashboard.queries.measures import measures
from dashboard.queries.scope import Scope, home_scope, scope
from dashboard.view_state import ViewState
from etl.published import PublishedRelease
from tests.builders.board import CARE, TODAY


def of(board: PublishedRelease, **chosen: str) -> Scope:
    return scope(board, "readiness", ViewState(**chosen), TODAY)


def told(board: PublishedRelease, **chosen: str) -> Gap:
    found = of(board, **chosen)
    named = comparison(found)
    assert named is not None
    return gap(found, named)


def test_the_page_opens_on_the_group_with_most_students_behind_and_says_so(
    board: PublishedRelease,
) -> None:
    found = comparison(of(board))
    assert found is not None
    assert (found.group, found.compare) == ("black", "white")
    assert found.rule == (
        "Shown first: of the groups by race and ethnicity, the one with the most students behind "
        "the gap."
    )


def test_what_a_reader_chose_needs_no_rule(board: PublishedRelease) -> None:
    assert comparison(of(board, group="black")) == Comparison("black", "white")
    assert comparison(of(board, group="black", compare="all")) == Comparison("black", "all")


@pytest.mark.parametrize(
    ("chosen", "note"),
    [
        ({"group": "asian"}, comparisons.NO_SUCH_GROUP),
        ({"group": "nobody"}, comparisons.NO_SUCH_GROUP),
        ({"group": "black", "compare": "nobody"}, comparisons.NO_SUCH_COMPARISON),
    ],
)
def test_a_comparison_that_cannot_be_made_is_noted_and_the_default_is_shown(
    board: PublishedRelease, chosen: dict[str, str], note: str
) -> None:
    found = comparison(of(board, **chosen))
    assert found is not None
    assert found.notes == (note,)
    assert (found.group, found.compare) == ("black", "white")


def test_a_reader_may_compare_with_all_others_all_the_goal_and_any_group(
    board: PublishedRelease,
) -> None:
    codes = offered(of(board), "black")
    assert codes[:4] == ("white", "all_others", "all", "goal")
    assert "black" not in codes


def test_a_school_with_all_students_alone_has_nothing_to_compare(board: PublishedRelease) -> None:
    assert comparison(of(board, organization="S1")) is None


def test_the_gap_chart_shows_both_lines_and_each_years_gap(board: PublishedRelease) -> None:
    chart = told(board).chart
    assert chart is not None
    assert [line.name for line in chart.lines] == ["Black students", "White students"]
    assert [each.text for each in chart.gaps] == ["34.1", "29.9", "32.0", "29.7", "30.8", "31.3"]


def test_the_question_names_the_comparison(board: PublishedRelease) -> None:
    assert told(board, group="black", compare="all_others").question == (
        "How wide is the gap for Black students, compared with all other students?"
    )


def test_all_other_students_stand_where_the_gap_puts_them(board: PublishedRelease) -> None:
    chart = told(board, group="black", compare="all_others").chart
    assert chart is not None
    for each in chart.gaps:
        assert each.compared - each.group == pytest.approx(float(each.text), abs=0.051)
    assert chart.compared.pen.colour == "context"


def test_the_goal_is_drawn_for_the_years_of_the_path_alone(board: PublishedRelease) -> None:
    chart = told(board, group="black", compare="goal").chart
    assert chart is not None
    assert [str(point.year) for point in chart.compared.points] == ["2014-15", "2015-16", "2016-17"]


def test_students_behind_the_gap_are_counted_year_by_year(board: PublishedRelease) -> None:
    found = told(board)
    assert found.behind is not None
    assert found.behind.answer == "648 more Black students"
    assert found.columns is not None
    assert [bar.text for bar in found.columns.bars][0::5] == ["625", "648"]


def test_a_gap_that_does_not_close_has_no_year(board: PublishedRelease) -> None:
    years = told(board).years
    assert years is not None
    assert years.answer == "Not closing on current data"


def test_who_moved_the_gap_is_told_for_both_sides(board: PublishedRelease) -> None:
    found = told(board)
    assert found.who is not None
    assert found.who.answer == "Both rose"
    assert found.movers is not None
    assert [bar.text for bar in found.movers.bars] == ["+13.3", "+10.5"]


def test_the_cautions_of_both_sides_are_said_once_under_the_chart(board: PublishedRelease) -> None:
    assert told(board).note.count(CARE) == 1


def test_home_leads_with_the_gap_that_its_rule_picks(board: PublishedRelease) -> None:
    slugs = tuple(each.slug for each in board.plan.indicators)
    found = headline(measures(board, slugs, TODAY))
    assert found is not None
    # Readiness: its gap shows no clear change. Reading, elementary: 28.0 to 31.2 points.
    assert (found.scope.indicator.slug, found.comparison.group) == ("reading", "black")


def test_home_leads_with_no_gap_where_none_changed_beyond_chance(board: PublishedRelease) -> None:
    assert headline((home_scope(board, "readiness", TODAY),)) is None
    assert headline(()) is None


def test_students_behind_are_never_set_beside_each_other_over_a_break(
    board: PublishedRelease,
) -> None:
    chosen = ViewState(group="black", compare="white", grade_band="high")
    found = scope(board, "reading", chosen, TODAY)
    named = comparison(found)
    assert named is not None
    assert gap(found, named).columns is None


def test_a_lead_is_told_with_what_its_minus_means(board: PublishedRelease) -> None:
    minus = "A minus says how far the group is ahead."
    assert minus in told(board, group="hispanic", compare="black").note
    assert minus not in told(board, group="black", compare="white").note
