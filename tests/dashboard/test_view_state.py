"""A view's whole state is its address."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.view_state import ViewState

CHOSEN = ViewState(
    organization="275012", grade_band="high", view="table", group="black", compare="all_others"
)


def test_an_address_restores_the_view_that_wrote_it() -> None:
    assert ViewState.from_query(CHOSEN.query) == CHOSEN


def test_one_view_has_one_address_whatever_the_order_of_its_choices() -> None:
    shuffled = "compare=all_others&group=black&view=table&organization=275012&grade_band=high"
    assert ViewState.from_query(shuffled).query == CHOSEN.query


def test_a_choice_that_nobody_made_is_not_written() -> None:
    assert ViewState().query == ""
    assert ViewState(group="black").query == "group=black"


@pytest.mark.parametrize("query", ["utm_source=x", "group", "=", "&&&", "group=%ff%fe", "%00=1"])
def test_an_address_that_somebody_mangled_is_never_an_error(query: str) -> None:
    assert isinstance(ViewState.from_query(query), ViewState)


def test_of_a_choice_made_twice_the_first_counts() -> None:
    assert ViewState.from_query("group=black&group=white").group == "black"


def test_a_value_cannot_be_longer_than_any_code() -> None:
    assert len(ViewState.from_query("group=" + "x" * 5000).group) == 60


@given(st.text(max_size=200))
def test_any_text_after_the_question_mark_gives_a_view_that_its_own_address_restores(
    query: str,
) -> None:
    state = ViewState.from_query(query)
    assert ViewState.from_query(state.query) == state


def test_a_link_changes_one_choice_and_keeps_the_others() -> None:
    assert CHOSEN.but(group="white").query == CHOSEN.query.replace("black", "white")
