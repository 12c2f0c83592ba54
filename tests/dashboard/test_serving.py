"""`headway serve` as a person starts it: ready when it says so, silent else, gone when told."""

import signal
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from dashboard.serving import PortInUse, listen

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
