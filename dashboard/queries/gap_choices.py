"""The choices of the page of gaps, as links to itself."""

from dashboard import addresses
from dashboard.queries.gap_table import STANDING, WIDEST
from dashboard.queries.kinds import Kind
from dashboard.speech import Speech, noted
from dashboard.view_data.choice import Choice, Choices
from dashboard.view_state import ViewState
from etl.model.plan import Goal

GRID, LIST = "grid", "list"
# Lists that the address may name, besides the short one.
EVERY = "all"
LISTS = (STANDING, EVERY)


def of_kinds(
    say: Speech, found: tuple[Kind, ...], chosen: Kind, state: ViewState, part: str = GRID
) -> Choices:
    """Race, services or sex, for the grid or another part of the page that shows one of them."""
    links = tuple(
        Choice(kind.title, addresses.gaps(state.but(dimension=kind.code), part), kind == chosen)
        for kind in found
    )
    return Choices(say("Student groups by"), links)


def of_listed_kinds(say: Speech, found: tuple[Kind, ...], state: ViewState) -> Choices:
    """The same for the list of gaps that stand out, which may show every kind at once."""
    every = Choice(say("Every kind"), addresses.gaps(state.but(dimension="")), not state.dimension)
    links = tuple(
        Choice(
            kind.title,
            addresses.gaps(state.but(dimension=kind.code)),
            kind.code == state.dimension,
        )
        for kind in found
    )
    return Choices(say("Student groups by"), (every, *links))


def of_goals(say: Speech, found: tuple[Goal, ...], state: ViewState) -> Choices:
    links = tuple(
        Choice(
            goal.title.spoken(say.language),
            addresses.gaps(state.but(goal=goal.code)),
            goal.code == state.goal,
        )
        for goal in found
    )
    every = Choice(say("Every goal"), addresses.gaps(state.but(goal="")), not state.goal)
    return Choices(say("Goal"), (every, *links))


def of_lists(say: Speech, state: ViewState) -> Choices:
    """Few, all that stand out, or every gap there is."""
    names = (
        ("", noted("The widest")),
        (STANDING, noted("All that stand out")),
        (EVERY, noted("Every gap")),
    )
    return Choices(
        say("Gaps shown"),
        tuple(
            Choice(say(name), addresses.gaps(_listing(state, view)), state.view == view)
            for view, name in names
        ),
    )


def _listing(state: ViewState, view: str) -> ViewState:
    """Every gap is listed goal by goal already, and only it is ordered by choice."""
    if view == EVERY:
        return state.but(view=view, goal="")
    return state.but(view=view, order="")


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
