"""Kills those who work at a desk at random moments, and asks each time what is still there."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from sqlalchemy import select

from etl.desk.catalogue.tables import JOB, UPLOAD
from etl.desk.desk import Desk, open_desk
from etl.desk.intake.originals import kept_at
from etl.desk.log import broken_at, events
from etl.desk.uploads.states import State
from etl.desk.work.jobs import JobState
from etl.desk.work.running import run_waiting
from etl.publish.durable import UNFINISHED
from etl.publish.home import Home
from etl.publish.manifest import digest
from etl.publish.records import Records
from etl.publish.store import Store
from etl.published import open_published
from tests.builders.desk_story import Story
from tests.builders.district import ROOT
from tests.builders.handed_in import small_district
from tests.builders.killing import look
from tests.builders.sent import first_release
from tests.builders.waiting import until

# Seconds after a line of the story in which it is ended, at most: in the middle of a step that is
# short, or of a long one.
_SOON = (0.02, 0.1, 0.4, 0.8)

# What is being done after a line of the story.
_ACTS = {
    "resumed": "beginning",
    "beginning": "handing in",
    "handed in": "checking and sending",
    "sent": "beginning to approve",
    "approving": "approving",
    "approved": "publishing",
    "published": "after publishing",
    "undoing": "undoing",
    "undone": "after undoing",
}
_TAKING_UP = "taking up what the last one left"


def prepared(folder: Path, database: str) -> Desk:
    """A small district with one release, and an account of each role."""
    desk = open_desk(folder / "home", database)
    small_district(desk)
    first_release(desk.home)
    return desk


@dataclass(frozen=True)
class Mother:
    """The process that has loaded the libraries once and gives birth to those that are killed."""

    ask: IO[str]
    tell: IO[str]

    def bear(self, desk: Desk, database: str) -> int:
        """The number of a child that works at this desk."""
        self.ask.write(json.dumps([str(desk.home.folder), database]) + "\n")
        self.ask.flush()
        return int(self.tell.readline())

    def bury(self) -> None:
        """Returns when the child is gone."""
        assert self.tell.readline().strip() == "ended"


def kill_desk(mother: Mother, desk: Desk, database: str, times: int, seed: int) -> Iterator[str]:
    """Yields the act that was ended, after each kill and a look."""
    chance, story = random.Random(seed), Story(desk, desk.home.folder.parent / "told.jsonl")
    lines = 0
    for _ in range(times):
        said = len(story.told())
        child = mother.bear(desk, database)
        # Before its first line it takes up what the last one left. Who is ended there twice in turn
        # could not: a job that was begun three times is given up.
        lines = chance.randrange(0 if lines else 1, 7)
        _wait_for_lines(story, said + lines)
        time.sleep(chance.uniform(0, chance.choice(_SOON)))
        os.kill(child, signal.SIGKILL)
        mother.bury()
        told = story.told()
        look_at_desk(desk, told)
        yield _ACTS[told[-1]["what"]] if len(told) > said else _TAKING_UP


def _wait_for_lines(story: Story, count: int) -> None:
    until(lambda: len(story.told()) >= count)


def look_at_desk(desk: Desk, told: list[dict[str, Any]]) -> None:
    """What was acknowledged is there, and what is public is one of two whole releases."""
    look(desk.home)
    assert _may_be_public(told, desk.home), told[-12:]
    with desk.catalogue.read() as connection:
        assert broken_at(connection) is None
        rows = {row.id: row for row in connection.execute(select(UPLOAD))}
        for line in told:
            if line["what"] == "handed in":
                kept = kept_at(desk.home, line["sha256"], "figures.csv")
                assert digest(kept) == line["sha256"]
                assert line["upload"] in rows
            if line["what"] in ("approved", "published"):
                said = [each.what for each in events(connection, f"upload {line['upload']}")]
                assert "approved" in said
                allowed = [State.PUBLISHED, *([State.APPROVED] if line["what"][0] == "a" else [])]
                assert rows[line["upload"]].state in allowed


def clean_in_the_end(desk: Desk) -> None:
    """The next start does what waits, and leaves nothing half done."""
    run_waiting(desk)
    with Store(desk.home).locked():
        Store(desk.home).clean_up()
    with desk.catalogue.read() as connection:
        jobs = connection.execute(select(JOB.c.state, JOB.c.kind, JOB.c.fault)).all()
        states = {row.state for row in connection.execute(select(UPLOAD.c.state))}
    assert {job.state for job in jobs} <= {JobState.DONE, JobState.FAILED}
    assert not states & {State.RECEIVED, State.READING, State.APPROVED}
    left = [path for path in desk.home.public.rglob(f"{UNFINISHED}*")]
    assert left == []


def _may_be_public(told: list[dict[str, Any]], home: Home) -> bool:
    """The release that was acknowledged last is public, or one whose turn was begun since."""
    release = open_published(home.public).current().release
    upload = Records(home).candidate_of(release.id).partition("-")[0]
    now, uploads, undone = 1, set[str](), set[int]()
    for line in told:
        if line["what"] == "approving":
            uploads.add(str(line["upload"]))
        if line["what"] == "undoing":
            undone.add(line["to"])
        if "release" in line:
            now, uploads, undone = line["release"], set(), set()
    return release.number == now or release.number in undone or upload in uploads


@contextmanager
def mother_of_all() -> Iterator[Mother]:
    command = [sys.executable, "-m", "tests.builders.desk_story"]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stdout.readline().strip() == "ready"
        yield Mother(process.stdin, process.stdout)
        process.stdin.close()
