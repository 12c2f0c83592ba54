"""Time that a running server has spent."""

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Spent:
    """`seconds` by the clock on the wall, `work` of processor time (None where the system does not
    tell)."""

    seconds: float
    work: float | None

    def each(self, times: int) -> str:
        """Of one of `times` equal things, in milliseconds."""
        work = "" if self.work is None else f" ({self.work / times * 1000:.1f} ms of work)"
        return f"{self.seconds / times * 1000:.1f} ms{work}"

    @property
    def words(self) -> str:
        work = "" if self.work is None else f" ({self.work:.1f} s of work)"
        return f"{self.seconds:.2f} s{work}"


def work_of(process: int) -> float | None:
    """Processor seconds of a process and of those it started, as Linux tells them."""
    stat = Path("/proc") / str(process) / "stat"
    if not stat.is_file():
        return None
    told = stat.read_text(encoding="utf-8").rpartition(")")[2].split()
    ticks = sum(int(told[place]) for place in (11, 12, 13, 14))
    return ticks / os.sysconf("SC_CLK_TCK") + sum(work_of(each) or 0.0 for each in _started(stat))


def _started(stat: Path) -> list[int]:
    listed = [task / "children" for task in (stat.parent / "task").iterdir()]
    return [int(each) for path in listed for each in path.read_text(encoding="utf-8").split()]
