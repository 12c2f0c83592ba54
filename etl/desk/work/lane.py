"""The process of one lane: `python -m etl.desk.work.lane LANE`. What it has to know comes as one
line of JSON; it ends when its parent does."""

import json
import logging
import os
import signal
import sys
from pathlib import Path
from threading import Event, Thread
from types import FrameType
from typing import Any, TextIO

from etl.desk.catalogue.reach import OutOfReach
from etl.desk.desk import Desk, open_desk
from etl.desk.work.handlers import imported
from etl.desk.work.lanes import Lane, taken
from etl.desk.work.logs import start_log
from etl.desk.work.running import Runner

_LOGGER = logging.getLogger(__name__)
# Seconds between two looks for work; and while the catalogue is out of reach.
_LOOK, _PATIENCE = 0.4, 2.0
# Pages come first: of two programs that want the processor, this one waits.
_NICENESS = 10


class Stopped(BaseException):
    """This process was told to stop."""


def main() -> None:
    lane = Lane(sys.argv[1])
    told = json.loads(sys.stdin.readline())
    start_log(str(told["log_level"]))
    if hasattr(os, "nice"):
        os.nice(_NICENESS)
    signal.signal(signal.SIGTERM, _stop)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # of a terminal: the parent says when to stop
    Thread(target=_end_with_parent, args=(sys.stdin,), daemon=True).start()
    runner: Runner | None = None
    try:
        runner = Runner(_opened(told), lane, imported(told["handlers"]))
        serve(runner)
    except Stopped:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        if runner is not None:
            runner.give_back()


def serve(runner: Runner) -> None:
    """Do the jobs of the lane until Stopped is raised."""
    pause = Event()
    while (lock := taken(runner.desk.home, runner.lane)) is None:
        pause.wait(_LOOK)  # another process is ending
    with lock:
        while True:
            try:
                runner.take_up()
                while True:
                    if runner.next() is None:
                        pause.wait(_LOOK)
            except OutOfReach as fault:
                _LOGGER.warning("%s", fault)
                pause.wait(_PATIENCE)


def _opened(told: dict[str, Any]) -> Desk:
    pause = Event()
    while True:
        try:
            return open_desk(Path(told["home"]), told["database"], told["cluster"])
        except OutOfReach as fault:
            _LOGGER.warning("%s", fault)
            pause.wait(_PATIENCE)


def _stop(_: int, __: FrameType | None) -> None:
    raise Stopped


def _end_with_parent(line: TextIO) -> None:
    """The line from the parent ends with it, however it ended."""
    line.read()
    os._exit(0)


if __name__ == "__main__":
    main()
