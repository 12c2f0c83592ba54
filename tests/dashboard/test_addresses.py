"""Addresses are written in one place."""

from dashboard import addresses
from dashboard.view_state import ViewState


def test_a_measure_has_an_address_with_the_readers_choices_and_a_part() -> None:
    state = ViewState(group="black")
    assert addresses.indicator("reading") == "/indicator/reading"
    assert addresses.indicator("reading", state, "gap") == "/indicator/reading?group=black#gap"


def test_the_figures_of_a_measure_have_one_address_whatever_is_chosen() -> None:
    assert addresses.table_csv("reading") == "/data/reading.csv"
