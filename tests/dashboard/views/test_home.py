"""The home page: a plan, its statuses, what changed, and every measure."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from dashboard.html import render
from dashboard.page import Page
from dashboard.view_state import ViewState
from dashboard.views import home
from etl.published import Published, PublishedRelease
from tests.builders.board import TODAY, board_plan
from tests.builders.observations import row
from tests.builders.release import released


@pytest.fixture(scope="module")
def page(published: Published) -> Page:
    board = published.current()
    return home.page(board, ViewState(), TODAY, published.before(board.release))


@pytest.fixture(scope="module")
def shown(page: Page) -> str:
    return render(page.tree)


def headings(shown: str, level: str) -> list[str]:
    found = re.findall(rf"<{level}[^>]*>(.*?)</{level}>", shown, re.DOTALL)
    return [re.sub(r"<[^>]+>", "", each) for each in found]


def test_the_page_has_one_question_at_its_top(shown: str, page: Page) -> None:
    assert headings(shown, "h1") == ["Is the plan working for every student?"]
    assert page.title == "Is the plan working for every student?"


def test_its_parts_come_in_the_order_of_a_boards_ten_minutes(shown: str) -> None:
    order = [
        "Our vision: every student succeeds.",
        'class="tally"',
        'id="gap-h"',
        'id="since"',
        'id="area-learning"',
        'id="rules-h"',
    ]
    places = [shown.index(part) for part in order]
    assert places == sorted(places)


def test_every_measure_is_one_link_away(shown: str) -> None:
    for indicator in board_plan().indicators:
        assert f'href="/indicator/{indicator.slug}"' in shown


def test_the_rule_that_picked_the_leading_gap_is_said(shown: str) -> None:
    assert "Picked by rule:" in shown
    assert 'href="/indicator/reading?group=black#gap"' in shown


def test_next_meeting_release_and_day_are_named(shown: str) -> None:
    assert "Next board meeting: 13 November 2018." in shown
    assert "release 2" in shown
    assert "Shown as of 1 November 2018." in shown


def test_ids_are_there_once(shown: str) -> None:
    ids = re.findall(r'(?<=\s)id="([^"]+)"', shown)
    assert len(ids) == len(set(ids))


def test_every_link_inside_the_page_leads_to_a_part_that_exists(shown: str) -> None:
    for target in re.findall(r'href="#([^"]+)"', shown):
        assert f'id="{target}"' in shown


def test_the_first_release_has_no_news_and_the_page_stands(board: PublishedRelease) -> None:
    shown = render(home.page(board, ViewState(), TODAY).tree)
    assert "Since the last meeting" not in shown
    assert 'class="tally"' in shown


def test_a_goal_without_a_measure_says_so(tmp_path: Path) -> None:
    plan = board_plan()
    area = plan.focus_areas[0]
    bare = replace(area.goals[0], code="teams", indicators=())
    plan = replace(plan, focus_areas=(replace(area, goals=(*area.goals, bare)),))
    release = released(tmp_path, [row("all", 400, 50.0)], plan)
    shown = render(home.page(release, ViewState(), TODAY).tree)
    assert "No measure yet" in shown


def test_the_page_stands_when_hardly_anything_is_published(tmp_path: Path) -> None:
    release = released(tmp_path, [row("all", 400, 50.0)], board_plan())
    shown = render(home.page(release, ViewState(), TODAY).tree)
    assert shown.count("No data yet") == len(board_plan().indicators) - 1
    assert 'id="gap-h"' not in shown
