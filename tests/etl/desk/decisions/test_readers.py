"""Readers while releases are published and undone: each sees one whole release, never two mixed."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest

from etl.desk.decisions.undoing import undo_to
from etl.desk.people.roles import Role
from etl.desk.publication import now_public
from etl.desk.work.running import run_waiting
from etl.model.figure import Series
from etl.publish.candidate import adopt, base_now, build
from etl.publish.store import Store
from etl.published import open_published
from tests.builders.desk import DeskHere
from tests.builders.sent import made

GROUPS = ("all", "white", "black")
# Seconds between two looks, so that the publisher has the processor too.
_PAUSE = 0.02


def looked_at(public: Path, stop: Event) -> set[tuple[float | None, ...]]:
    """Every combination of the groups' values that a reader met, asking again and again."""
    published, seen = open_published(public), set()
    while not stop.wait(_PAUSE):
        release = published.current()
        found = [release.cells(Series("readiness", "D1", "all", each)) for each in GROUPS]
        seen.add(tuple(cells[0].value for cells in found))
    return seen


def campaign(here: DeskHere, times: int, count: int) -> None:
    """`times` publications, each undone by the desk, while `count` readers look."""
    home, stop = here.desk.home, Event()
    with ThreadPoolExecutor(count) as readers:
        looking = [readers.submit(looked_at, home.public, stop) for _ in range(count)]
        try:
            for step in range(times):
                candidate = build(home, made(1 + step % 3), base_now(home), here.clock(), "")
                with Store(home).locked():
                    released = adopt(home, candidate, here.clock(), "")
                undo_to(here.desk, here.accounts[Role.APPROVER], 1, seen=released.number)
                assert [job.fault for job in run_waiting(here.desk)] == [""]
        finally:
            stop.set()
        seen = set().union(*(each.result() for each in looking))
    assert seen and all(len(set(values)) == 1 for values in seen), "figures of two releases"
    now = now_public(home)
    assert now is not None and now.number == 1


def test_readers_meet_whole_releases_while_some_are_published_and_undone(
    alone: DeskHere,
) -> None:
    campaign(alone, times=2, count=4)


@pytest.mark.soak
def test_twenty_readers_meet_whole_releases_during_fifty_publications_and_undos(
    alone: DeskHere,
) -> None:
    campaign(alone, times=50, count=20)
