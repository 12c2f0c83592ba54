"""The public pages open what is public, and never a file of the private folder: they work as well
for a user of the machine who cannot."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from etl.publish.home import Home
from tests.builders.board import two_releases
from tests.builders.district import ROOT

READER = """
import json, os, sys
from datetime import date
from pathlib import Path
home, opened, changed = Path(sys.argv[1]), [], []
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
CHANGES = ("os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.chmod", "os.link", "os.truncate")
def watch(event, arguments):
    if event in CHANGES or event == "open" and arguments[2] & WRITING:
        changed.append(str(arguments[0]))
    if event in ("open", "os.listdir", "os.scandir", "glob.glob", "subprocess.Popen") and arguments:
        opened.append(os.fsdecode(arguments[0]) if isinstance(arguments[0], (str, bytes)) else "")
sys.addaudithook(watch)
from dashboard.app import create_app
from dashboard.settings import read_settings
from etl.published import open_published
from tests.builders.everything_told import everything_served
settings = read_settings({"HEADWAY_HOME": str(home)})
def pages():
    app = create_app(settings, open_published(settings.public), lambda: date(2018, 11, 1))
    return everything_served(app.server.test_client(), choices=1)
first = pages()
within = [each for each in opened if each.startswith(f"{home}{os.sep}")]
told = {
    "pages": len(first),
    "changed": [each for each in changed if each.startswith(str(home))],
    "inside": sorted({Path(each).relative_to(home).parts[0] for each in within}),
}
"""

# By now every library is loaded, wherever Python stands; what is read from here on is the home's.
AS_ANOTHER_USER = """
os.setegid(65534)
os.seteuid(65534)
try:
    told["private"] = os.listdir(home / "private")
except PermissionError:
    told["private"] = "closed"
told["same"] = pages() == first
"""
TELL = "print(json.dumps(told))"
IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


@pytest.fixture(scope="module")
def home() -> Iterator[Home]:
    """A home that is not within a folder of the tests, which other users may not enter."""
    with tempfile.TemporaryDirectory(prefix="headway-opened-") as folder:
        Path(folder).chmod(0o755)
        two_releases(Path(folder))
        yield Home(Path(folder))


@pytest.fixture(scope="module")
def seen(home: Home) -> dict[str, Any]:
    """Told by a process of its own: an audit hook cannot be taken away again."""
    done = subprocess.run(
        [sys.executable, "-c", READER + AS_ANOTHER_USER * IS_ROOT + TELL, str(home.folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
    )
    assert done.returncode == 0, done.stderr
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def test_serving_every_page_opens_no_private_file(home: Home, seen: dict[str, Any]) -> None:
    assert any(home.private.iterdir())
    assert seen["pages"] > 20
    assert seen["inside"] == ["config.toml", "public"]


def test_serving_every_page_writes_nothing_so_a_read_only_disk_is_enough(
    seen: dict[str, Any],
) -> None:
    assert seen["changed"] == []


@pytest.mark.skipif(not IS_ROOT, reason="only root can become another user of this machine")
def test_another_user_reads_every_page_and_no_private_file(seen: dict[str, Any]) -> None:
    assert seen["private"] == "closed"
    assert seen["same"]
