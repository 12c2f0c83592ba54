"""What changed since the board last met: its day decides which release stands beside this one."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from dashboard.answers import Answers
from dashboard.queries import measures
from dashboard.queries.meetings import last_meeting
from dashboard.queries.news import News, news
from etl.model.plan import Meeting
from etl.model.text import Text
from etl.publish.home import Home
from etl.publish.store import Store
from etl.published import Published, PublishedRelease, open_published
from tests.builders import release as releases
from tests.builders.board import board_plan
from tests.builders.observations import row

TODAY = date(2018, 11, 1)
YEARS = {2012: 52.1, 2013: 55.0, 2014: 56.2, 2015: 58.0}


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """Published on 16 September, October and November 2018, each with a year more."""
    home = Home(tmp_path_factory.mktemp("meetings"))
    home.prepare()
    plan = replace(
        board_plan(),
        meetings=tuple(
            Meeting(day, Text("Board meeting"))
            for day in (date(2018, 9, 1), date(2018, 9, 20), date(2018, 12, 1))
        ),
    )
    at = releases.AT
    try:
        for month, last in ((9, 2013), (10, 2014), (11, 2015)):
            releases.AT = datetime(2018, month, 16, 15, 0, tzinfo=UTC)
            rows = [row("all", 5000, v, school_year=y) for y, v in YEARS.items() if y <= last]
            releases.publish(home, rows, plan)
    finally:
        releases.AT = at
    return open_published(home.public)


def told(published: Published, release: PublishedRelease, today: date) -> News | None:
    met = last_meeting(release.plan, today)
    before = published.on(met.on, release.release) if met else None
    return news(measures.measures(release, ("readiness",), today), before)


def test_it_compares_with_what_stood_on_the_day_of_the_meeting_not_with_the_release_before(
    three: Published,
) -> None:
    found = told(three, three.current(), date(2018, 11, 20))
    assert found is not None
    assert found.title == "Since the last meeting"
    assert "20 September 2018: release 1, 16 September 2018" in found.note
    assert any("2014-15" in item.sentence for item in found.items)


def test_without_a_release_since_the_meeting_it_says_so(three: Published) -> None:
    found = told(three, three.release(1), TODAY)
    assert found is not None
    assert found.note.startswith("No release has come since the last meeting, 20 September 2018.")
    assert {item.kind for item in found.items} <= {"Overdue"}


def test_without_a_release_on_the_day_of_the_meeting_it_says_so(three: Published) -> None:
    found = told(three, three.current(), date(2018, 9, 18))
    assert found is not None
    assert "nothing had been published yet" in found.note
    assert not found.items


def test_the_day_of_a_meeting_counts_as_over_on_the_next_day(three: Published) -> None:
    plan = three.current().plan
    assert last_meeting(plan, date(2018, 9, 1)) is None
    found = last_meeting(plan, date(2018, 9, 2))
    assert found is not None and found.on == date(2018, 9, 1)


def test_a_page_of_an_earlier_release_never_looks_past_it(three: Published) -> None:
    stood = three.on(date(2018, 12, 31), three.release(2).release)
    assert stood is not None and stood.release.number == 2


def test_pages_ask_for_the_release_of_the_meeting(three: Published) -> None:
    answers = Answers(three, lambda: date(2018, 11, 20))
    assert "It is set beside what the board had" in answers.answer("/board", "").json


def test_a_release_that_was_undone_never_stood(tmp_path: Path) -> None:
    home = Home(tmp_path)
    home.prepare()
    rows = [row("all", 5000, 50.0)]
    releases.publish(home, rows, board_plan())
    releases.publish(home, rows, board_plan())
    store = Store(home)
    with store.locked():
        store.undo()
    published = open_published(home.public)
    stood = published.on(date(2030, 1, 1), published.current().release)
    assert stood is not None and stood.release.number == 1
    assert [each.number for each in published.standing()] == [1]
