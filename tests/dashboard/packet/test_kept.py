"""A file is made once, one at a time, and never more at once than the server can bear."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event

import pytest

from dashboard.packet.kept import Busy, Kept


def test_what_was_made_is_not_made_again() -> None:
    kept = Kept()
    assert kept.get("a", lambda: b"file") == b"file"
    assert kept.get("a", lambda: b"another") == b"file"


def test_two_who_ask_for_the_same_wait_for_one_making() -> None:
    kept, made, may_end, both = Kept(), [], Event(), Barrier(3)

    def make() -> bytes:
        made.append(1)
        assert may_end.wait(60)
        return b"file"

    def ask() -> bytes:
        both.wait(60)
        return kept.get("a", make)

    with ThreadPoolExecutor(2) as readers:
        asked = [readers.submit(ask) for _ in range(2)]
        both.wait(60)
        may_end.set()
        assert [each.result(60) for each in asked] == [b"file", b"file"]
    assert made == [1]


def test_when_too_many_wait_the_next_is_refused_and_later_served() -> None:
    kept, begun, may_end = Kept(most_at_once=1), Event(), Event()

    def slow() -> bytes:
        begun.set()
        assert may_end.wait(60)
        return b"slow"

    with ThreadPoolExecutor(1) as readers:
        first = readers.submit(kept.get, "a", slow)
        assert begun.wait(60)
        with pytest.raises(Busy):
            kept.get("b", lambda: b"other")
        may_end.set()
        assert first.result(60) == b"slow"
    assert kept.get("b", lambda: b"other") == b"other"


def test_a_making_that_fails_is_tried_again() -> None:
    kept = Kept()
    with pytest.raises(KeyError):
        kept.get("a", lambda: {}["nothing"])
    assert kept.get("a", lambda: b"file") == b"file"


def test_files_asked_for_longest_ago_make_room() -> None:
    kept = Kept(most_bytes=10)
    kept.get("a", lambda: b"x" * 6)
    kept.get("b", lambda: b"x" * 6)
    assert kept.get("b", lambda: b"new") == b"x" * 6
    assert kept.get("a", lambda: b"new") == b"new"
