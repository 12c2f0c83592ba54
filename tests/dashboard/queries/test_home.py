"""Rows, news, facts and what is said about a number."""

from datetime import date

from dashboard.queries import bars, facts, measures, units
from dashboard.queries.about import about
from dashboard.queries.news import news
from dashboard.queries.scope import home_scope, scope
from dashboard.view_state import ViewState
from etl.published import Published, PublishedRelease
from tests.builders.board import TODAY

EVERY = ("readiness", "reading", "suspensions", "graduation", "small", "literacy")


def row(board: PublishedRelease, slug: str, today: date = TODAY) -> measures.MeasureRow:
    scopes = measures.measures(board, EVERY, today)
    years = measures.common_years(scopes)
    return measures.row(home_scope(board, slug, today), years)


def test_a_row_has_question_latest_figure_with_range_target_and_due_date(
    board: PublishedRelease,
) -> None:
    found = row(board, "readiness")
    assert found.question == "Are graduates ready?"
    assert found.address == "/indicator/readiness"
    assert (found.latest.value, found.latest.details) == ("57.0%", ("2016-17; 55.7 to 58.3",))
    assert found.target.value == "90%"
    assert found.due.details == ("15 November 2018", "2017-18 figures")


def test_a_row_asks_the_question_of_its_own_grade_band(board: PublishedRelease) -> None:
    assert row(board, "reading").question == "Can young students read?"


def test_all_small_trends_span_the_same_years_to_the_end_of_the_plan(
    board: PublishedRelease,
) -> None:
    sparks = [found.spark for slug in EVERY if (found := row(board, slug)).spark]
    assert {(str(s.years[0]), str(s.years[-1])) for s in sparks if s} == {("2011-12", "2019-20")}


def test_a_measure_without_data_says_so_and_has_no_trend(board: PublishedRelease) -> None:
    found = row(board, "literacy")
    assert found.spark is None
    assert found.latest.details == ("No figure yet",)
    assert found.due.details == ("Not scheduled",)
    assert found.target.value == "Pending"


def test_a_hidden_latest_figure_is_a_word_and_the_one_phrase(board: PublishedRelease) -> None:
    found = row(board, "small")
    assert found.latest.value == "Hidden"
    assert found.latest.details == (
        "Hidden: too few students, or it could reveal a group with too few.",
    )


def test_lower_is_better_is_said(board: PublishedRelease) -> None:
    assert row(board, "suspensions").about.endswith("; lower is better")


def test_after_its_end_a_plan_says_ended_and_owes_nothing(board: PublishedRelease) -> None:
    found = row(board, "suspensions", date(2021, 1, 1))
    assert found.due.details == ("Ended 2020", "last data 2016-17")


def test_news_compares_with_the_release_before(published: Published) -> None:
    board = published.current()
    scopes = measures.measures(board, EVERY, TODAY)
    found = news(scopes, published.before(board.release))
    assert found is not None
    kinds = [item.kind for item in found.items]
    assert kinds[0] == "New figures"
    assert {"Fell", "Overdue", "Cannot compare", "Corrected"} <= set(kinds)
    assert "release 1" in found.note


def test_the_first_release_has_no_news(board: PublishedRelease) -> None:
    assert news(measures.measures(board, EVERY, TODAY), None) is None


def test_four_facts_latest_path_pace_and_target(board: PublishedRelease) -> None:
    found = facts.facts(home_scope(board, "readiness", TODAY))
    assert [(fact.label, fact.value) for fact in found] == [
        ("Latest, 2016-17", "57.0%"),
        ("Short of the path by", "16.8 points"),
        ("Pace needed", "11.0 points"),
        ("Target", "90%"),
    ]


def test_without_a_target_the_change_and_the_due_date_take_their_place(
    board: PublishedRelease,
) -> None:
    found = facts.facts(home_scope(board, "reading", TODAY))
    assert [fact.label for fact in found] == [
        "Latest, 2016-17",
        "Change since 2011-12",
        "Target",
        "Next figures due",
    ]
    assert found[1].value == "+4.1 points"


def test_no_change_is_worked_out_over_a_break(board: PublishedRelease) -> None:
    high = scope(board, "reading", ViewState(grade_band="high"), TODAY)
    assert not [fact for fact in facts.facts(high) if fact.label.startswith("Change")]


def test_the_pace_needed_stands_beside_the_paces_seen(board: PublishedRelease) -> None:
    found = bars.pace(home_scope(board, "readiness", TODAY))
    assert found is not None
    assert [bar.text for bar in found.bars] == ["11.0", "9.3", "2.4", "−3.1", "−6.4"]
    assert [bar.is_needed for bar in found.bars] == [True, False, False, False, False]
    assert bars.pace(home_scope(board, "reading", TODAY)) is None


def test_about_a_number_takes_fewer_than_120_words(board: PublishedRelease) -> None:
    for slug in EVERY:
        found = about(home_scope(board, slug, TODAY))
        assert sum(len(part.text.split()) for part in found) < 120
        assert {"What is counted", "Who is in it", "Why it matters", "Source"} <= {
            part.title for part in found
        }
        told = {part.title: part.text for part in found}
        number, day = board.release.number, board.words.day(board.release.published_at.date())
        assert f"Release {number}, {day}." in told["Collected, published, next"]
        if slug == "readiness":
            assert "Next due " in told["Collected, published, next"]
            assert "divided by" in told["Numerator and denominator"]


def test_figures_that_were_due_are_said_to_be_so(board: PublishedRelease) -> None:
    said = {p.title: p.text for p in about(home_scope(board, "suspensions", TODAY))}
    assert said["Collected, published, next"].endswith("Was due 30 September 2018.")


def test_a_difference_of_percents_is_in_points(board: PublishedRelease) -> None:
    assert units.change(home_scope(board, "readiness", TODAY)) == "Change in points"
    assert units.change(home_scope(board, "suspensions", TODAY)) == "Change per 100"
    assert units.a_year(home_scope(board, "suspensions", TODAY)) == "Per 100 a year"
