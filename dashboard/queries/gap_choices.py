"""The choices of the page of gaps, as links to itself."""

from dashboard import addresses
from dashboard.queries.gap_table import WIDEST
from dashboard.queries.kinds import Kind
from dashboard.speech import Speech
from dashboard.view_data.choice import Choice, Choices
from dashboard.view_state import ViewState

LIST = "list"


def of_kinds(say: Speech, found: tuple[Kind, ...], chosen: Kind, state: ViewState) -> Choices:
    """Race, services or sex; the first is not written in the address."""
    links = tuple(
        Choice(
            kind.title,
            addresses.gaps(state.but(dimension="" if kind == found[0] else kind.code)),
            kind == chosen,
        )
        for kind in found
    )
    return Choices(say("Student groups by"), links)


def of_orders(say: Speech, state: ViewState) -> Choices:
    is_widest = state.order == WIDEST
    return Choices(
        say("Order of the gaps"),
        (
            Choice(say("A to Z within each measure"), _ordered(state, ""), not is_widest),
            Choice(say("Widest first"), _ordered(state, WIDEST), is_widest),
        ),
    )


def _ordered(state: ViewState, order: str) -> str:
    return addresses.gaps(state.but(order=order), LIST)
