"""What a backup says of itself: which files it has, with the hash of each."""

import json
from dataclasses import asdict, dataclass
from pathlib import PurePosixPath

FORMAT = 1
FILE, ROWS = "manifest.json", "catalogue.jsonl"


class BadBackup(ValueError):
    """The file is no backup, is damaged, or was made by another Headway. The message says which."""


@dataclass(frozen=True)
class Manifest:
    """`files` are paths below the home with the SHA-256 of their bytes; `rows` is the hash of the
    catalogue, and `step` the version of its tables."""

    made_at: str
    step: str
    rows: str
    files: dict[str, str]
    format: int = FORMAT

    def to_bytes(self) -> bytes:
        return json.dumps(asdict(self), indent=1).encode()


def read(content: bytes) -> Manifest:
    """Raises BadBackup, also for a path that leads out of the home."""
    try:
        manifest = Manifest(**json.loads(content))
        paths = [PurePosixPath(name) for name in manifest.files]
    except (ValueError, TypeError) as fault:
        raise BadBackup("This file is no backup of Headway.") from fault
    if manifest.format > FORMAT:
        raise BadBackup("A newer Headway made this backup. Update this one to restore it.")
    if any(path.is_absolute() or ".." in path.parts or "\\" in str(path) for path in paths):
        raise BadBackup("This backup has a file that does not belong into a home.")
    return manifest
