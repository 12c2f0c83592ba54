"""The sample's home, published once by the real path, kept by the hash of what it is made from."""

import hashlib
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from filelock import FileLock

from etl.desk.demo import prepare_demo
from etl.desk.publication import publish
from etl.publish.home import Home
from etl.samples.riverbend import write_riverbend
from tests.builders.district import ROOT

CACHE = ROOT / "build" / "tests"
AT = datetime(2026, 11, 12, 15, 0, tzinfo=UTC)


def sample_home(plan: str = "vision2020") -> Home:
    """A home with every release of the sample. Shared: read it, never write to it."""
    return kept(plan, lambda home: prepare_demo(home, lambda _: None, plan))


def small_riverbend() -> Home:
    """Riverbend with everything that it measures, of few schools and years, which takes a tenth of
    the time. Shared: read it, never write to it."""
    return kept("small-riverbend", _publish_small)


def _publish_small(home: Home) -> None:
    with TemporaryDirectory(prefix="headway-tests-") as name:
        out = Path(name)
        files = write_riverbend(out, schools=4, years=3)
        home.prepare()
        shutil.copytree(out / "plan", home.config / "plan")
        publish(home, files, AT, reasons={"": "Invented figures."})


def kept(name: str, make: Callable[[Home], None]) -> Home:
    """What `make` does to a home, done once for the code and data of today. Shared."""
    CACHE.mkdir(parents=True, exist_ok=True)
    folder = CACHE / f"{name}-{_made_from()}"
    with FileLock(CACHE / f"{name}.lock"):
        if not folder.exists():
            for old in CACHE.glob(f"{name}-*"):
                shutil.rmtree(old, ignore_errors=True)
            unfinished = CACHE / f"unfinished-{name}"
            shutil.rmtree(unfinished, ignore_errors=True)
            make(Home(unfinished))
            unfinished.rename(folder)
    return Home(folder)


def _made_from() -> str:
    """The hash of the code and data that a release is made by."""
    sha = hashlib.sha256()
    for part in ("etl", "data"):
        for path in sorted((ROOT / part).rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                sha.update(str(path.relative_to(ROOT)).encode())
                sha.update(path.read_bytes())
    return sha.hexdigest()[:16]


def copied(home: Home, folder: Path) -> Home:
    """A copy of a home that a test may change."""
    shutil.copytree(home.folder, folder)
    return Home(folder)
