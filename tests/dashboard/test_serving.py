"""`headway serve` as a person starts it: ready when it says so, silent else, gone when told."""

import os
import signal
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from dashboard.serving import PortInUse, listen
from etl.desk.work.lanes import is_at_work
from etl.publish.home import Home
from tests.builders.waiting import until

NOT_ON_WINDOWS = pytest.mark.skipif(sys.platform == "win32", reason="stops by a signal")


@NOT_ON_WINDOWS
def test_it_serves_from_the_moment_it_says_so_until_it_is_told_to_stop(
    home: Path, tmp_path: Path
) -> None:
    environment = {"HEADWAY_HOME": str(home), "HOME": str(tmp_path), "HEADWAY_WORKERS": "2"}
    command = [sys.executable, "-m", "dashboard", "serve", "--public", "--port", "0"]
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) as server:
        try:
            assert server.stderr is not None
            line = server.stderr.readline()
            assert line.startswith("Headway is at http://127.0.0.1:")
            address = line.split()[-1]
            with urllib.request.urlopen(f"{address}/readyz", timeout=60) as answer:
                assert answer.status == 200
            with urllib.request.urlopen(f"{address}/indicator/readiness", timeout=60) as answer:
                assert b"Are graduates ready?" in answer.read()
        finally:
            server.send_signal(signal.SIGTERM)
        assert server.wait(timeout=60) == 0
        assert server.stderr.read() == ""
    # gunicorn would put a socket here by which others on the machine could steer it.
    assert list(tmp_path.iterdir()) == []


@NOT_ON_WINDOWS
def test_told_to_stop_while_the_first_page_is_still_being_made_it_goes_without_a_word(
    home: Path, tmp_path: Path
) -> None:
    environment = {"HEADWAY_HOME": str(home), "HOME": str(tmp_path), "HEADWAY_WORKERS": "4"}
    command = [sys.executable, "-m", "dashboard", "serve", "--public", "--port", "0"]
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) as server:
        assert server.stderr is not None
        assert server.stderr.readline().startswith("Headway is at ")
        server.send_signal(signal.SIGTERM)
        assert server.wait(timeout=60) == 0
        assert server.stderr.read() == ""


def _child(parent: int, option: str) -> int:
    """The process number of the child of `parent` that was begun with this option, or 0."""
    listed = subprocess.run(
        ["ps", "-o", "pid=,args=", "--ppid", str(parent)],
        capture_output=True,
        text=True,
        check=True,
    )
    found = (line for line in listed.stdout.splitlines() if option in line)
    return int(next(found, "0").split()[0])


def _answers(address: str) -> int:
    try:
        with urllib.request.urlopen(address, timeout=60) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as refusal:
        return refusal.code


@NOT_ON_WINDOWS
def test_three_processes_are_begun_kept_and_ended_together(tmp_path: Path) -> None:
    """In a home without a release: there is a page that says so, and a desk to make the first."""
    environment = {"HEADWAY_HOME": str(tmp_path / "home"), "HEADWAY_WORKERS": "1", "PORT": "0"}
    command = [sys.executable, "-m", "dashboard", "serve"]
    place = Home(tmp_path / "home")
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) as server:
        try:
            assert server.stderr is not None
            lines = [server.stderr.readline().strip() for _ in range(3)]
            said = dict(line.split(" is at ") for line in lines if " is at " in line)
            link = next(line.split()[-1] for line in lines if line.startswith("Nobody has"))
            assert _answers(f"{said['Headway']}/healthz") == 200
            assert _answers(f"{said['Headway']}/") == 503
            assert _answers(f"{said['The desk']}/sign-in") == 200
            assert link.startswith(said["The desk"])
            assert _answers(link) == 200
            until(lambda: is_at_work(place))
            killed = _child(server.pid, "--worker")
            os.kill(killed, signal.SIGKILL)
            until(lambda: _child(server.pid, "--worker") not in (0, killed))
            until(lambda: is_at_work(place))
        finally:
            server.send_signal(signal.SIGTERM)
        assert server.wait(timeout=60) == 0
    for address in said.values():
        with pytest.raises(urllib.error.URLError):
            urllib.request.urlopen(address, timeout=60)
    assert not is_at_work(place)


def test_a_door_that_somebody_holds_cannot_be_opened_again() -> None:
    with listen("127.0.0.1", 0) as door, pytest.raises(PortInUse):
        listen("127.0.0.1", door.getsockname()[1])


def test_the_other_kind_of_address_has_doors_too() -> None:
    try:
        door = listen("::1", 0)
    except OSError:
        pytest.skip("this machine has no such addresses")
    with door:
        assert door.getsockname()[0] == "::1"
