"""A district of the size of Jefferson County, published once and kept in `build/`."""

from pathlib import Path
from tempfile import TemporaryDirectory

from etl.publish.home import Home
from tests.bench.running import headway
from tests.builders.sample import kept

SCHOOLS = 165


def large_district() -> Path:
    """Its home. Read it, never write to it."""
    return kept("riverbend165", _publish).folder


def _publish(home: Home) -> None:
    with TemporaryDirectory(prefix="headway-bench-") as name:
        out, folder = Path(name), home.folder
        headway(folder, "sample", "riverbend", "--schools", str(SCHOOLS), "--out", str(out))
        headway(folder, "init", str(out / "plan"))
        workbooks = sorted(str(path) for path in out.glob("*.xlsx"))
        headway(folder, "publish", *workbooks, "--reason", "As they were made.")
