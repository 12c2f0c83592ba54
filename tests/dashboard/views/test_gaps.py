"""Every measure by student group, and every gap."""

import itertools
import json
import re
from datetime import date
from pathlib import Path

import pytest
from plotly.utils import PlotlyJSONEncoder

from dashboard.html import render
from dashboard.page import Page
from dashboard.queries.standing_gaps import FIRST
from dashboard.view_state import ViewState
from dashboard.views import gaps, indicator
from etl.publish.home import Home
from etl.published import PublishedRelease, open_published
from tests.builders.board import TODAY, board_plan, board_rows
from tests.builders.observations import row
from tests.builders.release import released
from tests.dashboard.views.shown import headings, links, words

STATES = {
    "what stands out": "",
    "all that stand out": "view=standing",
    "one goal": "goal=readiness&dimension=race",
    "race, A to Z": "view=all",
    "widest first": "order=widest",
    "services": "dimension=services",
    "a kind that does not exist": "dimension=zebra&order=zebra",
}


def page(release: PublishedRelease, query: str = "", today: date = TODAY) -> Page:
    return gaps.page(release, ViewState.from_query(query), today)


def cells(shown: str, measure: str) -> list[str]:
    """The words of a measure's row of the grid, one text a cell."""
    found = next(each for each in re.findall(r"<tr.*?</tr>", shown) if f">{measure}<" in each)
    return [
        " ".join(re.sub(r"<[^>]+>", " ", each).split())
        for each in re.findall(r"<td.*?</td>", found)
    ]


@pytest.mark.parametrize("state", STATES)
def test_a_page_has_one_question_and_headings_that_go_down_one_level_at_a_time(
    board: PublishedRelease, state: str
) -> None:
    shown = render(page(board, STATES[state]).tree)
    levels = [int(n) for n in re.findall(r"<h(\d)", shown)]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


@pytest.mark.parametrize("state", STATES)
def test_ids_are_there_once_and_links_within_the_page_lead_to_them(
    board: PublishedRelease, state: str
) -> None:
    found = page(board, STATES[state])
    ids = re.findall(r'(?<=\s)id="([^"]+)"', render(found.tree))
    assert len(ids) == len(set(ids))
    own = [address for _, address in links(found) if address.startswith(("#", "/gaps"))]
    assert {address.partition("#")[2] for address in own if "#" in address} <= set(ids)


@pytest.mark.parametrize("state", STATES)
def test_every_cell_leads_to_a_page_that_takes_its_choice_at_its_word(
    board: PublishedRelease, state: str
) -> None:
    addresses = {address for _, address in links(page(board, STATES[state]))}
    for slug, query in re.findall(r"/indicator/([\w-]+)\??([^#\s]*)", " ".join(addresses)):
        told = words(indicator.page(board, slug, ViewState.from_query(query), TODAY))
        assert "This address asks for" not in told


@pytest.mark.parametrize("state", STATES)
def test_no_sentence_is_left_unfinished(board: PublishedRelease, state: str) -> None:
    assert not re.search(r"\bNone\b|\bnan\b|[{}]", words(page(board, STATES[state])))


@pytest.mark.parametrize("state", STATES)
def test_nothing_on_the_page_depends_on_what_is_hidden(
    tmp_path_factory: pytest.TempPathFactory, state: str
) -> None:
    def everything(hidden: float) -> list[str]:
        folder = tmp_path_factory.mktemp("gaps")
        found = page(released(folder, board_rows(hidden), board_plan()), STATES[state])
        return [found.message, render(found.tree), json.dumps(found.tree, cls=PlotlyJSONEncoder)]

    assert everything(12.5) == everything(87.5)


def test_a_cell_has_the_status_word_and_figure_of_its_group(board: PublishedRelease) -> None:
    shown = render(page(board).tree)
    assert cells(shown, "Readiness") == [
        "57.0% off track",
        "Hidden Hidden: too few students, or it could reveal a group with too few.",
        "Hidden Hidden: too few students, or it could reveal a group with too few.",
        "38.1% off track",
        "53.0% on track, 2014-15",
        "69.4% off track",
    ]


def test_without_a_target_a_cell_tells_how_far_the_figure_moved(board: PublishedRelease) -> None:
    shown = render(page(board).tree)
    everyone, *_, white = cells(shown, "Elementary school reading")
    assert everyone == "46.5% rose 4.1 points"
    assert white == "60.1% rose 6.3 points"


def test_across_a_break_no_change_is_told_and_the_row_shows_how_a_break_looks(
    board: PublishedRelease,
) -> None:
    found = page(board)
    assert cells(render(found.tree), "High school reading")[0] == "38.9% series breaks"
    assert ("How a break looks", "#break") in links(found)
    assert "How a break looks: high school reading" in headings(found, "h2")


def test_figures_that_are_late_keep_their_word_in_grey(tmp_path: Path) -> None:
    late = [
        row(group, 9000, rate + year - 2016, indicator="suspensions", school_year=year)
        for group, rate in (("all", 20.0), ("black", 40.0), ("white", 12.0))
        for year in (2016, 2017)
    ]
    shown = render(page(released(tmp_path, late, board_plan())).tree)
    assert cells(shown, "Suspensions")[0] == "21.0 about the same; overdue"
    assert 'class="c late"' in shown


def test_a_measure_of_all_students_alone_tells_its_figure(board: PublishedRelease) -> None:
    assert "All students: 22.5 per 100 in 2016-17. There are no figures by group." in words(
        page(board)
    )


def test_a_group_that_the_source_leaves_out_is_not_reported(board: PublishedRelease) -> None:
    assert "– not reported" in cells(render(page(board).tree), "Elementary school reading")


def test_a_measure_without_data_says_so_in_one_row(board: PublishedRelease) -> None:
    assert "No data Nothing is published yet" in words(page(board))


def test_a_group_of_fewer_than_thirty_has_an_open_mark_and_says_so(tmp_path: Path) -> None:
    rows = [row("all", 400, 60.0), row("asian", 20, 70.0), row("white", 380, 59.5)]
    shown = render(page(released(tmp_path, rows)).tree)
    assert "small group" in cells(shown, "Readiness")[1]
    assert shown.count('class="signs small-group"') == 1


def test_the_comparison_is_named_above_the_gaps_with_whose_choice_it_is(
    board: PublishedRelease,
) -> None:
    assert "compared with White students (our choice" in words(page(board, "view=all"))
    assert "Why White students: our choice" in words(page(board))


def test_gaps_stand_in_the_order_that_the_page_says(board: PublishedRelease) -> None:
    assert "alphabetical order within each measure" in words(page(board, "view=all"))
    widest = page(board, "order=widest")
    assert "the widest first" in words(widest)
    listed = re.search(r'<section[^>]*aria-labelledby="list".*', render(widest.tree), re.DOTALL)
    assert listed
    sizes = [float(each) for each in re.findall(r"<strong>([\d.]+)</strong><span", listed[0])]
    assert sizes == sorted(sizes, reverse=True) and len(sizes) >= 3


def test_a_gap_tells_its_range_the_students_behind_and_whether_it_could_be_chance(
    board: PublishedRelease,
) -> None:
    told = words(page(board))
    assert "31.3 28.6 to 33.9 38.1% 69.4% of White students 648 Yes" in told


def test_the_page_leads_with_how_many_gaps_stand_out_among_all_of_them(
    board: PublishedRelease,
) -> None:
    told = words(page(board))
    assert "3 gaps stand out once chance is allowed for. All 3 gaps, the widest first." in told
    assert told.index("Where are the gaps widest?") < told.index("Where does each student group")


def test_a_list_is_short_until_a_reader_asks_for_more(sample: Home) -> None:
    release = open_published(sample.public).current()
    shown = {
        query: len(re.findall(r'class="barcell"', render(page(release, query).tree)))
        for query in ("", "view=standing", "view=all", "goal=climate", "dimension=sex")
    }
    assert shown[""] == FIRST < shown["dimension=sex"] * 10 < shown["view=standing"]
    assert 0 < shown["goal=climate"] <= FIRST and shown["view=all"] > 3 * FIRST


def test_gaps_that_stand_out_come_with_the_widest_first_and_larger_than_chance(
    sample: Home,
) -> None:
    release = open_published(sample.public).current()
    shown = render(page(release).tree).partition('aria-labelledby="grid-h"')[0]
    sizes = [float(each) for each in re.findall(r"<strong>([\d.]+)</strong><span", shown)]
    assert len(sizes) == FIRST and sizes[0] == max(sizes) > sizes[-1]
    assert "could be chance<" not in shown


def test_a_goal_that_is_unknown_narrows_nothing(board: PublishedRelease) -> None:
    assert render(page(board, "goal=zebra").tree) == render(page(board).tree)


def test_where_nothing_stands_out_the_page_says_so(tmp_path: Path) -> None:
    rows = [row("all", 800, 50.0), row("black", 400, 50.0), row("white", 400, 50.0)]
    told = words(page(released(tmp_path, rows)))
    assert "No gap stands out" in told


def test_a_release_without_groups_says_so(tmp_path: Path) -> None:
    found = page(released(tmp_path, [row("all", 400, 60.0)]))
    assert gaps.NO_GROUPS in words(found)
    assert headings(found, "h1") == [gaps.QUESTION]


def test_a_kind_of_groups_that_is_unknown_is_noted_and_another_shown(
    board: PublishedRelease,
) -> None:
    assert gaps.NO_SUCH_KIND in words(page(board, "dimension=zebra"))
