"""The worker: keeps a process for each lane. One that dies, perhaps because the system wanted its
memory, is begun anew; what it was doing is taken up again."""

import json
import logging
import subprocess
import sys
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from threading import Event
from time import monotonic

from filelock import FileLock, Timeout

from etl.desk.work.lanes import Lane
from etl.publish.home import Home

_LOGGER = logging.getLogger(__name__)
# Seconds: between two looks at the lanes; before a lane that died at once is begun again; that a
# lane has to stop in.
_LOOK, _PAUSE, _ENDING = 0.2, 2.0, 15.0


class AtWork(RuntimeError):
    """Another worker has this home."""


@dataclass(frozen=True)
class Work:
    """What a worker has to know. `database` may hold a password."""

    home: Path
    database: str = ""
    cluster: str = ""
    log_level: str = "info"
    handlers: str = "etl.desk.work.handlers:HANDLERS"

    def as_line(self) -> bytes:
        return json.dumps({**asdict(self), "home": str(self.home)}).encode() + b"\n"


def work(told: Work, stop: Event) -> None:
    """Do the jobs of a home until `stop` is set. Raises AtWork."""
    home = Home(told.home)
    home.prepare()
    lock = FileLock(home.private / "worker.lock", thread_local=False)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise AtWork(f"Another worker is running for {home.folder}.") from None
    with lock:
        lanes = [_LaneProcess(lane, told) for lane in Lane]
        try:
            while not stop.wait(_LOOK):
                for lane in lanes:
                    lane.keep()
        finally:
            for lane in lanes:
                lane.tell_to_stop()
            for lane in lanes:
                lane.end()


@dataclass
class _LaneProcess:
    lane: Lane
    told: Work
    _process: "subprocess.Popen[bytes] | None" = None
    _begun: float = field(default=float("-inf"))

    def keep(self) -> None:
        """Begin it, or begin it anew where it has died."""
        if self._process is not None:
            code = self._process.poll()
            if code is None:
                return
            _LOGGER.warning("the lane %s ended with %d", self.lane, code)
            self._close()
        if monotonic() - self._begun < _PAUSE:
            return
        self._begun = monotonic()
        command = [sys.executable, "-m", "etl.desk.work.lane", str(self.lane)]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE)
        try:
            assert self._process.stdin is not None
            self._process.stdin.write(self.told.as_line())
            self._process.stdin.flush()
        except BrokenPipeError:
            return  # it died at once; the next look begins it anew

    def tell_to_stop(self) -> None:
        if self._process is not None:
            self._process.terminate()

    def end(self) -> None:
        if self._process is None:
            return
        try:
            self._process.wait(_ENDING)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._close()

    def _close(self) -> None:
        assert self._process is not None
        assert self._process.stdin is not None
        with suppress(BrokenPipeError):
            self._process.stdin.close()
        self._process = None
