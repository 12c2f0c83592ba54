"""What readers wait for: the start of the server, the weight of a page, an answer."""

import http.client
import os
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import BrowserContext, sync_playwright

from tests.bench.answers import INDICATOR, answers
from tests.bench.readers import readers
from tests.bench.running import HEADWAY, headway, of_home
from tests.bench.spent import Spent, work_of
from tests.bench.table import Row
from tests.browser.chromium import MISSING, find_chromium, start_arguments
from tests.browser.states import Sites

_PAGES = {"home": "/", "indicator": f"/indicator/{INDICATOR}"}


def web(folder: Path) -> Iterator[Row]:
    """The public pages of the sample vision2020."""
    home = published(folder)
    with served(home):
        pass  # what a first start leaves behind (compiled files) is there from now on
    with served(home) as server:
        what = "`headway serve --public` on a built release, until ready"
        yield Row(what, server.start.words, "2.5 s", server.start.seconds < 2.5)
        yield from answers(server.port, server.process)
        yield from readers(server.port)
        yield from _weights(f"http://127.0.0.1:{server.port}")


def published(folder: Path) -> Path:
    """A home with the sample vision2020."""
    home, books = folder / "home", folder / "books"
    headway(home, "sample", "vision2020", "--out", str(books))
    workbooks = sorted(str(path) for path in books.glob("*.xlsx"))
    headway(home, "publish", *workbooks, "--reason", "As they were made.")
    return home


@dataclass(frozen=True)
class Server:
    """`process` is its number; `start` is what it cost until it was ready."""

    port: int
    process: int
    start: Spent


@contextmanager
def served(home: Path) -> Iterator[Server]:
    """A server of the public pages that ends with the block."""
    with socket.create_server(("127.0.0.1", 0)) as door:
        port = door.getsockname()[1]
    began = time.perf_counter()
    server = subprocess.Popen(
        [HEADWAY, "serve", "--public", "--port", str(port)],
        env={**os.environ, **of_home(home)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        while not _is_ready(port):
            if server.poll() is not None or time.perf_counter() - began > 60:
                raise RuntimeError("the server did not start")
            time.sleep(0.02)
        yield Server(port, server.pid, Spent(time.perf_counter() - began, work_of(server.pid)))
    finally:
        server.terminate()
        server.wait(timeout=30)


def _is_ready(port: int) -> bool:
    asked = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        asked.request("GET", "/readyz")
        return asked.getresponse().status == 200
    except OSError:
        return False
    finally:
        asked.close()


def _weights(address: str) -> Iterator[Row]:
    """Bytes that travel when a browser opens a page: one that has seen nothing, and one that has
    seen the home page."""
    chromium = find_chromium()
    if chromium is None:
        yield Row("pages over the wire", MISSING)
        return
    kinds = Sites({"": address}).walked("").items()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=start_arguments())
        for name, path in _PAGES.items():
            weight = _weight(browser.new_context(), address + path) / 1e6
            what = f"{name} page over the wire, nothing cached"
            yield Row(what, f"{weight:.2f} MB", "0.9 MB", weight <= 0.9)
        seen = browser.new_context()
        _weight(seen, address)
        warm = _weight(seen, address + _PAGES["indicator"]) / 1000
        yield Row("indicator page over the wire, warm", f"{warm:.0f} kB", "60 kB", warm <= 60)
        most, kind = max((_weight(seen, address + path), kind or "home") for kind, path in kinds)
        yield Row(
            f"heaviest of {len(kinds)} kinds of public pages over the wire, warm",
            f"{most / 1000:.0f} kB ({kind})",
            "60 kB",
            most <= 60_000,
        )
        browser.close()


def _weight(seen: BrowserContext, address: str) -> float:
    received: list[float] = []
    page = seen.new_page()
    watch = page.context.new_cdp_session(page)
    watch.send("Network.enable")
    watch.on("Network.loadingFinished", lambda told: received.append(told["encodedDataLength"]))
    page.goto(address)
    page.wait_for_selector("body:not(.is-first)")
    page.wait_for_load_state("networkidle")
    page.close()
    return sum(received)
