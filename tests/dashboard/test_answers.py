"""Pages are made once and kept: as long as the release and the day are the same."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from dashboard.answers import Answers
from dashboard.app import Headway
from etl.published import open_published
from tests.builders.elm import publish_elm


@pytest.fixture
def answers(app: Headway) -> Answers:
    return app.answers


def test_a_page_is_made_once_for_all_readers(answers: Answers) -> None:
    first = answers.answer("/indicator/readiness", "group=black")
    assert answers.answer("/indicator/readiness", "group=black") is first
    assert answers.answer("/indicator/readiness", "group=white") is not first


def test_a_new_release_makes_new_pages(tmp_path: Path, make_app: Callable[[Path], Headway]) -> None:
    publish_elm(tmp_path)
    answers = make_app(tmp_path).answers
    before, mark = answers.answer("/", ""), answers.mark()
    publish_elm(tmp_path, "corrected", all=58.0)
    assert answers.answer("/", "") is not before
    assert answers.mark() != mark


def test_the_day_that_the_plan_fixes_wins_over_the_clock(home: Path) -> None:
    """Elm's plan says: as of 1 November 2018. So pictures and tests never change with the year."""
    published = open_published(home / "public")
    early = Answers(published, lambda: date(2018, 1, 1)).mark()
    late = Answers(published, lambda: date(2031, 1, 1)).mark()
    assert early == late
    assert early.endswith("2018-11-01")


def test_without_a_release_there_is_nothing_to_keep(
    tmp_path: Path, make_app: Callable[[Path], Headway]
) -> None:
    answers = make_app(tmp_path).answers
    assert answers.mark() == ""
    assert answers.answer("/", "").mark == ""
    assert answers.answer("/", "").status == 503
