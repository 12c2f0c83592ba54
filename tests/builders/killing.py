"""Kills a publisher at random moments and asks each time what readers see."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator

from etl.model.figure import Series
from etl.publish.home import Home, releases_folder
from etl.publish.manifest import verify
from etl.publish.store import all_releases, current_id
from etl.published import open_published
from tests.builders.district import ROOT
from tests.builders.release import publish

GROUPS = ("all", "white", "black")


def kill_publishers(home: Home, times: int, seed: int) -> Iterator[int]:
    """Yields the public release's number after each kill, having looked at it as a reader."""
    from tests.builders.publisher import figures

    chance = random.Random(seed)
    publish(home, figures(0))
    for step in range(times):
        before = open_published(home.public).current().release.number
        command = [
            sys.executable,
            "-m",
            "tests.builders.publisher",
            str(home.folder),
            str(step + 1),
        ]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            assert process.stdout.readline().strip() == "ready"
            time.sleep(chance.uniform(0.0, 0.8))
            os.kill(process.pid, signal.SIGKILL)
            process.wait()
        number = look(home)
        assert number >= before, "a release that was public is gone"
        yield number


def look(home: Home) -> int:
    """What a reader sees is one whole release, of one step."""
    release = open_published(home.public).current()
    values = {release.cells(Series("readiness", "D1", "all", group))[0].value for group in GROUPS}
    assert len(values) == 1, "figures of two releases are mixed"
    now = current_id(home.public)
    assert now == release.release.id
    verify(releases_folder(home.public) / now)
    assert (home.records / now / "observations.parquet").is_file()
    for listed in all_releases(home.public):
        verify(releases_folder(home.public) / listed.id)
    return release.release.number
