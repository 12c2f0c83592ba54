"""Keeps the three processes of an installation: public pages, desk, worker."""

import signal
import subprocess
import sys
from dataclasses import dataclass, field
from threading import Event
from time import monotonic

from dashboard.settings import Settings

# Seconds: between two looks; before a process is begun again; that all have to stop in.
_LOOK, _PAUSE, _ENDING = 0.2, 3.0, 40.0


@dataclass
class Child:
    """One of the three. `is_kept`: begun again whatever it ended with, since nobody but its parent
    waits for it. Another one is begun again only when the system ended it: of its own will it ends
    with a sentence, or because it was told to."""

    arguments: list[str]
    is_kept: bool = False
    process: "subprocess.Popen[bytes] | None" = None
    begun: float = field(default=float("-inf"))

    def look(self) -> int | None:
        """Begins it where it has to be; the code with which all have to end, or None."""
        if self.process is not None:
            code = self.process.poll()
            if code is None:
                return None
            if code == 0 or (code > 0 and not self.is_kept):
                return code
            self.end()
        if monotonic() - self.begun >= _PAUSE:
            self.begun = monotonic()
            command = [sys.executable, "-m", "dashboard", "serve", "--child", *self.arguments]
            self.process = subprocess.Popen(command, stdin=subprocess.PIPE)
        return None

    def tell_to_stop(self) -> None:
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()

    def end(self) -> None:
        if self.process is None:
            return
        try:
            self.process.wait(_ENDING)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        assert self.process.stdin is not None
        self.process.stdin.close()
        self.process = None


def keep_all(settings: Settings) -> int:
    """Runs until one of them is told to stop, or this process is; the code to end with."""
    stop = Event()
    for each in (signal.SIGTERM, signal.SIGINT):
        signal.signal(each, lambda *_: stop.set())
    children = [
        Child(["--public", "--host", settings.host, "--port", str(settings.port)]),
        Child(["--desk", "--host", settings.desk_host, "--port", str(settings.desk_at)]),
        Child(["--worker"], is_kept=True),
    ]
    try:
        while not stop.wait(_LOOK):
            for child in children:
                code = child.look()
                if code is not None:
                    return code
        return 0
    finally:
        for child in children:
            child.tell_to_stop()
        for child in children:
            child.end()
