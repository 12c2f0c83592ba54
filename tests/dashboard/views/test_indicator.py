"""A measure's page in each of its states."""

import itertools
import json
import re

import pytest
from dash.development.base_component import Component
from plotly.utils import PlotlyJSONEncoder

from dashboard.html import render
from dashboard.page import Page
from dashboard.view_state import ViewState
from dashboard.views import indicator
from etl.published import PublishedRelease
from tests.builders.board import BREAK, CARE, TODAY

STATES = {
    "a target and a caution": ("readiness", ""),
    "a table of groups": ("readiness", "view=table"),
    "a school": ("readiness", "organization=S1"),
    "against the goal": ("readiness", "group=black&compare=goal"),
    "against all other students": ("readiness", "group=disability&compare=all_others"),
    "against a hidden group": ("readiness", "group=black&compare=asian"),
    "a broken series": ("reading", "grade_band=high"),
    "no target": ("reading", ""),
    "overdue": ("suspensions", ""),
    "a rate alone": ("graduation", ""),
    "a hidden latest figure": ("small", ""),
    "no data": ("literacy", ""),
    "choices that do not exist": ("readiness", "organization=x&grade_band=y&group=z&compare=q"),
}


def page(board: PublishedRelease, slug: str, query: str = "") -> Page:
    return indicator.page(board, slug, ViewState.from_query(query), TODAY)


def html(board: PublishedRelease, slug: str, query: str = "") -> str:
    return render(page(board, slug, query).tree)


@pytest.mark.parametrize("state", STATES)
def test_every_state_has_a_question_a_status_and_says_what_is_counted(
    board: PublishedRelease, state: str
) -> None:
    shown = html(board, *STATES[state])
    (heading,) = re.findall(r"<h1>(.*?)</h1>", shown)
    assert heading.endswith("?")
    assert 'class="statusline"' in shown
    assert "About this number" in shown
    assert 'class="facts"' in shown


@pytest.mark.parametrize("state", STATES)
def test_ids_are_there_once_and_parts_that_links_lead_to_exist(
    board: PublishedRelease, state: str
) -> None:
    slug, query = STATES[state]
    shown = html(board, slug, query)
    ids = re.findall(r'(?<=\s)id="([^"]+)"', shown)
    assert len(ids) == len(set(ids))
    own = re.findall(rf'href="/indicator/{slug}[^"#]*#([^"]+)"', shown)
    assert set(own) <= set(ids)


@pytest.mark.parametrize("state", STATES)
def test_every_link_of_a_page_leads_to_a_page_that_takes_it_at_its_word(
    board: PublishedRelease, state: str
) -> None:
    shown = html(board, *STATES[state]).replace("&amp;", "&")
    for slug, query in set(re.findall(r'href="/indicator/([\w-]+)\??([^"#]*)', shown)):
        assert "This address asks for" not in html(board, slug, query)


@pytest.mark.parametrize("state", STATES)
def test_headings_go_down_one_level_at_a_time(board: PublishedRelease, state: str) -> None:
    levels = [int(n) for n in re.findall(r"<h(\d)", html(board, *STATES[state]))]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


@pytest.mark.parametrize("state", STATES)
def test_no_sentence_is_left_unfinished(board: PublishedRelease, state: str) -> None:
    text = re.sub(r"<[^>]+>", " ", html(board, *STATES[state]))
    # "None" is what the page says of a target that the plan does not set.
    assert not re.search(r"\bNone\b(?!\s+No number)|\bnan\b|[{}]", text)


def test_the_story_of_readiness_stands_on_its_page(board: PublishedRelease) -> None:
    shown = html(board, "readiness")
    text = re.sub(r"<[^>]+>", "", shown)
    assert "Off track in 2016-17" in text
    assert CARE in text
    assert "How wide is the gap for Black students, compared with White students?" in text
    assert "our choice" in text
    assert "Students behind the gap" in text
    assert "Not closing on current data" in text
    assert 'href="/data/readiness.csv"' in shown


def test_parts_come_in_one_order(board: PublishedRelease) -> None:
    shown = html(board, "readiness")
    order = ['class="lede"', 'class="facts"', 'id="trend-h"', 'class="twin"', 'id="groups"']
    order += ['id="gap"', "Students behind the gap", 'id="about-h"']
    places = [shown.index(part) for part in order]
    assert places == sorted(places)


def test_across_a_break_the_page_says_why_and_works_out_no_change(board: PublishedRelease) -> None:
    shown = html(board, "reading", "grade_band=high")
    assert BREAK in shown
    assert "Series breaks" in shown
    assert "Change since" not in shown


def test_a_hidden_figure_has_its_phrase_and_no_chart(board: PublishedRelease) -> None:
    shown = html(board, "small")
    assert "Hidden: too few students, or it could reveal a group with too few." in shown
    assert 'id="trend-live' not in shown
    assert 'class="chart' not in shown


def test_a_measure_without_data_says_so_and_shows_no_table(board: PublishedRelease) -> None:
    shown = html(board, "literacy")
    assert "No data yet." in shown
    assert "<table" not in shown


def test_a_school_page_names_the_school_and_has_no_gap(board: PublishedRelease) -> None:
    found = page(board, "readiness", "organization=S1")
    assert "Ash High" in found.title
    assert "there is no gap to work out" in render(found.tree)


def test_a_measure_that_the_plan_does_not_have_is_not_found(board: PublishedRelease) -> None:
    found = page(board, "nothing")
    assert found.status == 404
    assert 'href="/indicator/readiness"' in render(found.tree)


def test_the_way_back_to_the_plan_is_above_every_measure(board: PublishedRelease) -> None:
    crumbs = page(board, "readiness").crumbs
    assert [(c.label, c.href) for c in crumbs] == [
        ("The plan", "/"),
        ("Learning", "/focus-area/learning"),
        ("Readiness", ""),
    ]


@pytest.mark.parametrize("state", STATES)
def test_a_page_travels_as_json(board: PublishedRelease, state: str) -> None:
    tree = page(board, *STATES[state]).tree
    sent = json.loads(json.dumps(tree, cls=PlotlyJSONEncoder))
    assert len(sent) == len(tree)
    assert all(isinstance(part, Component) for part in tree)
