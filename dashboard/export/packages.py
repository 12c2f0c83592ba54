"""Packages of releases, each written once into a temporary folder when somebody first asks."""

import gzip
import shutil
from collections import OrderedDict
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock

from dashboard.open_data.package import names, write_package
from etl.published import PublishedRelease

# Releases whose packages are kept by one process: the public one, and old ones that people ask for.
KEPT = 4
PACKED = ".gz"
_WORTH_IT = (".csv", ".json")


class Packages:
    """Safe to share between threads. The folder goes when the process ends."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._folders: OrderedDict[str, Path] = OrderedDict()

    @cached_property
    def _home(self) -> "TemporaryDirectory[str]":
        return TemporaryDirectory(prefix="headway-open-data-", ignore_cleanup_errors=True)

    def folder(self, release: PublishedRelease) -> Path:
        """The folder with the files of a release; texts have a packed twin. Raises OSError."""
        known = release.release.id
        with self._lock:
            if known not in self._folders:
                self._folders[known] = self._written(release)
            self._folders.move_to_end(known)
            if len(self._folders) > KEPT:
                shutil.rmtree(self._folders.popitem(last=False)[1], ignore_errors=True)
            return self._folders[known]

    def _written(self, release: PublishedRelease) -> Path:
        folder = Path(self._home.name) / release.release.id
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        write_package(release, folder)
        for name in names():
            if name.endswith(_WORTH_IT):
                _pack(folder / name)
        return folder


def _pack(path: Path) -> None:
    packed = path.with_name(path.name + PACKED)
    with (
        path.open("rb") as plain,
        packed.open("wb") as file,
        gzip.GzipFile("", "wb", 6, file, mtime=0) as target,
    ):
        shutil.copyfileobj(plain, target)
