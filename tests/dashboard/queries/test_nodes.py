"""The plan's tree, node by node."""

from dashboard.queries import nodes
from tests.builders.rich_plan import rich_plan


def test_every_node_has_a_title_and_an_address() -> None:
    found = nodes.nodes(rich_plan(), "en")
    assert found["culture"] == nodes.Node("Culture", "/focus-area/culture")
    assert found["teams"] == nodes.Node("Strong teams", "/goal/teams")
    assert found["reading-coaches"].address == "/goal/ready#strategy-reading-coaches"
    assert found["stay"].address == "/plan#guardrail-stay"
    assert found["small"].address == "/indicator/small"


def test_measures_come_as_the_tree_has_them_and_context_last() -> None:
    assert [each.slug for each in nodes.in_order(rich_plan())] == [
        "readiness",
        "reading",
        "graduation",
        "suspensions",
        "literacy",
        "small",
    ]


def test_a_document_says_its_place_unless_that_is_the_page_itself() -> None:
    (found,) = nodes.aligned(rich_plan(), "en", ("culture",), here="culture")
    assert found.place is None
    (found,) = nodes.aligned(rich_plan(), "en", ("culture",))
    assert found.place == nodes.Node("Culture", "/focus-area/culture")
