"""Runs the command `headway` as a person would, and measures it from outside."""

import os
import resource
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

HEADWAY = str(Path(sys.executable).parent / "headway")


def run(home: Path, *words: str) -> float:
    """Seconds from start to end. Raises CalledProcessError when the command fails."""
    began = time.perf_counter()
    subprocess.run(
        [HEADWAY, *words], env=_environment(home), check=True, capture_output=True, timeout=600
    )
    return time.perf_counter() - began


def peak_megabytes() -> float:
    """The most memory that any command so far has held."""
    held = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return held / (1e6 if sys.platform == "darwin" else 1e3)


@contextmanager
def served(home: Path) -> Iterator[tuple[str, float]]:
    """(address, seconds until the first page was ready) of a server that ends with the block."""
    with socket.create_server(("127.0.0.1", 0)) as door:
        port = door.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    began = time.perf_counter()
    server = subprocess.Popen(
        [HEADWAY, "serve", "--public", "--port", str(port)],
        env=_environment(home),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        while not _answers(f"{address}/readyz"):
            if server.poll() is not None or time.perf_counter() - began > 60:
                raise RuntimeError("the server did not start")
            time.sleep(0.02)
        yield address, time.perf_counter() - began
    finally:
        server.terminate()
        server.wait(timeout=30)


def milliseconds(address: str, times: int) -> float:
    """The median time of an answer, one reader at a time, after one to warm up."""
    fetch(address)
    return median(_timed(address) for _ in range(times)) * 1000


def fetch(address: str) -> bytes:
    """The answer as it travels, packed."""
    asked = urllib.request.Request(address, headers={"Accept-Encoding": "br, gzip"})
    with urllib.request.urlopen(asked, timeout=30) as answer:
        body: bytes = answer.read()
        return body


def _timed(address: str) -> float:
    began = time.perf_counter()
    fetch(address)
    return time.perf_counter() - began


def _answers(address: str) -> bool:
    try:
        return bool(fetch(address))
    except OSError:
        return False


def _environment(home: Path) -> dict[str, str]:
    return {**os.environ, "HEADWAY_HOME": str(home), "HOST": "127.0.0.1"}
