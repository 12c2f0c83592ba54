"""The releases of an installation and the one pointer that says which is public."""

import json
import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from filelock import FileLock, Timeout

from etl.model.release import Release
from etl.publish import manifest as manifests
from etl.publish.durable import UNFINISHED, sync_file, sync_folder, write_whole
from etl.publish.home import (
    Home,
    derived_folder,
    pointer_file,
    releases_folder,
    withdrawn_folder,
)
from etl.publish.withdrawn import note_withdrawn, put_away, withdrawn_releases

# Beside the records of a release that was not public yet.
_NOT_YET = "not-yet-public"


class NothingToUndo(RuntimeError):
    """There is no earlier release to go back to."""


class NotThere(LookupError):
    """There is no release of this number, or it was withdrawn already."""


class Busy(RuntimeError):
    """Somebody else is publishing at this moment."""


@dataclass(frozen=True)
class Pointer:
    """What is public, and what was public before it, oldest first. Undoing goes back along
    `before`, so a release that was undone does not come back by itself."""

    release: str
    before: tuple[str, ...] = ()


def pointer(public: Path) -> Pointer | None:
    """The one switch of an installation, or None before the first release."""
    try:
        raw = json.loads(pointer_file(public).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    return Pointer(str(raw["release"]), tuple(raw.get("before", ())))


def current_id(public: Path) -> str | None:
    """The release that the pointer names, or None before the first."""
    now = pointer(public)
    return now.release if now else None


def all_releases(public: Path, *, without_damaged: bool = False) -> tuple[Release, ...]:
    """Every whole release, by number, those that were withdrawn too. What a killed publication
    left behind is not one. Raises DamagedRelease unless they are to be left out."""
    gone = {release.id: release for release in withdrawn_releases(public)}
    folders = sorted(releases_folder(public).glob("r[0-9]*"))
    whole = [
        read
        for folder in folders
        if folder.name not in gone and (read := _read(folder, without_damaged))
    ]
    return tuple(sorted([*whole, *gone.values()], key=lambda release: release.number))


def _read(folder: Path, without_damaged: bool) -> Release | None:
    """None for one that went away as it was looked at: it never was public, or was withdrawn."""
    try:
        return manifests.read(folder).release
    except manifests.DamagedRelease:
        if folder.is_dir() and not without_damaged:
            raise
        return None


def line(public: Path) -> str:
    """Changes whenever a release is added or withdrawn. Asked at every page, so by the quickest way
    there is."""
    folders = (releases_folder(public), withdrawn_folder(public))
    return ".".join(str(len(os.listdir(each)) if each.is_dir() else 0) for each in folders)  # noqa: PTH208


class Store:
    """The only writer of `public/`. `save` and `undo` are safe against a kill at any moment."""

    def __init__(self, home: Home) -> None:
        self._home = home
        home.prepare()

    def locked(self) -> FileLock:
        """Held while publishing or undoing; raises Busy when another process has it."""
        lock = FileLock(self._home.private / "publish.lock")
        try:
            lock.acquire(timeout=0)
        except Timeout:
            raise Busy("Another publication is running. Try again when it is done.") from None
        return lock

    def clean_up(self) -> None:
        """Remove what a killed publication left unfinished, and finish a killed withdrawal."""
        put_away(self._home)
        self._settle()
        # Candidates of no upload are made, and let out, by who has the lock.
        for name in (f"{UNFINISHED}0", "0-*"):
            for place in self._home.candidates.glob(name):
                shutil.rmtree(place, ignore_errors=True)
        for folder in (
            self._home.public,
            releases_folder(self._home.public),
            derived_folder(self._home.public),
            self._home.records,
            self._home.withdrawn,
        ):
            for left in folder.glob(f"{UNFINISHED}*"):
                if left.is_dir():
                    shutil.rmtree(left, ignore_errors=True)
                else:
                    left.unlink(missing_ok=True)

    def _settle(self) -> None:
        """A release that was never public, since its publication was killed, is none."""
        now = pointer(self._home.public)
        shown = (*now.before, now.release) if now else ()
        for mark in self._home.records.glob(f"*/{_NOT_YET}"):
            release = mark.parent.name
            if release not in shown:
                written = releases_folder(self._home.public) / release
                if written.is_dir():
                    unfinished = written.with_name(f"{UNFINISHED}{release}")
                    shutil.rmtree(unfinished, ignore_errors=True)
                    written.rename(unfinished)
                shutil.rmtree(mark.parent)
            mark.unlink(missing_ok=True)

    def save(
        self,
        write_files: Callable[[Path], None],
        plan: str,
        at: datetime,
        note: str,
        *,
        number: int | None = None,
        keep: Callable[[Release], None] = lambda _: None,
    ) -> Release:
        """A new release from the files that `write_files(folder)` writes. Not yet public: until
        `switch_to`, cleaning up removes it. `keep` is called before it shows among the others."""
        root = releases_folder(self._home.public)
        if number is None:
            number = max((each.number for each in all_releases(self._home.public)), default=0) + 1
        folder = root / f"{UNFINISHED}{uuid4().hex}"
        folder.mkdir()
        write_files(folder)
        manifest = manifests.made(number, at, plan, note, folder)
        (folder / manifests.FILE).write_bytes(manifests.to_bytes(manifest))
        for path in folder.iterdir():
            sync_file(path)
            path.chmod(0o444)
        sync_folder(folder)
        self._home.records.joinpath(manifest.id).mkdir(exist_ok=True)
        write_whole(self._home.records / manifest.id / _NOT_YET, b"")
        keep(manifest.release)
        folder.rename(root / manifest.id)
        sync_folder(root)
        return manifest.release

    def switch_to(self, release: Release) -> None:
        """Make `release` the public one, in one step; what was public stays one undo away."""
        now = pointer(self._home.public)
        before = (*now.before, now.release) if now else ()
        self._point(Pointer(release.id, before))
        (self._home.records / release.id / _NOT_YET).unlink(missing_ok=True)

    def undo(self) -> Release:
        """Go back to what was public before; raises NothingToUndo at the first."""
        self._settle()
        now = pointer(self._home.public)
        known = {each.id: each for each in all_releases(self._home.public) if not each.withdrawn}
        before = [each for each in (now.before if now else ()) if each in known]
        if not before:
            raise NothingToUndo("There is no earlier release to go back to.")
        self._point(Pointer(before[-1], tuple(before[:-1])))
        return known[before[-1]]

    def back_to(self, release: Release) -> None:
        """Make any earlier release public again, in one step. What was public before it is again
        one undo away; what came after it is not."""
        now = pointer(self._home.public)
        line = now.before if now else ()
        if release.id in line:
            self._point(Pointer(release.id, line[: line.index(release.id)]))
        else:
            self.switch_to(release)

    def not_withdrawn(self, number: int) -> Release:
        """The release of this number; raises NotThere when there is none, or no longer."""
        for release in all_releases(self._home.public):
            if release.number == number and not release.withdrawn:
                return release
        raise NotThere(f"There is no release {number} that could be withdrawn.")

    def withdraw(self, release: Release, reason: str) -> Release:
        """Take a release back: old links say so, its files leave `public/`. If it is the public
        one, what was public before is public again; if there was nothing, nothing is."""
        if current_id(self._home.public) == release.id:
            self._step_back()
        gone = note_withdrawn(self._home.public, release, reason)
        put_away(self._home)
        return gone

    def _step_back(self) -> None:
        try:
            self.undo()
        except NothingToUndo:
            pointer_file(self._home.public).unlink()
            sync_folder(self._home.public)

    def _point(self, to: Pointer) -> None:
        content = json.dumps({"release": to.release, "before": to.before})
        write_whole(pointer_file(self._home.public), content.encode())
