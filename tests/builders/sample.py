"""The sample's home, published once by the real path, kept by the hash of what it is made from."""

import hashlib
import shutil
from pathlib import Path

from filelock import FileLock

from etl.desk.demo import prepare_demo
from etl.publish.home import Home
from tests.builders.district import ROOT

CACHE = ROOT / "build" / "tests"


def sample_home(plan: str = "vision2020") -> Home:
    """A home with every release of the sample. Shared: read it, never write to it."""
    CACHE.mkdir(parents=True, exist_ok=True)
    folder = CACHE / f"{plan}-{_made_from()}"
    with FileLock(CACHE / f"{plan}.lock"):
        if not folder.exists():
            for old in CACHE.glob(f"{plan}-*"):
                shutil.rmtree(old, ignore_errors=True)
            unfinished = CACHE / f"unfinished-{plan}"
            shutil.rmtree(unfinished, ignore_errors=True)
            prepare_demo(Home(unfinished), lambda _: None, plan)
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
