"""The manifest of a release: what it is, and the hash of every file in it."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from etl.model.release import FORMAT, Release
from etl.publish.codec import from_json, to_json

FILE = "manifest.json"
# The files that say what a release was made with.
RULES = ("plan.json", "organizations.json", "vocabulary.json", "privacy.json")
_BLOCK = 1 << 20


class DamagedRelease(RuntimeError):
    """A file of the release is missing or not as it was published."""


@dataclass(frozen=True)
class Manifest:
    id: str
    number: int
    published_at: datetime
    plan: str
    note: str
    format: int
    files: Mapping[str, str]  # name -> sha256
    seal: str = ""  # the hash of all the rest; releases of older versions have none

    @property
    def release(self) -> Release:
        return Release(self.id, self.number, self.published_at, self.plan, self.note, self.format)


def made(number: int, published_at: datetime, plan: str, note: str, folder: Path) -> Manifest:
    """The manifest of the files in `folder`. The id carries the hash of their content alone, so
    the same uploads under the same rules give the same id."""
    files = {path.name: digest(path) for path in sorted(folder.iterdir()) if path.name != FILE}
    content = "\n".join(f"{name} {sha}" for name, sha in files.items())
    short = hashlib.sha256(content.encode()).hexdigest()[:10]
    return Manifest(f"r{number:04d}-{short}", number, published_at, plan, note, FORMAT, files)


def number_in(release_id: str) -> int:
    """The number in the id of a release."""
    return int(release_id[1:].partition("-")[0])


def rules_mark(folder: Path) -> str:
    """What the release in `folder` was made with, in ten letters: plan, organizations, words and
    privacy rules. Two releases with the same mark were made by the same rules."""
    sha = hashlib.sha256()
    for name in RULES:
        sha.update((folder / name).read_bytes())
    return sha.hexdigest()[:10]


def digest(path: Path) -> str:
    sha = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            sha.update(block)
    return sha.hexdigest()


def read(folder: Path) -> Manifest:
    """Raises DamagedRelease when the manifest cannot be read or was made by a newer Headway."""
    try:
        manifest = from_json((folder / FILE).read_bytes(), Manifest)
    except (OSError, ValueError) as fault:
        raise DamagedRelease(f"The manifest of release {folder.name} cannot be read.") from fault
    if manifest.format > FORMAT:
        raise DamagedRelease(
            f"Release {folder.name} was made by a newer Headway. Update this one to read it."
        )
    # Only now: of a newer one, not every line is known here.
    if manifest.seal and manifest.seal != _seal(manifest):
        raise DamagedRelease(f"The manifest of release {folder.name} is not as it was published.")
    return manifest


def verify(folder: Path) -> Manifest:
    """Read every file and compare; raises DamagedRelease at the first that differs."""
    manifest = read(folder)
    for name, sha in manifest.files.items():
        path = folder / name
        if not path.is_file() or digest(path) != sha:
            raise DamagedRelease(f"{name} of release {folder.name} is not as it was published.")
    return manifest


def to_bytes(manifest: Manifest) -> bytes:
    return to_json(replace(manifest, seal=_seal(manifest)))


def _seal(manifest: Manifest) -> str:
    return hashlib.sha256(to_json(replace(manifest, seal=""))).hexdigest()
