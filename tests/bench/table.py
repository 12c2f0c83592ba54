"""The table that `make bench` writes: each row a figure, what it may cost, and where it was had."""

import os
import platform
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

_HEADERS = ("what", "cost", "budget", "kept", "machine and day")
_START = """# Benchmarks

Written by `make bench`. `.venv/bin/python -m tests.bench --web` measures one part again and leaves
the other rows as they were; the parts are `--fresh`, `--vision2020`, `--riverbend`, `--millions`,
`--measures`, `--reading`, `--foreign`, `--privacy`, `--office`, `--packet`, `--web`, `--beside`,
`--lasting`, `--exports`, `--desk`, `--beside-checks` and `--previews`. Seconds are by the clock on
the wall, so a busy machine (its load is told) has more of them; "of work" is processor time, which
tells machines and versions apart more fairly. Memory is the most that one process held.
"""


@dataclass(frozen=True)
class Row:
    """`what` names the row: a later measurement of the same name takes its place. `kept` is None
    where there is no budget."""

    what: str
    cost: str
    budget: str = ""
    kept: bool | None = None

    def cells(self, where: str) -> tuple[str, ...]:
        verdict = "" if self.kept is None else "yes" if self.kept else "**no**"
        return self.what, self.cost, self.budget, verdict, where


def machine() -> str:
    """What this is measured on, today."""
    cores, python = os.cpu_count(), ".".join(platform.python_version_tuple())
    busy = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    today = datetime.now(UTC).date()
    return f"{_processor()}, {cores} cores{busy}, {platform.system()}, Python {python}; {today}"


def _processor() -> str:
    told = Path("/proc/cpuinfo")
    lines = told.read_text(encoding="utf-8").splitlines() if told.is_file() else []
    named = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return named[0] if named else platform.machine()


def write(path: Path, rows: list[Row], where: str) -> None:
    """Put `rows` into the table at `path`, in place of those of the same name."""
    told = {cells[0]: cells for cells in _read(path)}
    told |= {row.what: row.cells(where) for row in rows}
    lines = [_line(_HEADERS), _line(("---",) * len(_HEADERS)), *map(_line, told.values())]
    path.write_text("\n".join([_START, *lines]) + "\n", encoding="utf-8", newline="\n")


def _line(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"


def _read(path: Path) -> list[tuple[str, ...]]:
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    table = [line.strip("|").split("|") for line in lines if line.startswith("|")]
    return [tuple(cell.strip() for cell in cells) for cells in table[2:]]
