"""Originals: what was handed in, byte for byte, kept once under the hash of its bytes."""

import contextlib
import os
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from etl.desk.intake.arriving import Staged
from etl.desk.intake.names import safe_name
from etl.publish.durable import UNFINISHED, sync_folder
from etl.publish.home import Home


@dataclass(frozen=True)
class Original:
    """A file that is safely kept. `name` is what its uploader calls it, made safe."""

    name: str
    sha256: str
    size: int


def kept_at(home: Home, sha256: str, name: str) -> Path:
    """Where the bytes are; the place that `etl.publish.records` gives them too."""
    return home.uploads / f"{sha256}{Path(name).suffix.lower()}"


def keep(home: Home, staged: Staged, name: str) -> Original:
    """Give a staged file its lasting place in one step. Bytes that are there already stay: two who
    hand in the same file at once end with one."""
    safe = safe_name(name)
    place = kept_at(home, staged.sha256, safe)
    if place.exists():
        staged.path.unlink(missing_ok=True)
    else:
        staged.path.replace(place)
        sync_folder(place.parent)
    return Original(safe, staged.sha256, staged.size)


@contextlib.contextmanager
def under_their_names(home: Home, files: Sequence[tuple[str, str]]) -> Iterator[list[Path]]:
    """The originals of (name, sha256) under the names that their uploader knows, to be read: a
    layout may go by a file's name, and findings tell it. The folder is gone afterwards."""
    folder = home.staging / f"{UNFINISHED}{uuid4().hex}"
    folder.mkdir(mode=0o700)
    try:
        yield [_named(kept_at(home, sha256, name), folder / name) for name, sha256 in files]
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def forget(home: Home, sha256: str, name: str) -> None:
    """Remove the bytes for good: no copy of students' own records is kept."""
    kept_at(home, sha256, name).unlink(missing_ok=True)
    sync_folder(home.uploads)


def _named(kept: Path, name: Path) -> Path:
    """A second name of the same bytes; a copy where the disk knows no second names."""
    try:
        os.link(kept, name)
    except FileNotFoundError:
        return name  # it is gone: reading it says so
    except OSError:
        shutil.copyfile(kept, name)
    return name
