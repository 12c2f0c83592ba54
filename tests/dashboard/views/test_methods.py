"""How numbers are worked out: the rule behind each status, and each method with its example."""

import pytest

from dashboard.page import Page
from dashboard.queries.status import rule_place
from dashboard.view_state import ViewState
from dashboard.views import home, indicator, methods
from dashboard.views.parts.status_rules import RULES
from etl.methods import all_worked
from etl.model.figure import StatusCode
from etl.published import PublishedRelease
from tests.builders.board import TODAY
from tests.dashboard.views.shown import headings, links, shown, words


@pytest.fixture(scope="module")
def page(board: PublishedRelease) -> Page:
    return methods.page(board)


def test_every_part_can_be_reached_from_the_top(page: Page) -> None:
    top = [address for _, address in links(page) if address.startswith("#")]
    assert len(top) == 1 + sum(len(found) for found in all_worked().values())
    for address in top:
        assert f'id="{address[1:]}"' in shown(page)


def test_every_example_stands_on_the_page_as_it_was_worked_out(page: Page) -> None:
    said = words(page)
    for found in all_worked().values():
        for each in found:
            assert " ".join(each.example.split()) in said, each.code


def test_every_method_says_where_the_code_is_and_what_it_says_there(page: Page) -> None:
    said = words(page)
    for found in all_worked().values():
        for each in found:
            assert each.method.function in said
            assert each.title in headings(page, "h3")


@pytest.mark.parametrize("code", list(StatusCode))
def test_every_status_has_its_rule_on_the_page(page: Page, code: StatusCode) -> None:
    assert f'id="{rule_place(code)}"' in shown(page)


def test_the_rules_stand_in_the_order_in_which_they_are_tried() -> None:
    order = [place for place, *_ in RULES]
    assert order[:4] == ["hidden", "no_data", "no_target", "baseline_pending"]
    assert order.index("met") < order.index("on_track") < order.index("off_track")
    assert order[-1] == "off_track"


def test_the_rule_behind_a_status_is_one_click_away(board: PublishedRelease) -> None:
    pages = (
        indicator.page(board, "readiness", ViewState(), TODAY),
        home.page(board, ViewState(), TODAY, None),
    )
    for each in pages:
        rules = [address for _, address in links(each) if address.startswith("/methods#status-")]
        assert rules
        for address in rules:
            assert f'id="{address.partition("#")[2]}"' in shown(methods.page(board))
