"""`make bench`: what the sample costs on this machine, as a table."""

import os
import platform
import sys
import tempfile
from pathlib import Path

from tests.bench.running import fetch, milliseconds, peak_megabytes, run, served

TIMES = 30
PAGES = ("/", "/indicator/graduation-rate", "/indicator/college-career-readiness")


def measured(folder: Path) -> list[tuple[str, str]]:
    """(what, how much), in the order of the path."""
    home, books = folder / "home", folder / "books"
    written = run(home, "sample", "vision2020", "--out", str(books))
    workbooks = sorted(str(path) for path in books.glob("*.xlsx"))
    checked = run(home, "check", *workbooks)
    published = run(home, "publish", *workbooks)
    rows = [
        (f"write {len(workbooks)} workbooks", f"{written:.1f} s"),
        ("check them", f"{checked:.1f} s"),
        ("publish them", f"{published:.1f} s"),
        ("most memory held by a command", f"{peak_megabytes():.0f} MB"),
        ("show one indicator", f"{run(home, 'show', 'reading', '--json'):.1f} s"),
    ]
    with served(home) as (address, ready):
        rows.append(("serve, until ready", f"{ready:.1f} s"))
        for page in PAGES:
            size = len(fetch(address + page)) / 1000
            rows.append((page, f"{milliseconds(address + page, TIMES):.1f} ms, {size:.0f} kB"))
    return rows


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        rows = measured(Path(folder))
    python = ".".join(map(str, sys.version_info[:3]))
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {python}"
    lines = [f"| on {machine} | |", "|---|---|", *(f"| {what} | {cost} |" for what, cost in rows)]
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
