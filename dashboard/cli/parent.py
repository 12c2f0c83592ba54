"""A process that ends when the one that began it does, however that ended."""

import os
import signal
from threading import Thread
from typing import TextIO


def end_with_parent(line: TextIO) -> None:
    """`line` is held open by the parent, and by nobody else."""

    def wait() -> None:
        line.read()
        os.kill(os.getpid(), signal.SIGTERM)

    Thread(target=wait, daemon=True).start()
