"""Two hundred readers at once, each on a connection of its own, asking for figure after figure."""

import asyncio
import json
import time
from collections.abc import Iterator
from pathlib import Path

from tests.bench.answers import INDICATOR
from tests.bench.table import Row
from tests.builders.moves import UPDATE, move_to

_READERS, _QUESTIONS = 200, 20_000
# So many more are asked to see whether memory grows, and so often each of those who pause asks.
_LASTING, _PACE = 80_000, 5
_CHOICES = tuple(
    f"?group={group}&compare={other}"
    for group in ("black", "hispanic", "asian", "two_or_more")
    for other in ("white", "all", "all_others", "goal")
)


def readers(port: int, server: int) -> Iterator[Row]:
    """Choices that were made before, as most are; every answer is the whole figure, packed."""
    asyncio.run(_asked(port, 40 * len(_CHOICES), _READERS))  # each process has made each choice
    began = time.perf_counter()
    took = sorted(asyncio.run(_asked(port, _QUESTIONS, _READERS)))
    rate = len(took) / (time.perf_counter() - began)
    late = took[int(len(took) * 0.95)] * 1000
    what = f"figure answers to {_READERS} readers at once, 2 processes"
    yield Row(what, f"{rate:,.0f} a second", "1,000 a second", rate >= 1000)
    yield Row(f"{what}, p95", f"{late:.0f} ms", "100 ms", late < 100)
    took = sorted(asyncio.run(_asked(port, _QUESTIONS // 2, _READERS, 1 / _PACE)))
    late = took[int(len(took) * 0.95)] * 1000
    paced = f"figure answers to {_READERS} readers who ask {_PACE} times a second each, p95"
    yield Row(paced, f"{late:.0f} ms", "100 ms", late < 100)
    held = max(_memory(server), default=0.0)
    yield Row(f"{what}, memory of the larger one", f"{held:.0f} MB", "250 MB", held < 250)
    asyncio.run(_asked(port, _LASTING, _READERS))
    grown = max(_memory(server), default=0.0) / held if held else 1.0
    lasting = (
        f"memory after {_QUESTIONS + _LASTING:,} answers, in times of that after {_QUESTIONS:,}"
    )
    yield Row(lasting, f"{grown:.2f}", "1.05", grown <= 1.05)


async def _asked(port: int, questions: int, at_once: int, apart: float = 0.0) -> list[float]:
    """Seconds of each answer; a reader asks again `apart` seconds after the last question, or at
    once. Raises RuntimeError for any answer but 200."""
    waiting = iter(range(questions))
    took: list[float] = []

    async def reader() -> None:
        came, goes = await asyncio.open_connection("127.0.0.1", port)
        for number in waiting:
            began = time.perf_counter()
            goes.write(_question(_CHOICES[number % len(_CHOICES)]))
            head = (await came.readuntil(b"\r\n\r\n")).lower()
            if b" 200 " not in head.split(b"\r\n")[0]:
                raise RuntimeError(f"a reader was answered with {head[:40]!r}")
            await came.readexactly(int(head.split(b"content-length:")[1].split(b"\r\n")[0]))
            took.append(time.perf_counter() - began)
            await asyncio.sleep(max(0.0, began + apart - time.perf_counter()))
            if b"connection: close" in head:
                goes.close()
                came, goes = await asyncio.open_connection("127.0.0.1", port)
        goes.close()

    await asyncio.gather(*(reader() for _ in range(at_once)))
    return took


def _question(query: str) -> bytes:
    path = f"/indicator/{INDICATOR}"
    body = json.dumps(move_to(f"{path}{query}", shown=path))
    return (
        f"POST {UPDATE} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: gzip\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n{body}"
    ).encode()


def _memory(server: int) -> list[float]:
    """Of each process of the server in MB, where the system tells."""
    tasks = Path(f"/proc/{server}/task")
    listed = [task / "children" for task in tasks.iterdir()] if tasks.is_dir() else []
    held = []
    for process in (each for path in listed for each in path.read_text("utf-8").split()):
        told = Path(f"/proc/{process}/status").read_text("utf-8").split("VmRSS:")[1]
        held.append(int(told.split()[0]) / 1000)
    return held
