"""Writing that survives a kill or a power cut: readers see the old file or the new one, whole."""

import errno
import os
from pathlib import Path
from uuid import uuid4

UNFINISHED = ".unfinished-"
_NOTHING_TO_WAIT_FOR = (errno.EINVAL, errno.ENOTSUP)


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
    """Make a rename durable. Systems that cannot open folders (Windows), and shares that have
    nothing to wait for, do it by themselves; a disk that fails says so (OSError)."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except PermissionError:
        return
    try:
        os.fsync(handle)
    except OSError as fault:
        if fault.errno not in _NOTHING_TO_WAIT_FOR:
            raise
    finally:
        os.close(handle)
