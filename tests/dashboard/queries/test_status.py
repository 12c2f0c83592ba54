"""Statuses as marks: a shape, a word, a reason; overdue over them."""

from datetime import date

import pytest

from dashboard.queries import status
from dashboard.queries.measures import measures
from dashboard.queries.scope import Scope, home_scope
from etl.published import PublishedRelease
from tests.builders.board import CARE, TODAY

EVERY = ("readiness", "reading", "suspensions", "graduation", "small", "literacy")


@pytest.mark.parametrize(
    ("slug", "kind", "word"),
    [
        ("readiness", "off", "Off track in 2016-17"),
        ("reading", "notarget", "No target in 2016-17"),
        ("suspensions", "overdue", "No target in 2016-17, overdue"),
        ("small", "hidden", "Hidden in 2015-16"),
        ("literacy", "none", "No data"),
    ],
)
def test_every_status_is_a_shape_and_a_word(
    board: PublishedRelease, slug: str, kind: str, word: str
) -> None:
    mark = status.status_mark(home_scope(board, slug, TODAY), with_year=True)
    assert (mark.kind, mark.word) == (kind, word)
    assert mark.reason


def test_overdue_is_a_mark_over_a_status_and_says_what_was_owed(board: PublishedRelease) -> None:
    mark = status.status_mark(home_scope(board, "suspensions", TODAY))
    assert mark.reason == "2017-18 figures were due on 30 September 2018."


def test_figures_are_not_overdue_before_their_day(board: PublishedRelease) -> None:
    assert status.overdue(home_scope(board, "suspensions", date(2018, 9, 30))) is None
    assert status.overdue(home_scope(board, "readiness", TODAY)) is None


def test_a_plan_that_has_ended_owes_nothing(board: PublishedRelease) -> None:
    assert status.overdue(home_scope(board, "suspensions", date(2020, 7, 1))) is None
    assert status.has_ended(board.plan, date(2020, 7, 1))
    assert not status.has_ended(board.plan, date(2020, 6, 30))


def test_a_caution_stands_beside_the_status(board: PublishedRelease) -> None:
    assert status.status_mark(home_scope(board, "readiness", TODAY)).cautions == (CARE,)


def test_the_tally_counts_each_measure_once_and_overdue_once_more(board: PublishedRelease) -> None:
    scopes: tuple[Scope, ...] = measures(board, EVERY, TODAY)
    counts = status.counts(scopes)
    assert sum(count.number for count in counts) == len(EVERY)
    assert {count.word: count.number for count in counts}["No target"] == 2
    assert status.overdue_count(scopes).number == 1


def test_an_empty_plan_has_an_empty_tally() -> None:
    assert status.counts(()) == ()
    assert status.overdue_count(()).number == 0
