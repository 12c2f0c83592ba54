"""Writing that survives a kill or a power cut: readers see the old file or the new one, whole."""

import contextlib
import os
from pathlib import Path
from uuid import uuid4

UNFINISHED = ".unfinished-"


def write_whole(path: Path, content: bytes) -> None:
    """Replace `path` in one step; its content is on the disk before the switch."""
    temporary = path.with_name(f"{UNFINISHED}{uuid4().hex}")
    with temporary.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)
    sync_folder(path.parent)


def sync_file(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Make a rename durable. Systems that cannot open folders (Windows) do it by themselves."""
    with contextlib.suppress(PermissionError, OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
