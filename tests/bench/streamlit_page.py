"""A Streamlit page with the same chart of the same published figures, in a server of its own. It
comes by `uv run --with streamlit` and is never in the lock."""

import contextlib
import shutil
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.bench.answers import INDICATOR
from tests.bench.painted import LONG, changes, first, new_page
from tests.bench.table import Row

_MISSING = "not measured: uv or the package registry is out of reach"
# The mark of a figure: a line of one point has no size.
_PICTURE = ".js-plotly-plot .scatterlayer .point"
_CHOICES = 5
# A choice of the student group and the two lines of a gap. School years are names, not dates.
_PROGRAM = """
import pandas, plotly.express, streamlit
figures = pandas.read_csv({file!r})
shown = figures[figures.organization_code == figures.organization_code.iloc[0]]
shown = shown[shown.value.notna()]
groups = [name for name in dict.fromkeys(shown.student_group) if name != "White students"]
group = streamlit.selectbox("Student group", groups)
chosen = shown[shown.student_group.isin([group, "White students"])]
streamlit.title(group)
lines = plotly.express.line(
    chosen, x="school_year", y="value", color="student_group", markers=True
)
lines.update_xaxes(type="category")
streamlit.plotly_chart(lines)
"""


def beside_streamlit(
    browser: Browser, address: str, folder: Path, own: float, choice: float
) -> Iterator[Row]:
    """`own` and `choice`: milliseconds to our first picture, and of a choice to its new one."""
    cold = "first picture, cold, times faster than Streamlit"
    with _served(address, folder) as theirs:
        if not theirs:
            yield Row(cold, _MISSING)
            return
        first(browser, theirs, _PICTURE)  # its server has read its libraries now
        took = first(browser, theirs, _PICTURE)
        told = f"{took / own:.1f} ({took:,.0f} ms beside {own:.0f} ms)"
        yield Row(cold, told, "8", took >= 8 * own)
        took = _choice(browser, theirs)
        told = f"{took / choice:.1f} ({took:,.0f} ms beside {choice:.0f} ms)"
        what = "a choice to its new picture, times faster than Streamlit"
        yield Row(what, told, "4", took >= 4 * choice)


def _choice(browser: Browser, address: str) -> float:
    page = new_page(browser)
    page.goto(address)
    page.wait_for_function("picture => bench.isShown(picture)", arg=_PICTURE, timeout=LONG)
    took = changes(page, _PICTURE, [partial(_choose_next, page)] * _CHOICES)
    page.context.close()
    return took


def _choose_next(page: Page) -> None:
    """The next group of the box, by keyboard; the time runs from the Enter key."""
    box = page.get_by_role("combobox")
    box.click()
    page.get_by_role("option").first.wait_for(timeout=LONG)
    was = box.get_attribute("aria-activedescendant")
    box.press("ArrowDown")
    page.wait_for_function(
        "was => { const now = document.activeElement.getAttribute('aria-activedescendant');"
        " return now && now !== was; }",
        arg=was,
        timeout=LONG,
    )
    box.press("Enter")


@contextlib.contextmanager
def _served(address: str, folder: Path) -> Iterator[str]:
    """The address of the page; "" where it cannot be had."""
    uv = shutil.which("uv")
    if uv is None:
        yield ""
        return
    file, program = folder / "figures.csv", folder / "page.py"
    with urllib.request.urlopen(f"{address}/data/{INDICATOR}.csv", timeout=60) as answer:
        file.write_bytes(answer.read())
    program.write_text(_PROGRAM.format(file=str(file)), encoding="utf-8")
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
