"""How long a reader waits for an answer of the server, one reader at a time."""

import http.client
import json
import time
from collections.abc import Callable, Iterator
from statistics import median

from tests.bench.spent import Spent, work_of
from tests.bench.table import Row
from tests.builders.moves import UPDATE, move_to

INDICATOR = "college-career-readiness"
_PAGE = f"/indicator/{INDICATOR}"
_GROUPS = ("all", "black", "hispanic", "asian", "white", "two_or_more", "english_learner")
_COMPARED = ("white", "all", "all_others", "goal", "hispanic")
_TIMES = 100


def answers(port: int, server: int) -> Iterator[Row]:
    """Over one connection that stays open, so that little but the server's work is counted."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)

    def repeated(ask: Callable[[int], float], times: int) -> tuple[float, Spent]:
        before = work_of(server)
        took = median(ask(number) for number in range(times))
        after = work_of(server)
        work = None if before is None or after is None else after - before
        return took, Spent(took * times, work)

    choices = [f"?group={group}&compare={other}" for group in _GROUPS for other in _COMPARED]
    _, new = repeated(lambda number: _moved(connection, choices[number]), len(choices))
    p50, again = repeated(lambda _: _moved(connection, choices[-1]), _TIMES)
    _, home = repeated(lambda _: _timed(connection, "GET", "/"), _TIMES)
    connection.close()
    what = "callback that draws the indicator page, p50"
    yield Row(f"{what}, a choice that nobody made before", new.each(len(choices)))
    yield Row(f"{what}, one made before", again.each(_TIMES), "5 ms", p50 < 0.005)
    yield Row("home page, p50", home.each(_TIMES))


def _moved(connection: http.client.HTTPConnection, query: str) -> float:
    """What the browser asks when a reader makes a choice on the indicator page."""
    asked = json.dumps(move_to(f"{_PAGE}{query}", shown=_PAGE))
    return _timed(connection, "POST", UPDATE, asked)


def _timed(
    connection: http.client.HTTPConnection, method: str, path: str, body: str | None = None
) -> float:
    """Seconds. Raises RuntimeError for any answer but 200."""
    headers = {"Content-Type": "application/json", "Accept-Encoding": "br, gzip"}
    began = time.perf_counter()
    connection.request(method, path, body, headers)
    answer = connection.getresponse()
    answer.read()
    took = time.perf_counter() - began
    if answer.status != 200:
        raise RuntimeError(f"{method} {path} was answered with {answer.status}")
    return took
