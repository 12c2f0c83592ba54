"""A link of an earlier release says which of its figures were corrected since."""

from pathlib import Path

from dashboard.answers import Answers
from dashboard.html import render
from dashboard.queries.corrected import corrected
from etl.publish.home import Home
from etl.published import open_published
from tests.builders.board import TODAY, board_plan
from tests.builders.observations import row
from tests.builders.release import publish


def two(folder: Path, after: float) -> Answers:
    home = Home(folder)
    for value in (50.0, after):
        publish(home, [row("all", 4000, value), row("white", 4, value)], board_plan())
    return Answers(open_published(home.public), lambda: TODAY)


def read(answers: Answers, query: str) -> str:
    return render(answers.answer("/indicator/readiness", query).tree)


def test_a_corrected_figure_is_told_above_the_page_of_the_earlier_release(tmp_path: Path) -> None:
    shown = read(two(tmp_path, 52.0), "release=1")
    notice = shown.partition("<main")[0]
    assert "Corrected since this release:" in notice
    assert "50.0%" in notice and "52.0%" in notice


def test_where_nothing_was_corrected_nothing_is_said(tmp_path: Path) -> None:
    answers = two(tmp_path, 50.0)
    assert "Corrected since" not in read(answers, "release=1")
    assert "Corrected since" not in read(answers, "release=2")


def test_a_measure_that_one_of_the_plans_does_not_have_was_not_corrected(tmp_path: Path) -> None:
    two(tmp_path, 52.0)
    published = open_published(Home(tmp_path).public)
    assert corrected(published.release(1), published.release(2), "zebra") == ()
