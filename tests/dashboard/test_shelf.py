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


def test_things_take_the_room_that_they_measure() -> None:
    shelf: Shelf[str] = Shelf(12, len)
    for key, thing in (("a", "apple"), ("b", "bread"), ("c", "fig")):
        shelf.put(key, thing)
    assert [shelf.get(key) for key in "abc"] == [None, "bread", "fig"]
    shelf.put("b", "rye")
    shelf.put("d", "olives")
    assert [shelf.get(key) for key in "bcd"] == ["rye", "fig", "olives"]


def test_what_is_larger_than_the_shelf_is_not_held() -> None:
    shelf: Shelf[str] = Shelf(4, len)
    shelf.put("a", "apple")
    assert shelf.get("a") is None


def test_a_thing_put_again_takes_the_place_of_the_old_one() -> None:
    shelf: Shelf[str] = Shelf(2)
    for thing in ("apple", "apricot"):
        shelf.put("a", thing)
    shelf.put("b", "bread")
    assert shelf.get("a") == "apricot"
