"""Finds a Chromium for browser tests; `python -m tests.browser.chromium` installs one if need be.

One on the machine is taken first, then Debian's package (as root), then Playwright's own.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

MISSING = "Browser tests were not run: no Chromium was found, and none could be installed."
ARGUMENTS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

_ON_THE_PATH = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_MAC_APPLICATIONS = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
_LONG = 600


def find_chromium() -> Path | None:
    """The first Chromium that starts: one of the machine, else the one Playwright brought."""
    named = [found for name in _ON_THE_PATH if (found := shutil.which(name))]
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    for candidate in (*named, *_MAC_APPLICATIONS, own):
        if Path(candidate).is_file() and _runs(candidate, "--version"):
            return Path(candidate)
    return None


def install_chromium() -> None:
    """Tries what this machine allows. Never asks for a password."""
    if hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        _runs("apt-get", "update", "-qq", env=quiet)
        if _runs("apt-get", "install", "-qq", "-y", "chromium", env=quiet) and find_chromium():
            return
    _runs(sys.executable, "-m", "playwright", "install", "chromium")


def start_arguments() -> list[str]:
    """Chromium refuses to start its sandbox as root, as which containers run."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return [*ARGUMENTS, *(["--no-sandbox"] if is_root else [])]


def _runs(*command: str, env: dict[str, str] | None = None) -> bool:
    try:
        done = subprocess.run(command, env=env, timeout=_LONG, capture_output=True, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def main() -> int:
    if find_chromium():
        return 0
    sys.stderr.write("Installing Chromium for the browser tests.\n")
    install_chromium()
    if find_chromium():
        return 0
    sys.stderr.write(f"{MISSING}\n")
    # A machine that builds for others must not report green without them.
    return 1 if os.environ.get("CI") else 0


if __name__ == "__main__":
    sys.exit(main())
