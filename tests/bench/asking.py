"""Many readers at once, each on a connection of its own, played by one thread that does as little
as can be: it shares the machine's cores with the server that is measured."""

import heapq
import selectors
import socket
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field

_STUCK = 120.0  # seconds without any answer


@dataclass(eq=False)
class _Reader:
    """One who waits for an answer since `began`. `came` is what there is of it, of `whole` bytes
    as far as is known."""

    line: socket.socket
    began: float = 0.0
    came: bytearray = field(default_factory=bytearray)
    whole: int = 0

    def ask(self, question: bytes) -> None:
        self.began = time.perf_counter()
        self.came.clear()
        self.whole = 0
        self.line.sendall(question)

    def is_answered(self) -> bool:
        """Reads what came. Raises RuntimeError for any answer but 200 of a length that is told."""
        got = self.line.recv(1 << 18)
        self.came += got
        if not got:
            raise RuntimeError("the server hung up on a reader")
        if not self.whole:
            end = self.came.find(b"\r\n\r\n")
            if end < 0:
                return False
            head = bytes(self.came[:end]).lower()
            if b" 200 " not in head.split(b"\r\n")[0]:
                raise RuntimeError(f"a reader was answered with {head[:40]!r}")
            self.whole = end + 4 + int(head.split(b"content-length:")[1].split(b"\r\n")[0])
        return len(self.came) >= self.whole


def asked(
    port: int, questions: Iterable[bytes], at_once: int, apart: float = 0.0
) -> tuple[float, ...]:
    """Seconds that each answer took, the shortest first; a reader asks again `apart` seconds after
    the last question, or at once."""
    waiting = iter(questions)
    with ExitStack() as stack, selectors.DefaultSelector() as ready:
        lines = [socket.create_connection(("127.0.0.1", port), 60) for _ in range(at_once)]
        readers = [_Reader(stack.enter_context(line)) for line in lines]
        for reader in readers:
            ready.register(reader.line, selectors.EVENT_READ, reader)
        return tuple(sorted(_took(readers, waiting, ready, apart)))


def _took(
    readers: Sequence[_Reader],
    waiting: Iterator[bytes],
    ready: selectors.BaseSelector,
    apart: float,
) -> Iterator[float]:
    now = time.perf_counter()
    # Those who pause do not all begin at once.
    due = [(now + apart * at / len(readers), at) for at in range(len(readers))]
    places = {reader: at for at, reader in enumerate(readers)}
    asking = 0
    while True:
        now = time.perf_counter()
        while due and due[0][0] <= now:
            reader = readers[heapq.heappop(due)[1]]
            question = next(waiting, None)
            if question is None:
                # The server hangs up on who asks no more.
                ready.unregister(reader.line)
                continue
            reader.ask(question)
            asking += 1
        if not due and not asking:
            return
        pause = max(0.0, due[0][0] - time.perf_counter()) if due else _STUCK
        answered = ready.select(min(pause, _STUCK))
        if not answered and not due:
            raise RuntimeError("the server answers nobody")
        for key, _ in answered:
            reader = key.data
            if not reader.is_answered():
                continue
            asking -= 1
            yield time.perf_counter() - reader.began
            heapq.heappush(due, (reader.began + apart, places[reader]))
