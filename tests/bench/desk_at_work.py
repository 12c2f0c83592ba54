"""What others wait for while the desk works: readers of the public pages during the checks of ten
uploads, and staff who want to see what an upload would change of a large release."""

import http.client
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from tests.bench.running import HEADWAY, of_home, python
from tests.bench.table import Row
from tests.bench.web import served

_UPLOADS, _ROWS = 10, 20_000
_PAGES = ("/", "/indicator/readiness", "/schools", "/plan")

# A home with a release, and uploads that wait for their check.
_WAITING = """
import sys
from pathlib import Path
from etl.desk.desk import open_desk
from etl.desk.people.roles import Role
from tests.bench.many_rows import many_rows, many_schools
from tests.builders.handed_in import small_district, upload
from tests.builders.sent import first_release

desk = open_desk(Path(sys.argv[1]))
people = small_district(desk)
first_release(desk.home)
many_schools(desk.home)
for number in range(int(sys.argv[2])):
    upload(desk, people[Role.ANALYST], many_rows(number))
"""

_CHECKED = """
import sys
from pathlib import Path
from sqlalchemy import func, select
from etl.desk.catalogue.tables import JOB
from etl.desk.desk import open_desk

with open_desk(Path(sys.argv[1])).catalogue.read() as connection:
    checks = select(func.count()).select_from(JOB).where(JOB.c.kind == "check")
    print(connection.scalar(checks.where(JOB.c.state == "done")))
"""

_PREVIEW = "from tests.bench.large import tell_preview; tell_preview()"


def previews(folder: Path) -> Iterator[Row]:
    """From the start of the work to what would change, before the verdict of the audit."""
    del folder  # a release of this size is made once, and kept in build/
    told = json.loads(python(_PREVIEW).said.splitlines()[-1])
    if not told["corrected"]:
        raise RuntimeError("the preview tells of no change")
    what = (
        f"preview of {told['corrected']:,} changed values and their statuses against a release of "
        f"{told['rows']:,} observations"
    )
    cost = f"{told['seconds']:.1f} s ({told['work']:.1f} s of work)"
    yield Row(what, cost, "10 s", told["seconds"] < 10)


def beside_checks(folder: Path) -> Iterator[Row]:
    """Public pages, one after another, for as long as the worker checks."""
    home = folder / "home"
    python(_WAITING, str(home), str(_UPLOADS))
    with served(home) as server:
        _asked(server.port)
        worker = subprocess.Popen(
            [HEADWAY, "serve", "--worker"],
            env={**os.environ, **of_home(home)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            took, began = [], time.perf_counter()
            watch = _Checks(home)
            while not watch.are_over():
                if time.perf_counter() - began > 600 or worker.poll() is not None:
                    raise RuntimeError("the checks did not end")
                took += _asked(server.port)
        finally:
            worker.send_signal(signal.SIGTERM)
            worker.wait(timeout=60)
    took.sort()
    late = took[int(len(took) * 0.95)]
    what = f"public pages while {_UPLOADS} uploads of {_ROWS:,} rows are checked, p95"
    yield Row(what, f"{late * 1000:.0f} ms", "2 s", late < 2)


class _Checks:
    """Asked for in a process of its own, so that this one's libraries do not take its time."""

    def __init__(self, home: Path) -> None:
        self._home, self._asked = home, 0.0

    def are_over(self) -> bool:
        if time.perf_counter() - self._asked < 3:
            return False
        done = subprocess.run(
            [sys.executable, "-c", _CHECKED, str(self._home)],
            capture_output=True,
            text=True,
            check=True,
        )
        self._asked = time.perf_counter()
        return int(done.stdout) >= _UPLOADS


def _asked(port: int) -> list[float]:
    """Seconds of each page, whole."""
    took = []
    for path in _PAGES:
        began = time.perf_counter()
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        connection.request("GET", path)
        answer = connection.getresponse()
        answer.read()
        connection.close()
        if answer.status != 200:
            raise RuntimeError(f"{path} was answered with {answer.status}")
        took.append(time.perf_counter() - began)
    return took
