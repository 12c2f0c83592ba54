"""Releases that are open, and the good one that is shown where the public one is damaged."""

from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import Generic, TypeVar

from etl.publish.home import releases_folder
from etl.publish.manifest import DamagedRelease
from etl.publish.store import Pointer
from etl.publish.withdrawn import withdrawn_releases

Release = TypeVar("Release")
# Names, sizes and times of the files of a release: it is looked at again when they change.
Seen = tuple[tuple[str, int, int], ...]


class Opened(Generic[Release]):
    """Each release is opened once; one that is damaged is not read again before its files change.
    Safe to share between threads."""

    def __init__(self, public: Path, open_one: Callable[[Path, str], Release]) -> None:
        self._public, self._open_one = public, open_one
        self._open: dict[str, Release] = {}
        self._damaged: dict[str, tuple[Seen, DamagedRelease]] = {}
        self._lock = Lock()

    def get(self, release_id: str) -> Release:
        """Raises DamagedRelease."""
        with self._lock:
            if release_id not in self._open:
                self._open[release_id] = self._opened(release_id)
            return self._open[release_id]

    def shown(self, pointer: Pointer) -> Release:
        """The release that the pointer names; where that is damaged, the newest good one that was
        public before it. Raises DamagedRelease where there is none."""
        try:
            return self.get(pointer.release)
        except DamagedRelease as fault:
            gone = {each.id for each in withdrawn_releases(self._public)}
            for earlier in reversed(pointer.before):
                if earlier in gone:
                    continue
                try:
                    return self.get(earlier)
                except DamagedRelease:
                    continue
            raise fault from None

    def _opened(self, release_id: str) -> Release:
        seen = _seen(releases_folder(self._public) / release_id)
        known = self._damaged.get(release_id)
        if known is not None and known[0] == seen:
            raise known[1].with_traceback(None)
        try:
            release = self._open_one(self._public, release_id)
        except DamagedRelease as fault:
            self._damaged[release_id] = (seen, fault)
            raise
        self._damaged.pop(release_id, None)
        return release


def _seen(folder: Path) -> Seen:
    if not folder.is_dir():
        return ()
    told = ((path.name, path.stat()) for path in sorted(folder.iterdir()))
    return tuple((name, stat.st_size, stat.st_mtime_ns) for name, stat in told)
