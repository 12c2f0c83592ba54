"""Makes an installation from a backup. It is whole, or it is not there."""

import hashlib
import shutil
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import uuid4

from etl.desk.backup import manifest as manifests
from etl.desk.backup.manifest import BadBackup, Manifest
from etl.desk.backup.rows import put_in
from etl.desk.catalogue.database import open_catalogue
from etl.desk.catalogue.migration import current_step
from etl.publish.durable import UNFINISHED, sync_file, sync_folder
from etl.publish.home import Home, releases_folder
from etl.publish.manifest import verify
from etl.publish.store import current_id
from etl.publish.tables import derive

_BLOCK = 1 << 20


class NotAnEmptyHome(RuntimeError):
    """There is an installation already, or something else. Nothing was changed."""


def restore(
    path: Path, home: Home, database: str = "", say: Callable[[str], None] = lambda _: None
) -> Manifest:
    """Fill an empty home, and an empty catalogue, from the backup; every byte is compared with its
    hash first. Raises NotAnEmptyHome, BadBackup, NotEmpty, OutOfReach, OSError."""
    _refuse(home)
    home.folder.absolute().parent.mkdir(parents=True, exist_ok=True)
    unfinished = home.folder.absolute().with_name(f"{UNFINISHED}{uuid4().hex}")
    unfinished.mkdir(mode=0o700)
    try:
        with _opened(path) as copy:
            manifest = manifests.read(_bytes_of(copy, manifests.FILE))
            say(f"Copying {len(manifest.files):,} files")
            for name, sha256 in manifest.files.items():
                _put(copy, name, unfinished / name, sha256)
            inside = Home(unfinished)
            inside.prepare()
            _look(inside)
            say("Filling the catalogue")
            _fill(copy, manifest, inside, home, database)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    return manifest


def _refuse(home: Home) -> None:
    if home.folder.exists() and (not home.folder.is_dir() or any(home.folder.iterdir())):
        raise NotAnEmptyHome(
            f"{home.folder} is not empty. Set HEADWAY_HOME to a new folder to restore into."
        )


def _opened(path: Path) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(path)
    except zipfile.BadZipFile:
        raise BadBackup(f"{path.name} is no backup of Headway, or its end is missing.") from None


def _put(copy: zipfile.ZipFile, name: str, file: Path, sha256: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    found = hashlib.sha256()
    with file.open("wb") as target:
        for block in _blocks(copy, name):
            found.update(block)
            target.write(block)
    if found.hexdigest() != sha256:
        raise BadBackup(f"{name} is not as it was backed up. Nothing was restored.")
    sync_file(file)


def _blocks(copy: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    try:
        with copy.open(name) as entry:
            while block := entry.read(_BLOCK):
                yield block
    except (KeyError, zipfile.BadZipFile, zlib.error) as fault:
        raise BadBackup(f"{name} of the backup cannot be read. Nothing was restored.") from fault


def _bytes_of(copy: zipfile.ZipFile, name: str) -> bytes:
    return b"".join(_blocks(copy, name))


def _look(home: Home) -> None:
    """Every release is as it was published. Raises DamagedRelease."""
    for folder in sorted(releases_folder(home.public).glob("r[0-9]*")):
        verify(folder)
        for file in folder.iterdir():
            file.chmod(0o444)
    now = current_id(home.public)
    if now is not None:
        derive(home.public, now)


def _fill(
    copy: zipfile.ZipFile, manifest: Manifest, inside: Home, home: Home, database: str
) -> None:
    """The last step: rows and folder come to count together."""
    rows = _bytes_of(copy, manifests.ROWS)
    if hashlib.sha256(rows).hexdigest() != manifest.rows:
        raise BadBackup("The catalogue is not as it was backed up. Nothing was restored.")
    catalogue = open_catalogue(inside, database)
    try:
        with catalogue.begin() as connection:
            if current_step(connection) != manifest.step:
                raise BadBackup(
                    "The backup was made by a Headway with other tables. Restore it with that one, "
                    "then update."
                )
            put_in(connection, rows.splitlines())
            if database:
                _take_place(inside, home)
    finally:
        catalogue.close()
    if not database:
        _take_place(inside, home)


def _take_place(inside: Home, home: Home) -> None:
    inside.folder.rename(home.folder.absolute())
    sync_folder(home.folder.absolute().parent)
