"""Processes that outlive the one that started them, such as those of a fork server: their work
belongs to the command as well. On Linux alone; elsewhere nobody can wait for them."""

import ctypes
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from resource import struct_rusage

_BECOME_THEIR_PARENT = 36  # PR_SET_CHILD_SUBREAPER
_LONGEST = 10  # seconds that one of them may take to end


def adopt() -> set[int]:
    """From now on orphans of what this process starts become its children. The numbers of those
    that it has already."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_BECOME_THEIR_PARENT, 1)
    return _children()


def ended(but: set[int]) -> "list[struct_rusage]":
    """What every child used that has come since, once it has ended. What goes on is left alone."""
    used, until = [], time.monotonic() + _LONGEST
    while (waiting := _children() - but) and time.monotonic() < until:
        for each in waiting:
            pid, _, spent = os.wait4(each, os.WNOHANG)
            if pid:
                used.append(spent)
        time.sleep(0.01)
    return used


def _children() -> set[int]:
    """Without those of Linux, none."""
    found = set()
    for thread in Path("/proc/self/task").glob("*/children"):
        found |= {int(pid) for pid in thread.read_text().split()}
    return found
