"""Runs commands as a person would, and measures them from outside. For Linux and macOS."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench import orphans

if TYPE_CHECKING:
    from resource import struct_rusage

HEADWAY = str(Path(sys.executable).parent / "headway")
ROOT = Path(__file__).resolve().parents[2]
_LONGEST = 1800  # seconds


@dataclass(frozen=True)
class Cost:
    """`seconds` by the clock on the wall, `work` of processor time; `memory` in MB is the most that
    one process held. Processes that the command starts are counted, on Linux those too that outlive
    the one that started them. `said` is what it printed."""

    seconds: float
    work: float
    memory: float
    said: str

    @property
    def words(self) -> str:
        return f"{self.seconds:.1f} s ({self.work:.1f} s of work), {self.memory:.0f} MB"


def headway(home: Path, *words: str, longest: float = _LONGEST) -> Cost:
    """What the command `headway` costs with this home; `longest` as in `measured`."""
    return measured([HEADWAY, *words], of_home(home), longest)


def python(program: str, *words: str) -> Cost:
    """What a program of our own costs in a process of its own."""
    return measured([sys.executable, "-c", program, *words], {})


def of_home(home: Path) -> dict[str, str]:
    """The variables that `headway` goes by."""
    return {"HEADWAY_HOME": str(home), "HOST": "127.0.0.1"}


def measured(
    command: Sequence[str], variables: Mapping[str, str], longest: float = _LONGEST
) -> Cost:
    """`variables` are added to those of this process. Raises RuntimeError with what the command
    said when it fails or takes more than `longest` seconds."""
    others = orphans.adopt()
    with tempfile.TemporaryFile("w+") as said:
        began = time.perf_counter()
        process = subprocess.Popen(
            command,
            env={**os.environ, **variables},
            cwd=ROOT,
            stdout=said,
            stderr=subprocess.STDOUT,
        )
        status, first = _ended(process, began + longest)
        seconds = time.perf_counter() - began
        used = [first, *orphans.ended(others)]
        said.seek(0)
        told = said.read()
    if status:
        raise RuntimeError(f"{' '.join(command)[:200]} ended with {status}:\n{told[-2000:]}")
    held = max(each.ru_maxrss for each in used) / (1e6 if sys.platform == "darwin" else 1e3)
    return Cost(seconds, sum(each.ru_utime + each.ru_stime for each in used), held, told)


def _ended(process: subprocess.Popen[bytes], until: float) -> tuple[int, "struct_rusage"]:
    while time.perf_counter() < until:
        pid, status, used = os.wait4(process.pid, os.WNOHANG)
        if pid:
            process.returncode = os.waitstatus_to_exitcode(status)
            return process.returncode, used
        time.sleep(0.02)
    process.kill()
    process.wait()
    raise RuntimeError("a command of the benchmark took too long")
