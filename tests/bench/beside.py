"""What a browser waits for, beside a file of the same HTML, and beside a Streamlit page with the
same chart of the same figures (by `uv run --with streamlit`; it is never in the lock)."""

import contextlib
import http.server
import shutil
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from statistics import median
from threading import Thread

from playwright.sync_api import Browser, Page, sync_playwright

from tests.bench.answers import INDICATOR
from tests.bench.table import Row
from tests.browser.chromium import MISSING, find_chromium, start_arguments

_PAGE = f"/indicator/{INDICATOR}"
_TIMES, _LONG = 5, 60_000
_NO_STREAMLIT = "not measured: uv or the package registry is out of reach"
_PAINTED = (
    "() => performance.getEntriesByName('first-contentful-paint').map(e => e.startTime)[0] || 0"
)
# The same chart of the same published figures, with a choice of the student group.
_STREAMLIT = """
import pandas, plotly.express, streamlit
figures = pandas.read_csv({file!r})
shown = figures[(figures.organization_code == figures.organization_code.iloc[0])]
group = streamlit.selectbox("Student group", list(dict.fromkeys(shown.student_group)))
chosen = shown[shown.student_group == group]
streamlit.title(group)
streamlit.plotly_chart(plotly.express.line(chosen, x="school_year", y="value", markers=True))
"""


def beside(address: str, folder: Path) -> Iterator[Row]:
    """`address` is that of a server of the public pages; `folder` is for files of ours."""
    chromium = find_chromium()
    if chromium is None:
        yield Row("what a browser waits for", MISSING)
        return
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=start_arguments())
        own = _first(browser, address + _PAGE, "svg.chart")
        yield Row("first picture of the indicator page, cold", f"{own:.0f} ms", "500 ms", own < 500)
        with _as_a_file(address, folder) as plain:
            file = _first(browser, plain, "svg.chart")
        what = "first picture, in times of a static file of the same HTML"
        yield Row(what, f"{own / file:.2f}", "1.3", own <= 1.3 * file)
        whole, choice = _live(browser, address)
        yield Row("indicator page interactive, cold", f"{whole:.0f} ms", "2,500 ms", whole < 2500)
        yield Row("a choice to its new picture, p50", f"{choice:.0f} ms", "150 ms", choice < 150)
        warm = _warm(browser, address) / 1000
        yield Row("indicator page over the wire, warm", f"{warm:.0f} kB", "60 kB", warm <= 60)
        yield from _beside_streamlit(browser, address, folder, own, choice)
        browser.close()


def _first(browser: Browser, address: str, picture: str) -> float:
    """Milliseconds until the picture stands on the screen, with nothing kept: the middle of a
    few."""
    took = []
    for _ in range(_TIMES):
        page = browser.new_context().new_page()
        began = time.perf_counter()
        page.goto(address, wait_until="commit")
        page.wait_for_selector(picture, state="visible", timeout=_LONG)
        seen = (time.perf_counter() - began) * 1000
        took.append(page.evaluate(_PAINTED) or seen)
        page.context.close()
    return median(took)


def _live(browser: Browser, address: str) -> tuple[float, float]:
    """Milliseconds until the live page has taken over, and of a choice to its new picture."""
    page = browser.new_context().new_page()
    began = time.perf_counter()
    page.goto(address + _PAGE)
    page.wait_for_function("() => !document.body.classList.contains('is-first')", timeout=_LONG)
    whole = (time.perf_counter() - began) * 1000
    took = []
    for group in ("hispanic", "asian", "two_or_more", "black", "white"):
        link = page.locator(f'.choices a[href*="group={group}"]').first
        if not link.count():
            continue
        before = page.title(), page.locator("#gap").inner_text()
        began = time.perf_counter()
        link.evaluate("link => link.click()")
        page.wait_for_function(
            "was => document.querySelector('#gap').innerText !== was", arg=before[1], timeout=_LONG
        )
        took.append((time.perf_counter() - began) * 1000)
    page.context.close()
    return whole, median(took) if took else float("nan")


def _warm(browser: Browser, address: str) -> float:
    """Bytes of a page in a browser that has seen another page of ours."""
    page = browser.new_context().new_page()
    page.goto(address, wait_until="networkidle")
    return _received(page, address + _PAGE)


def _received(page: Page, address: str) -> float:
    received: list[float] = []
    watch = page.context.new_cdp_session(page)
    watch.send("Network.enable")
    watch.on("Network.loadingFinished", lambda told: received.append(told["encodedDataLength"]))
    page.goto(address, wait_until="networkidle")
    return sum(received)


@contextlib.contextmanager
def _as_a_file(address: str, folder: Path) -> Iterator[str]:
    """The page's first answer as a file, served by Python's own server."""
    with urllib.request.urlopen(address + _PAGE, timeout=60) as answer:
        told = answer.read().decode()
    site = folder / "as-a-file"
    site.mkdir()
    (site / "index.html").write_text(told.replace('"/assets/', f'"{address}/assets/'), "utf-8")

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None: ...

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()


def _beside_streamlit(
    browser: Browser, address: str, folder: Path, own: float, choice: float
) -> Iterator[Row]:
    first, other = "cold first picture, times faster than Streamlit", "a choice, times faster"
    with _streamlit(address, folder) as theirs:
        if not theirs:
            yield Row(first, _NO_STREAMLIT)
            return
        cold = _their_first(browser, theirs)
        yield Row(first, f"{cold / own:.1f}", "8", cold >= 8 * own)
        again = _their_choice(browser, theirs)
        yield Row(f"{other} than Streamlit", f"{again / choice:.1f}", "4", again >= 4 * choice)


def _their_first(browser: Browser, address: str) -> float:
    took = []
    for _ in range(_TIMES):
        page = browser.new_context().new_page()
        began = time.perf_counter()
        page.goto(address, wait_until="commit")
        page.wait_for_selector(".js-plotly-plot .scatterlayer path", timeout=_LONG)
        took.append((time.perf_counter() - began) * 1000)
        page.context.close()
    return median(took)


def _their_choice(browser: Browser, address: str) -> float:
    page = browser.new_context().new_page()
    page.goto(address)
    page.wait_for_selector(".js-plotly-plot .scatterlayer path", timeout=_LONG)
    took = []
    for _ in range(_TIMES):
        was = page.locator("h1").inner_text()
        page.locator('[data-testid="stSelectbox"] input').click()
        page.keyboard.press("ArrowDown")
        began = time.perf_counter()
        page.keyboard.press("Enter")
        page.wait_for_function(
            "was => document.querySelector('h1').innerText !== was", arg=was, timeout=_LONG
        )
        took.append((time.perf_counter() - began) * 1000)
    page.context.close()
    return median(took)


@contextlib.contextmanager
def _streamlit(address: str, folder: Path) -> Iterator[str]:
    """The address of a Streamlit page of the same figures; "" where it cannot be had."""
    uv = shutil.which("uv")
    if uv is None:
        yield ""
        return
    file, program = folder / "figures.csv", folder / "page.py"
    with urllib.request.urlopen(f"{address}/data/{INDICATOR}.csv", timeout=60) as answer:
        file.write_bytes(answer.read())
    program.write_text(_STREAMLIT.format(file=str(file)), encoding="utf-8")
    with socket.create_server(("127.0.0.1", 0)) as door:
        port = door.getsockname()[1]
    wanted = ("--with", "streamlit", "--with", "plotly", "--with", "pandas")
    quiet = ("--server.headless", "true", "--browser.gatherUsageStats", "false")
    command = [uv, "run", "--no-project", *wanted, "streamlit", "run", str(program), *quiet]
    server = subprocess.Popen(
        [*command, "--server.address", "127.0.0.1", "--server.port", str(port)],
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield f"http://127.0.0.1:{port}" if _answers(port, server) else ""
    finally:
        server.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            server.wait(timeout=30)


def _answers(port: int, server: "subprocess.Popen[bytes]") -> bool:
    """Whether it is up within three minutes: the first time uv has to fetch it."""
    end = time.monotonic() + 180
    while time.monotonic() < end and server.poll() is None:
        address = f"http://127.0.0.1:{port}/_stcore/health"
        with contextlib.suppress(OSError), urllib.request.urlopen(address, timeout=5):
            return True
        time.sleep(0.2)
    return False
