"""A stranger's first minute."""

import re
from collections.abc import Iterator
from pathlib import Path

from tests.bench.running import ROOT, measured
from tests.bench.table import Row


def fresh(folder: Path) -> Iterator[Row]:
    """`make run` in a fresh clone of what is committed here, with the package caches as they are
    (warm after one run), until its pages answer."""
    told = measured(["sh", str(ROOT / ".ci" / "fresh_clone.sh")], {"TMPDIR": str(folder)})
    (seconds,) = re.findall(r"after (\d+) s", told.said)
    what = "`make run` in a fresh clone with an empty home, packages in the cache"
    yield Row(what, f"{seconds} s ({told.work:.0f} s of work)", "60 s", int(seconds) < 60)
