"""A shelf has so much room, and what nobody asks for leaves first."""

from dashboard.shelf import Shelf


def test_what_is_put_there_is_found_there() -> None:
    shelf: Shelf[str] = Shelf(2)
    shelf.put("a", "apple")
    assert shelf.get("a") == "apple"
    assert shelf.get("b") is None


def test_the_thing_longest_unused_makes_room() -> None:
    shelf: Shelf[str] = Shelf(2)
    shelf.put("a", "apple")
    shelf.put("b", "bread")
    shelf.get("a")
    shelf.put("c", "cheese")
    assert [shelf.get(key) for key in "abc"] == ["apple", None, "cheese"]


def test_a_thing_put_again_takes_the_place_of_the_old_one() -> None:
    shelf: Shelf[str] = Shelf(2)
    for thing in ("apple", "apricot"):
        shelf.put("a", thing)
    shelf.put("b", "bread")
    assert shelf.get("a") == "apricot"
