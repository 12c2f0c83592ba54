"""What is hidden is nowhere: not in a page, a live figure, a drawing, a table or a file.

The same district is published twice; only the values of cells that are too small to be shown
differ. Everything that readers get must be the same to the letter.
"""

import json

import pytest
from plotly.utils import PlotlyJSONEncoder

from dashboard.export.csv_table import csv_text
from dashboard.html import render
from dashboard.view_state import ViewState
from dashboard.views import home, indicator
from etl.published import PublishedRelease
from tests.builders.board import TODAY, board_plan, board_rows
from tests.builders.release import released
from tests.dashboard.views.test_indicator import STATES

Pair = tuple[PublishedRelease, PublishedRelease]


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Pair:
    def made(hidden: float) -> PublishedRelease:
        folder = tmp_path_factory.mktemp("hidden")
        return released(folder, board_rows(hidden), board_plan())

    return made(12.5), made(87.5)


def everything(release: PublishedRelease, slug: str, query: str) -> list[str]:
    page = indicator.page(release, slug, ViewState.from_query(query), TODAY)
    return [page.title, page.message, render(page.tree), _json(page.tree)]


def _json(tree: list[object]) -> str:
    return json.dumps(tree, cls=PlotlyJSONEncoder)


@pytest.mark.parametrize("state", STATES)
def test_a_measures_page_does_not_depend_on_what_is_hidden(pair: Pair, state: str) -> None:
    one, other = (everything(release, *STATES[state]) for release in pair)
    assert one == other


def test_home_does_not_depend_on_what_is_hidden(pair: Pair) -> None:
    one, other = (home.page(release, ViewState(), TODAY).tree for release in pair)
    assert render(one) == render(other)
    assert _json(one) == _json(other)


def test_no_file_depends_on_what_is_hidden(pair: Pair) -> None:
    for each in board_plan().indicators:
        one, other = (csv_text(release, each.slug) for release in pair)
        assert one == other
