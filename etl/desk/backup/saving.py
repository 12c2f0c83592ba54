"""Makes a backup while everything goes on, publications too.

The order is what makes it whole. A file is safe on the disk before the catalogue or the pointer
names it, and none is changed after that. So the catalogue is copied first, then the files are
listed, then the pointer is copied, and the files last: the copy has all that the catalogue and the
pointer name. Where a listed file has gone meanwhile, or the pointer names a release that came after
the list, the copy begins again.
"""

import hashlib
import os
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from etl.desk.backup import manifest as manifests
from etl.desk.backup.manifest import Manifest
from etl.desk.backup.rows import written
from etl.desk.catalogue.database import FILE
from etl.desk.catalogue.migration import current_step
from etl.desk.desk import Desk
from etl.publish.durable import UNFINISHED, sync_file, sync_folder
from etl.publish.home import Home, derived_folder, pointer_file, releases_folder
from etl.publish.manifest import FILE as MANIFEST
from etl.publish.store import current_id

_BLOCK = 1 << 20
_TRIES = 10


class KeptChanging(RuntimeError):
    """What is there changed again and again while it was copied."""


@dataclass(frozen=True)
class Saved:
    files: int
    size: int


def back_up(desk: Desk, path: Path, say: Callable[[str], None] = lambda _: None) -> Saved:
    """Write the backup; a file of that name is replaced when the new one is whole. Only who runs
    this can read it: it holds what the private folder does. Raises KeptChanging, OutOfReach."""
    temporary = path.with_name(f"{UNFINISHED}{uuid4().hex}")
    try:
        for _ in range(_TRIES):
            files = _written(desk, temporary)
            if files is not None:
                break
            say("Something was published meanwhile: beginning again")
        else:
            raise KeptChanging(
                "Releases came and went while they were copied. Try again in a minute."
            )
        sync_file(temporary)
        temporary.replace(path)
        sync_folder(path.absolute().parent)
    finally:
        temporary.unlink(missing_ok=True)
    return Saved(files, path.stat().st_size)


def _written(desk: Desk, path: Path) -> int | None:
    """The number of files in the copy; None where what is there changed meanwhile."""
    home, files = desk.home, {}
    closed = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(closed, "wb") as raw, zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as copy:
        step, rows = _copied_rows(desk, copy)
        every = _files(desk)
        pointer, now = pointer_file(home.public), None
        if pointer.is_file():
            files[_name(home, pointer)] = _copied(home, pointer, copy)
            now = current_id(home.public)
        if now is not None and releases_folder(home.public) / now / MANIFEST not in every:
            return None
        for file in every:
            try:
                if file != pointer:
                    files[_name(home, file)] = _copied(home, file, copy)
            except FileNotFoundError:
                # What arrives is put into its place when it is whole; that place is copied too.
                if home.staging not in file.parents:
                    return None
        told = Manifest(desk.now().isoformat(), step, rows, files)
        copy.writestr(manifests.FILE, told.to_bytes())
    return len(files)


def _copied_rows(desk: Desk, copy: zipfile.ZipFile) -> tuple[str, str]:
    """The version of the tables and the hash of the rows, all as of one moment."""
    rows = hashlib.sha256()
    with (
        desk.catalogue.read() as connection,
        copy.open(manifests.ROWS, "w", force_zip64=True) as entry,
    ):
        step = current_step(connection)
        for line in written(connection):
            rows.update(line)
            entry.write(line)
    return step, rows.hexdigest()


def _files(desk: Desk) -> list[Path]:
    """All but the catalogue, what can be made again (query files, answers of the audit), and what
    is half done."""
    home, found = desk.home, []
    left_out = {derived_folder(home.public), home.audits}
    catalogue = Path(desk.catalogue.engine.url.database or FILE).name
    for folder, below, names in os.walk(home.folder):
        below[:] = [
            name
            for name in sorted(below)
            if not name.startswith(UNFINISHED) and Path(folder, name) not in left_out
        ]
        for name in sorted(names):
            file = Path(folder, name)
            if not name.startswith((UNFINISHED, catalogue)) and file.suffix != ".lock":
                found += [file] if not file.is_symlink() else []
    return found


def _name(home: Home, file: Path) -> str:
    return file.relative_to(home.folder).as_posix()


def _copied(home: Home, file: Path, copy: zipfile.ZipFile) -> str:
    """The hash of its bytes. Raises FileNotFoundError."""
    sha256 = hashlib.sha256()
    with (
        file.open("rb") as source,
        copy.open(_name(home, file), "w", force_zip64=True) as entry,
    ):
        while block := source.read(_BLOCK):
            sha256.update(block)
            entry.write(block)
    return sha256.hexdigest()
